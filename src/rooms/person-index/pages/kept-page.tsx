import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  idParam,
  notAudited,
  recordedByStep,
  redirect,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { Button, ErrorSummary, Table } from "../../../kit/govuk/index.ts";
import { CsrfField, EmptyState } from "../../../kit/layout/index.ts";
import { KEPT_KINDS, keptForm, type KeptAnswers } from "../forms/kept-form.ts";
import { paths } from "../paths.ts";
import { declareKept, endKept, findKept, type Kept } from "../store/kept-from.ts";

const TOO_LITTLE =
  "By this nobody could be told from others of the name. Give both names with the date of birth, a phone number, an email address, or an address with number, street and postcode.";

/** Whom a member of staff must be kept from: what she declares, and taking it back. What it says is shown to nobody. */
export const keptRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.kept,
    access: signedIn,
    audit: notAudited("shows which kinds of thing one declared oneself, nobody's record"),
    handle: (tx, request) => show(tx, request),
  },
  {
    face: "staff",
    method: "POST",
    path: paths.kept,
    access: signedIn,
    audit: recordedByStep,
    handle: declare,
  },
  {
    face: "staff",
    method: "POST",
    path: `${paths.kept}/:id/end`,
    access: signedIn,
    audit: recordedByStep,
    handle: async (tx, request) => {
      await endKept(tx, idParam(request));
      return redirect(paths.kept);
    },
  },
];

async function declare(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(keptForm, request.body);
  if (!parsed.ok) return show(tx, request, { refused: parsed });
  return (await declareKept(tx, parsed.answers))
    ? redirect(paths.kept)
    : show(tx, request, { answers: parsed.answers });
}

type Again = {
  readonly refused?: Extract<Parsed<KeptAnswers>, { ok: false }>;
  readonly answers?: KeptAnswers;
};

async function show(tx: ActorTx, request: StaffRequest, { refused, answers }: Again = {}): Promise<Reply> {
  const kept = await findKept(tx);
  const isRefused = refused !== undefined || answers !== undefined;
  return staffPage({
    status: isRefused ? 422 : 200,
    title: "Whom you must be kept from",
    place: "More",
    hasErrors: isRefused,
    content: (
      <>
        {answers && <ErrorSummary titleText="It was not kept" errorList={[{ text: TOO_LITTLE }]} />}
        <h1 class="govuk-heading-l">Whom you must be kept from</h1>
        <p class="govuk-body">
          If you, somebody close to you or somebody at your address may be a party to a record here, you can
          say so before anything happens. You need not say why, and you need not declare your own address.
          Your work email address is held against records without your saying so.
        </p>
        <p class="govuk-body">
          What you declare is sealed. Nobody can read it again, you included. Where it fits a record, that
          record is hidden from you, and whoever keeps conflicts of interest sees that there is one and not
          what you declared. You are not told whether it fits anything.
        </p>
        <List kept={kept} calendar={tx.house.calendar} csrf={request.csrf} />
        <h2 class="govuk-heading-m">Declare somebody, or a home</h2>
        <StaffForm
          form={keptForm}
          answers={answers ?? {}}
          {...refused}
          action={paths.kept}
          csrf={request.csrf}
          submit="Declare this"
        />
      </>
    ),
  });
}

type ListProps = { readonly kept: readonly Kept[]; readonly calendar: Calendar; readonly csrf: string };

function List({ kept, calendar, csrf }: ListProps): VNode {
  if (kept.length === 0) return <EmptyState text="You have declared nothing." />;
  return (
    <>
      <Table
        caption="What you have declared"
        captionClasses="govuk-table__caption--s"
        head={["What", "When", "What you can do"].map((text) => ({ text }))}
        rows={kept.map(({ id, kind, declaredAt }) => {
          const label = KEPT_KINDS.find(({ value }) => value === kind)?.label ?? kind;
          return [
            { text: label },
            { text: formatDate(declaredAt, calendar) },
            {
              children: (
                <form method="post" action={`${paths.kept}/${id}/end`}>
                  <CsrfField token={csrf} />
                  <Button text="Take it back" classes="govuk-button--secondary" preventDoubleClick />
                </form>
              ),
            },
          ];
        })}
      />
      <p class="govuk-body">Taking something back changes nothing that is hidden from you already.</p>
    </>
  );
}
