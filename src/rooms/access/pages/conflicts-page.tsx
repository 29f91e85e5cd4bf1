import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  needs,
  recordedByStep,
  recordsView,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { ErrorSummary, Table } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { CONFLICT_KINDS, conflictForm, type ConflictAnswers } from "../forms/conflict-form.ts";
import { findConflicts, recordConflict, type Conflict, type Unrecorded } from "../store/conflict.ts";

const path = "/conflicts";
const common = { face: "staff", path, access: needs("access.conflict") } as const;

const WHY_NOT: Readonly<Record<Unrecorded, string>> = {
  "no-staff": "Nobody who works here has this email address. Check it with the person.",
  own: "You cannot record a conflict of your own. Ask another person who keeps them.",
  "no-record": "No record has this reference. Check it with whoever gave it to you.",
};

/** GET and POST /conflicts: who may never see which record, and recording another (SAFETY 50). */
export const conflictRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: recordsView("conflicts.seen"),
    handle: (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: record },
];

async function show(tx: ActorTx, request: StaffRequest, again: Again = {}): Promise<Reply> {
  const conflicts = await findConflicts(tx);
  const { refused, whyNot } = again;
  const isRefused = refused !== undefined || whyNot !== undefined;
  return staffPage({
    status: isRefused ? 422 : 200,
    title: "Conflicts of interest",
    place: "More",
    hasErrors: isRefused,
    content: (
      <>
        <h1 class="govuk-heading-l">Conflicts of interest</h1>
        <p class="govuk-body">
          A member of staff in conflict with a person sees nothing of hers anywhere, and is not told why.
        </p>
        {conflicts.length === 0 ? (
          <EmptyState text="None is recorded." />
        ) : (
          <List tx={tx} conflicts={conflicts} />
        )}
        <h2 class="govuk-heading-m">Record a conflict of interest</h2>
        {whyNot && <ErrorSummary titleText="It was not recorded" errorList={[{ text: WHY_NOT[whyNot] }]} />}
        <StaffForm
          form={conflictForm}
          answers={{}}
          {...refused}
          {...entered(again)}
          action={path}
          csrf={request.csrf}
          submit="Record this"
        />
      </>
    ),
  });
}

async function record(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(conflictForm, request.body);
  if (!parsed.ok) return show(tx, request, { refused: parsed });
  const whyNot = await recordConflict(tx, parsed.answers);
  return whyNot === undefined ? redirect(path) : show(tx, request, { whyNot, answers: parsed.answers });
}

function List({ tx, conflicts }: { tx: ActorTx; conflicts: readonly Conflict[] }): VNode {
  return (
    <Table
      head={["Who", "May not see", "Why", "Since", ""].map((text) => ({ text }))}
      rows={conflicts.map((one) => [
        { text: one.staffName },
        { text: one.reference },
        {
          text: `${CONFLICT_KINDS.find(({ value }) => value === one.kind)?.label ?? one.kind}. ${one.reason}`,
        },
        { text: formatDateTime(one.recordedAt, tx.house.calendar) },
        {
          children: (
            <a class="govuk-link" href={`${path}/${one.id}/lift`}>
              End it
              <span class="govuk-visually-hidden">
                : {one.staffName} and {one.reference}
              </span>
            </a>
          ),
        },
      ])}
    />
  );
}

function entered({ answers }: Again): { answers?: ConflictAnswers } {
  return answers ? { answers } : {};
}

type Again = {
  refused?: Extract<Parsed<ConflictAnswers>, { ok: false }>;
  whyNot?: Unrecorded;
  answers?: ConflictAnswers;
};
