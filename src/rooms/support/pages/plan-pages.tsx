import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDate, formatDateTime } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordedByStep,
  redirect,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { stepRoutes, type Thing } from "../../../foundation/process/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { CsrfField, EmptyState } from "../../../kit/layout/index.ts";
import { getCase, listRoute, partRoute } from "../../cases/index.ts";
import { planProcess } from "../plan-process.ts";
import { beginPlan, findPlans, getPlan } from "../store/plan.ts";
import { mayPrint } from "../store/plan-copy.ts";
import { findPlanText, findPlanVersions } from "../store/plan-text.ts";
import { PlanSections } from "./plan-sections.tsx";
import { printRoutes } from "./print-plan.tsx";

/** POST /cases/:id/plans: begins a draft, with what the newest plan says, and goes to writing it. */
const beginRoute: StaffRoute = {
  face: "staff",
  method: "POST",
  path: "/cases/:id/plans",
  access: needs("case.work"),
  audit: recordedByStep,
  handle: async (tx, request) => {
    const parent = await getCase(tx, idParam(request));
    return redirect(`${planProcess.base}/${await beginPlan(tx, parent)}/write`);
  },
};

/** The pages of safety plans: a case's, one of them with its versions, its steps, and a copy for her. */
export const planRoutes = [
  listRoute({ path: "plans", title: "Safety plan", event: "case.plans-seen", content: listPlans }),
  beginRoute,
  partRoute({
    process: planProcess,
    section: "plans",
    back: "Back to the safety plans",
    event: "plan.seen",
    content: async (tx, thing, request) => ({
      heading: "Safety plan",
      body: await showPlan(tx, thing, request),
    }),
  }),
  ...printRoutes,
  ...stepRoutes(planProcess, { place: "People" }),
];

async function listPlans(tx: ActorTx, parent: Thing, request: StaffRequest): Promise<VNode> {
  const plans = await findPlans(tx, parent.id);
  const mayBegin = parent.state === "active" && can(tx.actor, "case.work");
  const hasDraft = plans.some(({ state }) => state === "draft");
  const label = hasDraft
    ? "Go on with the draft"
    : plans.length > 0
      ? "Begin a new draft"
      : "Begin a plan with her";
  return (
    <>
      {plans.length === 0 && <EmptyState text="There is no plan yet." />}
      <ul class="govuk-list">
        {plans.map(({ id, reference, state, openedAt }) => (
          <li>
            <a class="govuk-link" href={`${planProcess.base}/${id}`}>
              {reference}
            </a>{" "}
            {`of ${formatDate(openedAt, tx.house.calendar)}: ${labelOf(state)}`}
          </li>
        ))}
      </ul>
      {mayBegin && (
        <form method="post" action={request.path}>
          <CsrfField token={request.csrf} />
          <Button text={label} preventDoubleClick />
        </form>
      )}
    </>
  );
}

async function showPlan(tx: ActorTx, thing: Thing, { query }: StaffRequest): Promise<VNode> {
  const plan = await getPlan(tx, thing.id);
  const asked = Number.parseInt(query["version"] ?? "", 10);
  const version = asked >= 1 && asked <= plan.version ? asked : plan.version;
  const text = await findPlanText(tx, thing.id, version);
  const versions = await findPlanVersions(tx, thing.id);
  return (
    <>
      {version < plan.version && <p class="govuk-body">An older version, number {version}.</p>}
      <PlanSections sections={tx.house.pack.safetyPlan} text={text} />
      {mayPrint(thing, plan) ? (
        <p class="govuk-body">
          She said that a copy is safe for her.{" "}
          <a class="govuk-link" href={`${planProcess.base}/${thing.id}/print`}>
            Open the page to print
          </a>
          . Close it afterwards.
        </p>
      ) : (
        plan.copy === "not-safe" && (
          <p class="govuk-body">She said that a copy is not safe for her. It stays here.</p>
        )
      )}
      {versions.length > 1 && <h2 class="govuk-heading-m">Versions</h2>}
      {versions.length > 1 && (
        <ul class="govuk-list">
          {versions.map((each) => (
            <li>
              <a class="govuk-link" href={`${planProcess.base}/${thing.id}?version=${each.version}`}>
                Version {each.version}
              </a>
              {`, ${each.byName}, ${formatDateTime(each.at, tx.house.calendar)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function labelOf(state: string): string {
  return (planProcess.states[state as keyof typeof planProcess.states]?.label ?? state).toLowerCase();
}
