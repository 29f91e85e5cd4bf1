import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { dueSetting } from "./task.ts";

/** What came of a task, as a note beside it. */
export async function keepTaskNote({ tx, thing }: StepContext, { note }: StepAnswers): Promise<StepOutcome> {
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "fact", text: note });
  return {};
}

/** Its clock runs on for somebody else of the team; what is due when does not change. */
export async function handOverTask(_context: StepContext, { owner }: StepAnswers): Promise<StepOutcome> {
  return { clocks: { due: { for: `staff:${String(owner)}` } } };
}

/** A new clock for whoever has it, till the new day. */
export async function postponeTask(
  { tx, thing }: StepContext,
  { due, reason }: StepAnswers,
): Promise<StepOutcome> {
  const [clock] = await tx.db
    .selectFrom("process.clock")
    .select("for_grantee")
    .where("thing_id", "=", thing.id)
    .where("stopped_at", "is", null)
    .execute();
  const setting = {
    ...(clock ? { for: clock.for_grantee } : {}),
    ...dueSetting(tx.house, String(due)),
  };
  return { detail: { reason: String(reason) }, clocks: { due: setting } };
}
