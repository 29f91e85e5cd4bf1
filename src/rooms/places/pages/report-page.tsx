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
import { findWayBack } from "../../../foundation/intake/index.ts";
import {
  getThingAt,
  offeredSteps,
  stateOf,
  StepButtons,
  thingPage,
  type Thing,
} from "../../../foundation/process/index.ts";
import { ChronologyList, findChronology } from "../../chronology/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { paths } from "../paths.ts";
import { reportProcess } from "../report-process.ts";
import { findAnswers, getReport, type Report } from "../store/report.ts";
import { CANNOT_COME_BACK } from "../store/report-steps.ts";
import { REASON_LABELS, sayCodes, sayMonth, sayNear, sayPlace } from "./say.ts";

/** GET /places/reports/:id: what was told of a place, and what may be done with it. */
export const reportRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/places/reports/:id",
  access: needs("place.see"),
  audit: recordsView("place-report.seen"),
  handle: showReport,
};

async function showReport(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThingAt(tx, idParam(request), reportProcess.base);
  const report = await getReport(tx, thing.id);
  const answers = await findAnswers(tx, thing.id);
  const back = await findWayBack(tx, thing.id);
  const entries = await findChronology(tx, [thing.id]);
  const steps = await offeredSteps(tx, reportProcess, thing);
  return thingPage({
    thing,
    back: { href: paths.list, text: "All places" },
    title: thing.reference,
    heading: sayPlace(tx.house.pack, report),
    place: "Now",
    content: (
      <>
        {report.reasons.length > 0 && (
          <p class="govuk-body">
            Waits in the slower queue: {report.reasons.map((reason) => REASON_LABELS[reason]).join("; ")}.
          </p>
        )}
        <ReportFacts tx={tx} thing={thing} report={report} answers={answers} />
        {back !== "open" && <p class="govuk-body">{CANNOT_COME_BACK[back]}</p>}
        {report.problemId && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.problem(report.problemId)}>
              The problem it is part of
            </a>
          </p>
        )}
        <StepButtons base={paths.report(thing.id)} steps={steps} />
        <h2 class="govuk-heading-m">Chronology</h2>
        <ChronologyList entries={entries} calendar={tx.house.calendar} />
      </>
    ),
  });
}

type Facts = {
  readonly tx: ActorTx;
  readonly thing: Thing;
  readonly report: Report;
  readonly answers: readonly string[];
};

function ReportFacts({ tx, thing, report, answers }: Facts): VNode {
  const { pack } = tx.house;
  const { placeEnvironment, placeBehaviour, placeHappened, placeDaylight, placeNotReported, placeAnswer } =
    pack.words;
  const rows = [
    ["How it stands", stateOf(tx, thing)],
    ["Where", sayNear(pack, report.cell)],
    ["Hexagon", report.cell],
    ["About the place", sayCodes(placeEnvironment, report.environment)],
    ["What happened", sayCodes(placeBehaviour, report.behaviour)],
    ["When, roughly", sayCodes(placeHappened, report.happened ? [report.happened] : [])],
    ["Light or dark", sayCodes(placeDaylight, report.daylight ? [report.daylight] : [])],
    ["Somebody told", sayCodes(placeNotReported, report.notReported)],
    ["Came in", sayMonth(report.month)],
    ["Said since", sayCodes(placeAnswer, answers)],
  ] as const;
  return (
    <SummaryList
      rows={rows
        .filter(([, value]) => value !== "")
        .map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
    />
  );
}
