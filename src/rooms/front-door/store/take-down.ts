import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { handOn } from "../../../foundation/intake/index.ts";
import { NOT_AT_ALL } from "../forms/reach-fields.ts";
import type { StepAnswers } from "../../../foundation/process/index.ts";

/**
 * Keeps what was taken down of a call, a visit or a letter, sealed as what comes through the website is: a job takes it in by
 * the same rules within seconds, so that whoever took it down has no rights of her own over who sees it.
 * @returns the id of the contact it becomes
 */
export async function takeDown(tx: ActorTx, answers: StepAnswers): Promise<string> {
  const { who, how, channel, ...said } = answers;
  const id = randomUUID();
  const reach = channel === NOT_AT_ALL.value ? {} : { channel };
  const takenDown = { by: tx.actor.staffName ?? "", how };
  await handOn(tx, id, String(who), { ...said, ...reach, takenDown });
  await recordAudit(tx, { event: "contact.taken-down", thingId: id });
  return id;
}
