import type { ActorTx } from "../../../foundation/access/index.ts";
import { sealValue } from "../../../foundation/house/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { openCase } from "../../cases/index.ts";
import { getReferral, type Referral } from "./referral.ts";
import { serviceTeamOf } from "./send-referral.ts";

/** The service takes her on: a case opens with what was shared, and the sender's clock to pass it on starts. */
export async function accept({ tx, thing }: StepContext): Promise<StepOutcome> {
  const referral = await getReferral(tx, thing.id);
  const opened = await openCase(tx, {
    parentId: thing.id,
    personId: thing.personId,
    service: referral.service,
    team: serviceTeamOf(referral.service),
    received: referral.shared,
    risk: referral.risk,
  });
  return {
    clocks: { feedback: { for: referral.sender } },
    detail: { service: referral.service.id },
    next: `/cases/${opened.id}`,
  };
}

/** The service cannot take her on: a coded reason, so that unmet need is counted, and the sender hears at once. */
export async function decline({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const referral = await getReferral(tx, thing.id);
  const reason = String(answers["reason"]);
  await tx.db
    .updateTable("referral.referral")
    .set({ decline_reason: reason })
    .where("id", "=", thing.id)
    .execute();
  if (typeof answers["note"] === "string") await keepSaid(tx, referral, answers["note"]);
  return { clocks: { feedback: { for: referral.sender } }, detail: { service: referral.service.id, reason } };
}

/** A question or its answer, kept with the referral; its clock is whoever's turn it is. */
export async function say({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const referral = await getReferral(tx, thing.id);
  await keepSaid(tx, referral, String(answers["text"]));
  return { clocks: { question: { for: referral.sender } } };
}

async function keepSaid(tx: ActorTx, { id, said }: Referral, text: string): Promise<void> {
  const signed = signedText(tx.actor.staffName, tx.actor.agencyName, text);
  const answer = sealValue(tx.house, { table: "referral.referral", row: id, column: "answer" }, [
    ...said,
    signed,
  ]);
  await tx.db.updateTable("referral.referral").set({ answer }).where("id", "=", id).execute();
}

/** What was asked, answered or said in declining, with who said it. */
export function signedText(name: string | undefined, agency: string | undefined, text: string): string {
  return `${name ?? ""}, ${agency ?? ""}: ${text}`;
}
