import type { StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { addLimit, type Limit } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { getThreshold, type Pack, type Service } from "../../../foundation/pack/index.ts";
import { takeStep, type ProcessDefinition } from "../../../foundation/process/index.ts";
import { managersOf } from "../model/managers.ts";

/** Whom an escalation shows for: the service's managers, and whoever sent it. */
export async function escalate({ tx, thing }: StepContext): Promise<StepOutcome> {
  const row = await tx.db
    .selectFrom("referral.referral")
    .select(["service", "sender"])
    .where("id", "=", thing.id)
    .executeTakeFirst();
  const service = tx.house.pack.services.find(({ id }) => id === row?.service);
  if (!row || !service) throw notFound();
  return escalatedTo(tx.house.pack, service, row.sender);
}

/** Whose the clocks are that start when nobody answered in time. */
export function escalatedTo(pack: Pack, { id, agency }: Service, sender: string): StepOutcome {
  return {
    clocks: { escalated: { for: managersOf(pack, agency) }, unanswered: { for: sender } },
    detail: { service: id },
  };
}

/**
 * Escalates every referral whose answer has been overdue for as long as the pack allows, each in its own transaction and
 * each once, however often this runs.
 * @param process the referral's life cycle, whose step this takes
 * @returns how many were escalated.
 */
export async function escalateOverdue(house: House, process: ProcessDefinition): Promise<number> {
  const due = await withSystemActor(house, "referrals", async (tx) => {
    const query = sql<{
      id: string;
      due_at: Date;
    }>`select id, due_at from referral.unanswered(${house.now()})`;
    return (await query.execute(tx.db)).rows;
  });
  const { value, unit } = getThreshold(house.pack, "referral.escalate-after");
  const limit: Limit = { value, unit };
  const late = due.filter(({ due_at }) => addLimit(due_at, limit, house.calendar) <= house.now());
  let escalated = 0;
  for (const { id } of late) if (await escalateOne(house, process, id)) escalated += 1;
  return escalated;
}

async function escalateOne(house: House, process: ProcessDefinition, id: string): Promise<boolean> {
  return withSystemActor(house, "referrals", async (tx) => {
    const query = sql<{ opened: boolean }>`select referral.open_escalation(${id}) as opened`;
    // Answered or escalated since it was found: nothing is left to do.
    if (!(await query.execute(tx.db)).rows[0]?.opened) return false;
    await takeStep(tx, process, { thingId: id, step: "escalate" });
    return true;
  });
}
