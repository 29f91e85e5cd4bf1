import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing, offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { CoverLine, QuoteBlock } from "../../../kit/layout/index.ts";
import { ChronologyList, findChronology, findThingsOf, whoKnowsPanel } from "../../chronology/index.ts";
import { caseProcess } from "../case-process.ts";
import { getCaseFile } from "../store/case-file.ts";

/** GET /cases/:id: the cover, her words first, how to reach her, then one chronology. */
export const caseRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/cases/:id",
  access: needs("case.see"),
  audit: recordsView("case.seen"),
  handle: showCase,
};

async function showCase(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const file = await getCaseFile(tx, thing.id);
  const steps = await offeredSteps(tx, caseProcess, thing);
  const hers = thing.personId ? await findThingsOf(tx, thing.personId) : [thing.id];
  const entries = await findChronology(tx, hers);
  const { received } = file;
  const state = caseProcess.states[thing.state as keyof typeof caseProcess.states]?.label ?? thing.state;
  const facts = [
    state,
    file.worker ? `worker: ${file.worker}` : "no worker yet",
    ...(file.risk ? [`${file.risk} risk`] : []),
    ...(received.born ? [`born ${received.born}`] : []),
    ...(received.interpreter ? [`interpreter: ${received.interpreter}`] : []),
  ];
  const contact = Object.entries(received.safeContact ?? {});
  return staffPage({
    title: thing.reference,
    place: "People",
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    aside: await whoKnowsPanel(tx, thing.id),
    content: (
      <>
        <CoverLine name={received.name ?? "No name given"} reference={thing.reference} facts={facts} />
        {received.words && (
          <QuoteBlock
            text={received.words}
            source={`In her words, through the front door, ${formatDateTime(thing.openedAt, tx.house.calendar)}`}
          />
        )}
        {received.message && <p class="govuk-body">From whoever referred her: {received.message}</p>}
        {contact.length > 0 && (
          <>
            <h2 class="govuk-heading-m">How it is safe to reach her</h2>
            <SummaryList
              rows={contact.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
            />
          </>
        )}
        {received.needs && received.needs.length > 0 && (
          <p class="govuk-body">What she needs: {received.needs.join("; ")}</p>
        )}
        {thing.state !== "closed" && can(tx.actor, "referral.send") && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${caseProcess.base}/${thing.id}/refer`}>
              Refer her to another service
            </a>
          </p>
        )}
        <StepButtons base={`${caseProcess.base}/${thing.id}`} steps={steps} />
        <h2 class="govuk-heading-m">Chronology</h2>
        <ChronologyList entries={entries} calendar={tx.house.calendar} />
      </>
    ),
  });
}
