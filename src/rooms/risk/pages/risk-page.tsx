import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { checkAnswers } from "../../../foundation/forms/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { backToSource, getThing, offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { whoKnowsPanel } from "../../chronology/index.ts";
import { riskForm } from "../model/risk-form.ts";
import { weigh } from "../model/weigh.ts";
import { riskProcess } from "../risk-process.ts";
import { getAssessment, type Assessment } from "../store/assessment.ts";
import { findKeptBy, type KeptBy } from "../store/kept-entry.ts";

/** GET /risk/:id: what an assessment came to, the judgement as large as the count. */
export const riskRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/risk/:id",
  access: needs("risk.assess"),
  audit: recordsView("risk.seen"),
  handle: showAssessment,
};

async function showAssessment(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const assessment = await getAssessment(tx, thing.id);
  const keptBy = assessment.answers ? undefined : await findKeptBy(tx, thing.id);
  const steps = await offeredSteps(tx, riskProcess, thing);
  return staffPage({
    title: thing.reference,
    place: "People",
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    aside: await whoKnowsPanel(tx, thing.id),
    content: (
      <>
        {/* Nothing, when the review has gone to somebody who does not see where it came from. */}
        {await backToSource(tx, thing)}
        <p class="fl-cover__reference">{thing.reference}</p>
        <h1 class="govuk-heading-l">{assessment.tool.title}</h1>
        {assessment.answers ? (
          <Result tx={tx} assessment={assessment} />
        ) : (
          <p class="govuk-body">Not completed yet. {keptBy && sayKept(tx, keptBy)}</p>
        )}
        <StepButtons base={`${riskProcess.base}/${thing.id}`} steps={steps} />
      </>
    ),
  });
}

/** What happens to what is kept, for whoever kept it and for everybody else. */
function sayKept({ house }: ActorTx, { isMine, name, at }: KeptBy): string {
  const when = formatDateTime(at, house.calendar);
  return isMine
    ? `What you had is kept, since ${when}: only you are shown it. Go on with it, or put the assessment aside and it is deleted.`
    : `${name} kept what was answered so far, on ${when}, and is shown it alone. Completing it here, or putting it aside, deletes that.`;
}

function Result({ tx, assessment }: { tx: ActorTx; assessment: Assessment }): VNode {
  const { tool, version, answers = {}, level } = assessment;
  const weighed = weigh(tx.house.pack, tool, answers);
  const rows = checkAnswers(riskForm(tool), answers, () => "").map(({ label, value }) => ({
    key: { text: label },
    value: { text: value },
  }));
  return (
    <>
      <p class="govuk-heading-m">
        {`${capital(level ?? weighed.level)}: ${weighed.yes} yes, ${weighed.unknown} not known`}
      </p>
      <p class="govuk-body">
        {weighed.counted
          ? `By the count alone: ${weighed.counted}.`
          : "By judgement alone: this tool has no fixed cut."}{" "}
        Don't know is not no.
      </p>
      {version !== Number(tool.version) && (
        <p class="govuk-body">
          Completed with version {version} of this tool. Its questions are shown as version {tool.version}{" "}
          words them.
        </p>
      )}
      {weighed.cues.length > 0 && (
        <>
          <h2 class="govuk-heading-s">These ask for judgement, whatever the count</h2>
          <ul class="govuk-list govuk-list--bullet">
            {weighed.cues.map((cue) => (
              <li>{cue}</li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">What she told us, and the judgement</h2>
      <SummaryList rows={rows} />
    </>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
