import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type Answers, type Parsed } from "../../../foundation/forms/index.ts";
import {
  needs,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, ErrorSummary } from "../../../kit/govuk/index.ts";
import { nextForm } from "../forms/strategy-forms.ts";
import { beginWith } from "../model/begin-with.ts";
import { findPlanFaults } from "../model/check-plan.ts";
import { EMPTY_PLAN, type PlanItem } from "../model/plan.ts";
import { paths } from "../paths.ts";
import { draftNext } from "../store/draft-next.ts";
import { knownOf } from "../store/known.ts";
import { findLook } from "../store/look.ts";
import { findStrategies } from "../store/strategies.ts";
import { notAboutAnyone } from "./views.tsx";

const TITLE = "Prepare the next strategy";
const next = { face: "staff", path: paths.next, access: needs("strategy.keep") } as const;

/** GET and POST of the next strategy: it begins as a draft beside the one that holds. */
export const nextStrategyRoutes: readonly StaffRoute[] = [
  { ...next, method: "GET", audit: notAboutAnyone, handle: async (_tx, request) => show(request) },
  { ...next, method: "POST", audit: recordedByStep, handle: begin },
];

type Shown = {
  readonly refused?: Extract<Parsed<unknown>, { ok: false }>;
  readonly faults?: readonly string[];
  readonly answers?: Answers;
};

async function begin(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(nextForm, request.body);
  if (!parsed.ok) return show(request, { refused: parsed });
  const { answers } = parsed;
  const { code, title, from, until, review, vision } = answers;
  const root: PlanItem = {
    kind: "strategy",
    code,
    parent: undefined,
    body: { title, from, until, review, vision },
  };
  const isTaken = (await findStrategies(tx)).some((each) => each.code === code);
  const wrong = findPlanFaults({ ...EMPTY_PLAN, items: [root] }, knownOf(tx.house.pack));
  const faults = [
    ...(isTaken ? [`${code} is the code of another strategy.`] : []),
    ...wrong.map(({ sentence }) => `${code} ${sentence}.`),
  ];
  if (faults.length > 0) return show(request, { faults, answers });
  const present = answers.begins === "present" ? await findLook(tx) : undefined;
  const plan = beginWith(root, present?.plan ?? EMPTY_PLAN);
  return redirect(paths.one(await draftNext(tx, plan, answers.reason)));
}

function show(request: StaffRequest, { refused, faults = [], answers = {} }: Shown = {}): Reply {
  const isRefused = refused !== undefined || faults.length > 0;
  return staffPage({
    status: isRefused ? 422 : 200,
    title: TITLE,
    place: "Plan",
    hasErrors: isRefused,
    content: (
      <>
        <BackLink href={paths.plan} text="The strategy" />
        {faults.length > 0 && (
          <ErrorSummary titleText="There is a problem" errorList={faults.map((text) => ({ text }))} />
        )}
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body">
          It begins as a draft beside the one that holds. Nobody outside reads it and no figure counts it
          before it is adopted.
        </p>
        <StaffForm
          form={nextForm}
          answers={answers}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Begin the draft"
        />
      </>
    ),
  });
}
