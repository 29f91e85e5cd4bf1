import { addLimit } from "../clock/index.ts";
import type { ClockSetting, StepContext } from "./definition.ts";
import { limitsOf } from "./limits.ts";
import { findClocks } from "./thing.ts";

/**
 * For a step that starts and stops a clock which already runs: it begins anew with this limit, for whom it runs, only where that
 * is due sooner.
 * @returns nothing where it does not run
 */
export async function dueSooner(
  { tx, thing }: StepContext,
  clock: string,
  limit: string,
): Promise<ClockSetting | undefined> {
  const running = (await findClocks(tx, thing.id)).find(({ name }) => name === clock);
  if (!running) return undefined;
  const { house } = tx;
  const due = addLimit(house.now(), limitsOf(house).limitOf(limit), house.calendar);
  return running.dueAt <= due ? { stops: false } : { for: running.for, limit };
}
