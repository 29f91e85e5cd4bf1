import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { takeStep } from "../../../foundation/process/index.ts";
import { interestProcess } from "../interest-process.ts";
import { INTERESTS } from "../model/keeper-of.ts";

/**
 * Deletes who it was, of everyone who has not joined within the months that they were told, each in a transaction of its
 * own: whatever fails is left for the next turn. @returns how many
 */
export async function forgetInterests(house: House): Promise<number> {
  const { value: months } = getThreshold(house.pack, "involvement.keep");
  const over = await withSystemActor(house, INTERESTS, async (tx) => {
    const query = sql<{ id: string }>`
      select i.id from involvement.interest i join process.thing t on t.id = i.id
      where i.said is not null and t.state = any (${[...interestProcess.steps.forget.from]}::text[])
        and i.received_at < ${house.now()}::timestamptz - make_interval(months => ${months})
      order by i.received_at, i.id`;
    return (await query.execute(tx.db)).rows;
  });
  for (const { id } of over) {
    await withSystemActor(house, INTERESTS, async (tx) => {
      await takeStep(tx, interestProcess, { thingId: id, step: "forget" });
    });
  }
  return over.length;
}
