import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  idParam,
  recordsView,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findMessages } from "../../../foundation/messages/index.ts";
import { getThing, offeredSteps, StepButtons, type Thing } from "../../../foundation/process/index.ts";
import { QuoteBlock, TwoColumns } from "../../../kit/layout/index.ts";
import { ChronologyList, findChronology, findThingsOf, whoKnowsPanel } from "../../chronology/index.ts";
import { contactProcess } from "../contact-process.ts";
import { writeBorn } from "../safe-contact-rows.ts";
import { getContact, type Contact } from "../store/contact.ts";
import { findRelated } from "../store/related.ts";
import { ProfessionalView } from "./professional-view.tsx";
import { ProgrammeView } from "./programme-view.tsx";
import { MessageStates } from "./message-states.tsx";
import { SafeContact } from "./safe-contact.tsx";
import { TriageTasks } from "./triage-tasks.tsx";

/** GET /contacts/:id: what she said, unchanged, on the left; what is decided, on the right. */
export const contactRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/contacts/:id",
  // Row-level security says whose it is: the front door's, or the programme's own queue.
  access: signedIn,
  audit: recordsView("contact.seen"),
  handle: showContact,
};

async function showContact(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const contact = await getContact(tx, thing.id);
  const steps = await offeredSteps(tx, contactProcess, thing);
  const related = await findRelated(tx, thing);
  const hers = thing.personId ? await findThingsOf(tx, thing.personId) : [thing.id];
  const messages = await findMessages(tx, thing.id);
  const entries = await findChronology(tx, hers);
  return staffPage({
    title: thing.reference,
    place: "Now",
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    aside: await whoKnowsPanel(tx, thing.id),
    content: (
      <>
        <ContactHead thing={thing} contact={contact} />
        {contact.kind === "own-behaviour" ? (
          <>
            <ProgrammeView contact={contact} calendar={tx.house.calendar} />
            <StepButtons base={`${contactProcess.base}/${thing.id}`} steps={steps} />
          </>
        ) : (
          <TwoColumns
            leftLabel="What she said"
            rightLabel="What to decide"
            left={
              contact.kind === "professional" ? (
                <ProfessionalView
                  house={tx.house}
                  contact={contact}
                  request={related.find(({ process }) => process === "request")}
                />
              ) : (
                <HerSide tx={tx} contact={contact} />
              )
            }
            right={
              <>
                <TriageTasks tx={tx} thing={thing} related={related} csrf={request.csrf} />
                <h2 class="govuk-heading-m">Next steps</h2>
                <StepButtons base={`${contactProcess.base}/${thing.id}`} steps={steps} />
                <MessageStates messages={messages} calendar={tx.house.calendar} />
              </>
            }
          />
        )}
        <h2 class="govuk-heading-m">Chronology</h2>
        <ChronologyList entries={entries} calendar={tx.house.calendar} />
      </>
    ),
  });
}

function ContactHead({ thing, contact }: { thing: Thing; contact: Contact }): VNode {
  const state = contactProcess.states[thing.state as keyof typeof contactProcess.states]?.label;
  return (
    <header class="fl-cover">
      <p class="fl-cover__reference">{thing.reference}</p>
      <h1 class="fl-cover__name">
        {contact.kind === "professional"
          ? "Asked for by a professional"
          : contact.kind === "need-help"
            ? "A request for help"
            : "Worried about own behaviour"}
      </h1>
      <ul class="fl-cover__facts">
        <li>{state}</li>
        {contact.danger && <li>says there is danger now</li>}
        {contact.language && <li>interpreter: {contact.language}</li>}
        {contact.employers.length > 0 && (
          <li>named people only: works with {contact.employers.join(", ")}</li>
        )}
      </ul>
    </header>
  );
}

function HerSide({ tx, contact }: { tx: ActorTx; contact: Contact }): VNode {
  const { words, given, family, born } = contact.answers;
  const name = [given, family].filter(Boolean).join(" ");
  return (
    <>
      <QuoteBlock
        text={words ?? "She did not write anything."}
        source={`In her words, ${formatDate(contact.receivedAt, tx.house.calendar)}, through the website`}
      />
      <h2 class="govuk-heading-s">Who</h2>
      <p class="govuk-body">
        {name || "Gave no name"}
        {born && `, born ${writeBorn(born, tx.house.calendar)}`}
      </p>
      <SafeContact answers={contact.answers} />
    </>
  );
}
