import { randomUUID } from "node:crypto";
import { involve } from "../../../foundation/access/index.ts";
import { handOn } from "../../../foundation/intake/index.ts";
import type { StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { arrivalOf, type ContactAnswers } from "../../front-door/index.ts";
import { firstToFinish, whatIsSent } from "../model/kept-answers.ts";
import { toContact } from "../model/to-contact.ts";
import type { Referrer } from "../model/referrer.ts";
import { changeRequest, getRequest, type Request } from "./request.ts";
import { SEALED_KIND } from "./sealed-kinds.ts";

/** The system actor that takes requests in and tells their senders. */
export const CARRIER = "requests";

/** Which page still needs an answer, as the page of the request says it; nothing when the request may be sent. */
export async function canBeSent({ tx, thing }: StepContext): Promise<string | undefined> {
  const { form, kept } = await getRequest(tx, thing.id);
  const page = firstToFinish(form, kept);
  return page ? `Before it can be sent, “${page.title}” needs an answer.` : undefined;
}

/**
 * Sends a request: sealed for the front door, in this transaction, under the id of the contact it becomes. The
 * referrer needs no rights at the front door and gets none: she never sees the contact. One that came by a link is a
 * contact already.
 */
export async function sendRequest({ tx, thing }: StepContext): Promise<StepOutcome> {
  const request = await getRequest(tx, thing.id);
  const { contactId = randomUUID(), kept } = request;
  const referrer = request.referrer ?? signedIn(tx.actor.staffName, tx.actor.agencyName);
  const answers = toContact({ id: thing.id, answers: kept.answers, referrer });
  const { owner } = arrivalOf(tx.house.pack, "professional", answers).opening;
  await share(thing.id, owner, tx);
  if (!request.contactId) await handOver({ tx, thing }, { request, contactId, referrer, answers });
  return { clocks: { feedback: { for: owner } }, detail: requestCodes(answers) };
}

type Sending = { request: Request; contactId: string; referrer: Referrer; answers: ContactAnswers };

async function handOver({ tx, thing }: StepContext, sending: Sending): Promise<void> {
  const { request, contactId, referrer, answers } = sending;
  await changeRequest(tx, request.id, {
    kept: whatIsSent(request.kept),
    contact_id: contactId,
    referrer,
    may_know: answers.professional?.mayKnow === "yes",
  });
  await handOn(tx, contactId, SEALED_KIND, {
    ...answers,
    professional: { ...answers.professional, request: thing.id },
  });
}

async function share(thingId: string, owner: string, tx: StepContext["tx"]): Promise<void> {
  const [door, carrier] = sentTo(owner);
  await involve(tx, { thingId, ...door });
  if (!tx.actor.systemActor) await involve(tx, { thingId, ...carrier });
}

/** To whom a request is opened by sending it: the front door, and whoever carries it there. */
export function sentTo(owner: string) {
  const why = { basis: "a professional asked for help for her", purpose: "to answer the request" };
  return [
    { grantee: owner, capacity: "front door", ...why },
    { grantee: `system:${CARRIER}`, capacity: "carrier", ...why },
  ] as const;
}

function signedIn(name = "", agency = ""): Referrer {
  return { name, agency, proof: "signed-in" };
}

/** Codes for the log and its figures; nothing of whom it is about. */
export function requestCodes({ danger, professional }: ContactAnswers): Record<string, string | boolean> {
  if (!professional) return {};
  const { aware, consent, basis } = professional;
  return { danger: danger === "yes", aware, consent, basis };
}
