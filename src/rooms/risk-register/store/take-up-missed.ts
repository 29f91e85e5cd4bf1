import type { House } from "../../../foundation/house/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { takeStep } from "../../../foundation/process/index.ts";
import { RISK_REGISTER } from "../keepers.ts";
import { strategicRiskProcess } from "../risk-process.ts";

/** Takes up every risk whose review was missed: one level, once for each review. @returns how many */
export async function takeUpMissed(house: House): Promise<number> {
  return withSystemActor(house, RISK_REGISTER, async (tx) => {
    const missed = sql<{ id: string }>`
      select c.thing_id as id from process.clock c join process.thing t on t.id = c.thing_id
      where t.process = 'strategic-risk' and c.name = 'review' and c.stopped_at is null and c.due_at <= ${house.now()}
        and not exists (
          select from risk_register.placement p where p.risk_id = t.id and p.because = 'missed' and p.at >= c.started_at)
      order by c.due_at`;
    const { rows } = await missed.execute(tx.db);
    for (const { id } of rows) await takeStep(tx, strategicRiskProcess, { thingId: id, step: "missed" });
    return rows.length;
  });
}
