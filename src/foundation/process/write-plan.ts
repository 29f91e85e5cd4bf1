import type { ActorTx } from "../access/index.ts";
import { actorKey } from "../access/index.ts";
import { conflict } from "../errors/index.ts";
import type { StepDetail } from "./definition.ts";
import type { RunningClock, StepPlan } from "./plan-step.ts";

type Written = { thingId: string; step: string; at: Date; detail: StepDetail };

/** Writes what a plan says, in the one order the database accepts: log, then state, then clocks. */
export async function writePlan(tx: ActorTx, plan: StepPlan, written: Written): Promise<void> {
  await logStep(tx, plan, written);
  await moveThing(tx, plan, written);
  await stopClocks(tx, written, plan.stopped);
  for (const clock of plan.changed) await changeClock(tx, written.thingId, clock);
  await startClocks(tx, written.thingId, plan.started);
}

/** The log row of a step, whether or not the state changes. */
export async function logStep(
  tx: ActorTx,
  plan: StepPlan,
  { thingId, step, detail }: Written,
): Promise<void> {
  await tx.db
    .insertInto("process.step")
    .values({
      thing_id: thingId,
      step,
      from_state: plan.from,
      to_state: plan.to,
      by: actorKey(tx.actor),
      agency_id: tx.actor.agencyId ?? null,
      detail: JSON.stringify(detail),
    })
    .execute();
}

/** Starts clocks for a thing: what has to be done, by when, and for whom it shows. */
export async function startClocks(
  tx: ActorTx,
  thingId: string,
  clocks: readonly RunningClock[],
): Promise<void> {
  if (clocks.length === 0) return;
  const rows = clocks.map((clock) => ({
    thing_id: thingId,
    name: clock.name,
    started_at: clock.startedAt,
    limit_key: clock.limitKey,
    for_grantee: clock.for,
    due_at: clock.dueAt,
    given_by: actorKey(tx.actor),
  }));
  await tx.db.insertInto("process.clock").values(rows).execute();
  for (const clock of clocks.filter((each) => each.pauses.length > 0)) await changeClock(tx, thingId, clock);
}

async function moveThing(tx: ActorTx, plan: StepPlan, { thingId, at }: Written): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable("process.thing")
    .set((eb) => ({
      state: plan.to,
      version: eb("version", "+", 1),
      // What stays closed keeps the time it was closed at.
      ...(plan.from === plan.to ? {} : { closed_at: plan.final ? at : null }),
    }))
    .where("id", "=", thingId)
    .where("state", "=", plan.from)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw conflict("Somebody else changed this while the page was open.");
}

async function stopClocks(
  tx: ActorTx,
  { thingId, at }: Written,
  clocks: readonly RunningClock[],
): Promise<void> {
  if (clocks.length === 0) return;
  await tx.db
    .updateTable("process.clock")
    .set({ stopped_at: at })
    .where("thing_id", "=", thingId)
    .where("stopped_at", "is", null)
    .where(
      "name",
      "in",
      clocks.map((clock) => clock.name),
    )
    .execute();
}

async function changeClock(tx: ActorTx, thingId: string, clock: RunningClock): Promise<void> {
  await tx.db
    .updateTable("process.clock")
    .set({ pauses: JSON.stringify(clock.pauses), due_at: clock.dueAt, for_grantee: clock.for })
    .where("thing_id", "=", thingId)
    .where("name", "=", clock.name)
    .where("stopped_at", "is", null)
    .execute();
}
