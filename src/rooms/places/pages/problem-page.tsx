import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  needs,
  recordsView,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  getThingAt,
  offeredSteps,
  stateOf,
  StepButtons,
  thingPage,
  type Thing,
} from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import { OUTCOME_LABELS } from "../forms/problem-forms.ts";
import { paths } from "../paths.ts";
import { problemProcess } from "../problem-process.ts";
import { countReports, findActions, findFeedback, getProblem, type Problem } from "../store/problem.ts";
import { findJoined, type Report } from "../store/report.ts";
import { ActionList } from "./action-list.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { ReportCounts } from "./report-counts.tsx";
import { sayMonth, sayOwner, sayPlace } from "./say.ts";

/** GET /places/problems/:id: what its reports come to, who owns it, what is done, and how it was before and after. */
export const problemRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/places/problems/:id",
  access: needs("place.see"),
  audit: recordsView("place-problem.seen"),
  handle: showProblem,
};

async function showProblem(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThingAt(tx, idParam(request), problemProcess.base);
  const problem = await getProblem(tx, thing.id);
  const counts = await countReports(tx, thing.id);
  const actions = await findActions(tx, thing.id);
  const reports = await findJoined(tx, thing.id);
  const feedback = await findFeedback(tx, thing.id);
  const steps = await offeredSteps(tx, problemProcess, thing);
  return thingPage({
    thing,
    back: { href: paths.list, text: "All places" },
    title: thing.reference,
    heading: problem.title,
    place: "Now",
    content: (
      <>
        <Facts tx={tx} thing={thing} problem={problem} />
        <StepButtons base={paths.problem(thing.id)} steps={steps} />
        <h2 class="govuk-heading-m">What is done</h2>
        <ActionList actions={actions} />
        <BeforeAfter pack={tx.house.pack} problem={problem} actions={actions} counts={counts} />
        {feedback && <Published feedback={feedback} />}
        <h2 class="govuk-heading-m">What was reported</h2>
        <ReportCounts pack={tx.house.pack} counts={counts} />
        <Reports reports={reports} />
      </>
    ),
  });
}

function Facts({ tx, thing, problem }: { tx: ActorTx; thing: Thing; problem: Problem }): VNode {
  const { house } = tx;
  const [cell = ""] = problem.cells;
  const hexagons = problem.cells.length === 1 ? "one hexagon" : `${problem.cells.length} hexagons`;
  const outcome = Object.entries(OUTCOME_LABELS).find(([code]) => code === problem.outcome)?.[1];
  const rows = [
    ["How it stands", stateOf(tx, thing)],
    ["Owner", sayOwner(house, problem.owner)],
    ["Where", `${sayPlace(house.pack, { ...problem, cell })}, ${hexagons}`],
    ["What came of it", outcome ?? ""],
  ] as const;
  return (
    <SummaryList
      rows={rows
        .filter(([, value]) => value !== "")
        .map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
    />
  );
}

function Published({ feedback }: { feedback: { youSaid: string; weDid: string } }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">You said, we did</h2>
      <Paragraphs text={`You said: ${feedback.youSaid}`} />
      <Paragraphs text={`We did: ${feedback.weDid}`} />
    </>
  );
}

/** Each report for those who see them; an owner who is neither sees only what they come to. */
function Reports({ reports }: { reports: readonly Report[] }): VNode | null {
  if (reports.length === 0) return null;
  return (
    <ul class="govuk-list">
      {reports.map(({ id, reference, month }) => (
        <li>
          <a class="govuk-link" href={paths.report(id)}>
            {reference}
          </a>{" "}
          {sayMonth(month)}
        </li>
      ))}
    </ul>
  );
}
