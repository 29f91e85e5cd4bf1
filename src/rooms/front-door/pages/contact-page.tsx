import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  recordsView,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  getThing,
  MARK_TEXTS,
  offeredSteps,
  StepButtons,
  type OfferedStep,
  type Thing,
} from "../../../foundation/process/index.ts";
import { CoverMarks, TwoColumns } from "../../../kit/layout/index.ts";
import { ChronologyList, findChronology, whoKnowsPanel } from "../../chronology/index.ts";
import { contactProcess } from "../contact-process.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openContactRow, type Contact } from "../store/contact.ts";
import { findKept, type Kept } from "../store/kept.ts";
import { COMES_BACK } from "../comes-back.ts";
import { findReturned, type Returned } from "../store/find-returned.ts";
import { findSurroundings, type Related } from "../store/related.ts";
import { findTriage, type Triage } from "../store/triage.ts";
import { contactTitle, contactWarnings } from "./contact-title.ts";
import { HerSide } from "./her-side.tsx";
import { findKnownHint } from "../store/known-sides.ts";
import { ProfessionalView } from "./professional-view.tsx";
import type { Since } from "./safe-contact.tsx";
import { ReferrerNews } from "./referrer-task.tsx";
import { MessageStates } from "./message-states.tsx";
import { CheckedBefore, CheckedContact } from "./checked-contact.tsx";
import { ReturnedWords } from "./returned-words.tsx";
import { TASK_STEPS, TriageTasks } from "./triage-tasks.tsx";

/** Steps that most contacts never need: said only where they can be taken. */
const ONLY_WHEN_OPEN: readonly string[] = ["approve-attempt", "recheck"];

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
  const kept = await findKept({ tx, thing });
  if (!kept) throw notFound();
  const contact = openContactRow(tx, kept);
  const { related, hers } = await findSurroundings(tx, thing);
  const triage = contact.kind === "own-behaviour" ? undefined : await findTriage(tx, thing);
  const known = await findKnownHint(tx, thing, contact);
  const entries = await findChronology(tx, hers);
  const returned = contact.answers.channel === COMES_BACK ? await findReturned({ tx, thing }) : [];
  const { calendar } = tx.house;
  const steps = (await offeredSteps(tx, contactProcess, thing)).filter((step) => isButton(step, triage));
  const next = <NextSteps thing={thing} steps={steps} colleague={colleagueWith(thing, kept, tx)} />;
  return staffPage({
    title: thing.reference,
    place: "Now",
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    aside: await whoKnowsPanel(tx, thing.id),
    content: (
      <>
        <ContactHead thing={thing} contact={contact} where={whereItIs(tx, thing, kept)} />
        <ReferrerNews tx={tx} related={related} />
        {triage === undefined ? (
          <>
            <HerSide {...tx.house} contact={contact} />
            {next}
          </>
        ) : (
          <TwoColumns
            leftLabel="What she said"
            rightLabel="What to decide"
            left={<Said tx={tx} contact={contact} related={related} triage={triage} returned={returned} />}
            right={
              <>
                {/* Until it is taken there is nothing else to do. */}
                {thing.state === "waiting" && next}
                <TriageTasks {...{ tx, thing, triage, related, known }} csrf={request.csrf} />
                {triage.reach.safeContact && (
                  <CheckedContact
                    safeContact={triage.reach.safeContact}
                    holds={triage.reach.holds}
                    calendar={calendar}
                  />
                )}
                {!triage.reach.safeContact && triage.reach.checkedBefore && (
                  <CheckedBefore safeContact={triage.reach.checkedBefore} calendar={calendar} />
                )}
                {thing.state !== "waiting" && next}
                <MessageStates messages={triage.reach.messages} calendar={calendar} />
              </>
            }
          />
        )}
        <h2 class="govuk-heading-m">Chronology</h2>
        <ChronologyList entries={entries} calendar={calendar} />
      </>
    ),
  });
}

/** What a task of the list leads to needs no button, nor does what hardly anybody needs. */
function isButton({ name, notYet }: OfferedStep, triage: Triage | undefined): boolean {
  if (triage !== undefined && TASK_STEPS.includes(name)) return false;
  return notYet === undefined || !ONLY_WHEN_OPEN.includes(name);
}

type NextProps = {
  readonly thing: Thing;
  readonly steps: readonly OfferedStep[];
  readonly colleague: string | undefined;
};

function NextSteps({ thing, steps, colleague }: NextProps): VNode | null {
  if (steps.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Next steps</h2>
      {colleague !== undefined && (
        <p class="govuk-body">
          {colleague} is working on this. Ask first; what you do here is recorded in your own name.
        </p>
      )}
      <StepButtons base={`${contactProcess.base}/${thing.id}`} steps={steps} />
    </>
  );
}

type SaidProps = {
  readonly tx: ActorTx;
  readonly contact: Contact;
  readonly related: readonly Related[];
  readonly triage: Triage;
  readonly returned: readonly Returned[];
};

/** What was said, in the order it is to be read; of a professional's request each voice in its own place. */
function Said({ tx, contact, related, triage, returned }: SaidProps): VNode {
  const since = whatCameSince(triage);
  return (
    <>
      {contact.kind === "professional" ? (
        <ProfessionalView
          house={tx.house}
          contact={contact}
          request={related.find(({ process }) => process === "request")}
          {...(since && { since })}
        />
      ) : (
        <HerSide {...tx.house} contact={contact} {...(since && { since })} />
      )}
      <ReturnedWords returned={returned} calendar={tx.house.calendar} />
    </>
  );
}

/** Whether what was said of reaching her was checked since, or is nothing to go by any more. */
function whatCameSince({ reach }: Triage): Since | undefined {
  const isDoubted = reach.ways.some(({ checkAgain }) => checkAgain !== undefined);
  if (isDoubted || (reach.safeContact && !reach.holds)) return "doubted";
  return reach.safeContact && "checked";
}

type HeadProps = {
  readonly thing: Thing;
  readonly contact: Contact;
  readonly where: string;
};

function ContactHead({ thing, contact, where }: HeadProps): VNode {
  return (
    <header class="fl-cover">
      <p class="fl-cover__reference">{thing.reference}</p>
      <h1 class="fl-cover__name">{contactTitle(contact)}</h1>
      {contact.danger && <CoverMarks marks={[MARK_TEXTS.danger]} />}
      <ul class="fl-cover__facts">
        <li>{where}</li>
        {contactWarnings(contact).map((warning) => (
          <li>{warning}</li>
        ))}
        {contact.language && <li>interpreter: {contact.language}</li>}
        {contact.employers.length > 0 && (
          <li>named people only: works with {contact.employers.join(", ")}</li>
        )}
      </ul>
    </header>
  );
}

/** How it stands, and with whom it is where somebody has it. */
function whereItIs(tx: ActorTx, thing: Thing, kept: Kept): string {
  const colleague = colleagueWith(thing, kept, tx);
  if (colleague !== undefined) return `With ${colleague}`;
  if (thing.state === "taken" && kept.taken_by !== null) return "With you";
  return contactProcess.states[thing.state as keyof typeof contactProcess.states]?.label ?? thing.state;
}

/** The colleague who has it; nothing where nobody has, or the reader. */
function colleagueWith({ state }: Thing, kept: Kept, { actor }: ActorTx): string | undefined {
  const isTheirs = state === "taken" && kept.taken_by !== null && kept.taken_by !== actor.staffId;
  return isTheirs ? (kept.holder_name ?? undefined) : undefined;
}
