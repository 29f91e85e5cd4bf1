import { withSystemActor, defineJob, type JobDefinition } from "../jobs/index.ts";
import { recordAudit } from "../audit/index.ts";
import type { ActorTx } from "../access/index.ts";
import { sql } from "../db/index.ts";
import type { House } from "../house/index.ts";
import type { Adapter, SendResult } from "./adapter.ts";
import { type Claim, type ClaimedMessage, claimMessage } from "./claim-message.ts";
import { openMessage } from "./open-message.ts";

const EVERY_SECONDS = 5;
/** The pause after each failed try, in minutes; the last holds for all further ones. */
const PAUSES = [1, 5, 15, 60];

/** What the system actor of this module may do; the role "system:messages" has to hold it. */
export const messagePermissions = { messages: ["message.relay"] } as const;

/** The job that sends what is due, by the adapter given. */
export function relayMessages(adapter: Adapter): JobDefinition {
  return defineJob({
    name: "messages.relay",
    every: EVERY_SECONDS,
    run: (house) => sendDue(house, adapter),
  });
}

/**
 * Sends everything that is due, one after the other. Claiming, sending and noting the outcome are three steps, so
 * that no transaction is open while a carrier is waited for. A process that dies in between leaves a claim that runs
 * out: the message is then sent again, by its id, rather than lost.
 */
async function sendDue(house: House, adapter: Adapter): Promise<void> {
  for (let claim = await next(house); claim; claim = await next(house)) {
    if (!claim.isClaimed) continue;
    const { message } = claim;
    const result = await adapter.send(openMessage(house, message));
    await withSystemActor(house, "messages", (tx) => note(tx, message, result));
  }
}

function next(house: House): Promise<Claim | undefined> {
  return withSystemActor(house, "messages", claimMessage);
}

/** Only while the claim is still this one: a relay that was too slow changes nothing. */
async function note(tx: ActorTx, message: ClaimedMessage, result: SendResult): Promise<void> {
  const outcome = result.ok
    ? { state: "sent" as const, sent_at: sql<Date>`now()` }
    : {
        state: result.retry ? ("queued" as const) : ("failed" as const),
        failure: result.code,
        ...(result.retry ? { not_before: pauseAfter(message.attempts) } : {}),
      };
  const update = tx.db.updateTable("message.outbox").set({ ...outcome, claimed_until: null });
  const { numUpdatedRows } = await update
    .where("id", "=", message.id)
    .where("state", "=", "sending")
    .where("attempts", "=", message.attempts)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const event = result.ok ? "message.sent" : "message.not-sent";
  const { thing_id, person_id, channel } = message;
  const detail = { channel, ...(result.ok ? {} : { code: result.code }) };
  await recordAudit(tx, { event, thingId: thing_id ?? undefined, personId: person_id ?? undefined, detail });
}

function pauseAfter(attempts: number): ReturnType<typeof sql<Date>> {
  const minutes = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 1;
  return sql<Date>`now() + make_interval(mins => ${minutes})`;
}
