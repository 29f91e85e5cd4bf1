import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { parseForm, StaffForm, type AnswersOf, type Parsed } from "../../../foundation/forms/index.ts";
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
import { BackLink, ErrorSummary, InsetText, Table } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { askForm, conflictForm, sayKind, type ConflictAnswers } from "../forms/conflict-form.ts";
import {
  askConflict,
  findConflicts,
  recordConflict,
  type Conflict,
  type Unrecorded,
} from "../store/conflict.ts";

const path = "/conflicts";
const common = { face: "staff", path, access: needs("access.conflict") } as const;

const WHY_NOT: Readonly<Record<Unrecorded, string>> = {
  "no-staff": "Nobody who works here has this email address. Check it with the person.",
  own: "You cannot record a conflict of your own. Ask another person who keeps them.",
  "no-record": "No record has this reference. Check it with whoever gave it to you.",
};

const ASKING = "Ask before you give somebody a record";
const ANSWERS = {
  conflict: "There is a conflict of interest. Give it to somebody else.",
  none: "No conflict of interest is known. Check the reference: one that is nobody's is answered the same.",
} as const;

/** GET and POST /conflicts, POST /conflicts/ask: who may never see which record, and recording another (SAFETY 50). */
export const conflictRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: recordsView("conflicts.seen"),
    handle: (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: record },
  { ...common, method: "POST", path: `${path}/ask`, audit: recordedByStep, handle: ask },
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
          Everybody who works here can declare whom they must be kept from, at{" "}
          <a class="govuk-link" href="/kept-from">
            Whom you must be kept from
          </a>
          .
        </p>
        {conflicts.length === 0 ? (
          <EmptyState text="None is recorded." />
        ) : (
          <List tx={tx} conflicts={conflicts} />
        )}
        <h2 class="govuk-heading-m">{ASKING}</h2>
        <AskForm csrf={request.csrf} />
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

/** Says that there is a conflict or that none is known, and never why; on a page that shows no other conflict. */
async function ask(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(askForm, request.body);
  if (!parsed.ok) return showAnswer(request, undefined, parsed);
  const { askEmail, askReference } = parsed.answers;
  const found = await askConflict(tx, { email: askEmail, reference: askReference });
  return showAnswer(request, found === "conflict" || found === "none" ? ANSWERS[found] : WHY_NOT[found]);
}

function showAnswer(request: StaffRequest, answer: string | undefined, refused?: AskRefused): Reply {
  return staffPage({
    status: refused ? 422 : 200,
    title: ASKING,
    place: "More",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={path} text="Conflicts of interest" />
        <h1 class="govuk-heading-l">{ASKING}</h1>
        {answer && <InsetText text={answer} />}
        <AskForm csrf={request.csrf} refused={refused} />
      </>
    ),
  });
}

function AskForm({ csrf, refused }: { csrf: string; refused?: AskRefused | undefined }): VNode {
  return (
    <>
      <p class="govuk-body">
        What staff have declared about themselves, and who is known to live where they do, is held against
        every record. The answer says only whether there is a conflict.
      </p>
      <StaffForm form={askForm} answers={{}} {...refused} action={`${path}/ask`} csrf={csrf} submit="Ask" />
    </>
  );
}

type AskRefused = Extract<Parsed<AnswersOf<typeof askForm>>, { ok: false }>;

async function record(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(conflictForm, request.body);
  if (!parsed.ok) return show(tx, request, { refused: parsed });
  const whyNot = await recordConflict(tx, parsed.answers);
  return whyNot === undefined ? redirect(path) : show(tx, request, { whyNot, answers: parsed.answers });
}

function List({ tx, conflicts }: { tx: ActorTx; conflicts: readonly Conflict[] }): VNode {
  return (
    <Table
      head={["Who", "May not see", "Why", "Since", "What you can do"].map((text) => ({ text }))}
      rows={conflicts.map((one) => [
        { text: one.staffName },
        { text: one.reference },
        { text: [sayKind(one.kind), one.reason].filter((part) => part !== undefined).join(". ") },
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
