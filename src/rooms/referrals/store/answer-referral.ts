import { involve, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { sealValue } from "../../../foundation/house/index.ts";
import type { Pack, Service } from "../../../foundation/pack/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { managersOf, openCase } from "../../cases/index.ts";
import { nextOption } from "../model/declined.ts";
import { lastQuestion, questionOf, type Said } from "../model/said.ts";
import { getReferral, type Referral } from "./referral.ts";
import { serviceTeamOf } from "./send-referral.ts";

/** The service takes her on: a case opens with what was shared, and the sender's clock to pass it on starts. */
export async function accept({ tx, thing }: StepContext): Promise<StepOutcome> {
  const referral = await getReferral(tx, thing.id);
  await keepSharing(tx, thing.id);
  const opened = await openCase(tx, {
    parentId: thing.id,
    personId: thing.personId,
    service: referral.service,
    team: serviceTeamOf(referral.service),
    received: referral.shared,
    risk: referral.risk,
  });
  // Whoever allocates the case opens this with it to the worker: what was asked and answered here is read there.
  await involve(tx, { thingId: thing.id, personId: thing.personId, ...allocators(referral.service) });
  return {
    clocks: { feedback: { for: referral.sender } },
    detail: { service: referral.service.id },
    next: `/cases/${opened.id}`,
  };
}

/** The managers of a service that took her on, as a row of the sharing ledger. */
export function allocators({ agency }: Pick<Service, "agency">) {
  return {
    grantee: managersOf(agency),
    capacity: "supervisor",
    basis: "the service accepted her referral",
    purpose: "to support her",
  };
}

/**
 * The service cannot take her on: a coded reason, so that unmet need is counted, and a next option. The sender hears at
 * once, and with the step ends what the service could read (the database does that, at commit).
 */
export async function decline({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const referral = await getReferral(tx, thing.id);
  const { reason, next } = refusal(tx.house.pack, answers);
  await tx.db
    .updateTable("referral.referral")
    .set({ decline_reason: reason, next_step: next })
    .where("id", "=", thing.id)
    .execute();
  if (typeof answers["note"] === "string") await keepSaid(tx, referral, answers["note"]);
  return {
    clocks: { feedback: { for: referral.sender } },
    detail: { service: referral.service.id, reason, next },
    next: "/now",
  };
}

/** A refusal as it is kept: the coded reason, and what is offered next. */
export function refusal(pack: Pack, answers: StepAnswers): { reason: string; next: string } {
  const reason = pack.declineReasons.find(({ id }) => id === answers["reason"]);
  if (!reason) throw new Error("The form lets nobody through without a reason of the pack.");
  return { reason: reason.id, next: nextOption(reason, answers["next"]) };
}

/** The service takes her on later: it keeps what it was sent, and the sender tells her how long the wait is. */
export async function waitlist({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const referral = await getReferral(tx, thing.id);
  await keepSharing(tx, thing.id);
  await keepSaid(tx, referral, sayWait(answers));
  return waitlisted(referral, answers);
}

/** How long she has to wait, in words. */
export function sayWait({ weeks, note }: StepAnswers): string {
  const said = [`About ${Number(weeks)} ${Number(weeks) === 1 ? "week" : "weeks"} to wait.`, note];
  return said.filter((text) => typeof text === "string").join(" ");
}

/** What follows from putting her on a waiting list. */
export function waitlisted(
  { sender, service }: Pick<Referral, "sender" | "service">,
  { weeks, reason }: StepAnswers,
): StepOutcome {
  return {
    clocks: { feedback: { for: sender }, waiting: { for: serviceTeamOf(service) } },
    detail: {
      service: service.id,
      weeks: Number(weeks),
      ...(typeof reason === "string" ? { reason } : {}),
    },
  };
}

/** What was sent stays open to a service that answered it with anything but a refusal. */
async function keepSharing(tx: ActorTx, id: string): Promise<void> {
  await sql`select referral.keep_sharing(${id})`.execute(tx.db);
}

/** A question, kept with the referral until it is answered, whatever else is decided meanwhile. It is the sender's to answer. */
export async function ask({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const referral = await getReferral(tx, thing.id);
  await keep(tx, referral, questionOf(signed(tx, String(answers["text"]))));
  return { clocks: { question: { for: referral.sender } } };
}

/** The answer to a question, kept beside it. */
export async function reply({ tx, thing }: StepContext, answers: StepAnswers): Promise<void> {
  await keepSaid(tx, await getReferral(tx, thing.id), String(answers["text"]));
}

/** A question that needs no answer any more: said beside it, so that whoever read it knows. */
export async function takeBack({ tx, thing }: StepContext): Promise<void> {
  await keepSaid(tx, await getReferral(tx, thing.id), "The question is taken back: it needs no answer.");
}

/** The question that is to be answered, with who asked it: whoever answers has it before them. */
export async function whatWasAsked({ tx, thing }: StepContext): Promise<string> {
  return lastQuestion((await getReferral(tx, thing.id)).said);
}

async function keepSaid(tx: ActorTx, referral: Referral, text: string): Promise<void> {
  await keep(tx, referral, signed(tx, text));
}

function signed({ actor }: ActorTx, text: string): string {
  return signedText(actor.staffName, actor.agencyName, text);
}

async function keep(tx: ActorTx, { id, said }: Referral, last: Said): Promise<void> {
  const place = { table: "referral.referral", row: id, column: "answer" };
  const answer = sealValue(tx.house, place, [...said, last]);
  await tx.db.updateTable("referral.referral").set({ answer }).where("id", "=", id).execute();
}

/** What was asked, answered or said in declining, with who said it. */
export function signedText(name: string | undefined, agency: string | undefined, text: string): string {
  return `${name ?? ""}, ${agency ?? ""}: ${text}`;
}
