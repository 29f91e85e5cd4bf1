import { addDays, isoDay } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { takeStep } from "../../../foundation/process/index.ts";
import { evidenceProcess } from "../evidence-process.ts";
import { STRATEGY } from "../keepers.ts";
import "./tables.ts";

const REASON = "Her consent ran out, and nobody asked her again.";

/**
 * Withdraws what somebody said, and so deletes her words, where the day to ask her again is over by the pack's limit; each in a
 * transaction of its own: whatever fails is left for the next turn. @returns how many
 */
export async function endConsent(house: House): Promise<number> {
  const { value: days } = getThreshold(house.pack, "strategy.words-kept");
  const last = addDays(isoDay(house.now(), house.calendar), -days);
  const over = await withSystemActor(house, STRATEGY, ({ db }) =>
    db
      .selectFrom("strategy.evidence")
      .select("id")
      .where("withdrawn_why", "is", null)
      .where("review_on", "<=", last)
      .orderBy("review_on")
      .execute(),
  );
  for (const { id } of over) {
    await withSystemActor(house, STRATEGY, (tx) =>
      takeStep(tx, evidenceProcess, { thingId: id, step: "withdraw", body: { reason: REASON } }),
    );
  }
  return over.length;
}
