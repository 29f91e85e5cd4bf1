import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";

/**
 * How high somebody's risk is, by whoever works on her case: the highest of her current assessments that the reader may
 * see and of what came with the referral, as the case says it. What came no longer counts once a whole tool was gone
 * through at the case: a screen, or one assessment handed over, lowers nothing. One query.
 */
export async function findRiskNow(tx: ActorTx, caseId: string): Promise<RiskLevel | undefined> {
  const screens = tx.house.pack.riskTools.filter(({ screen }) => screen).map(({ key }) => key);
  const query = sql<{ level: RiskLevel }>`
    with hers as (
      select r.parent_id, s.detail ->> 'level' as level,
        -- An assessment begun without naming a tool is one with the pack's usual.
        coalesce(b.detail ->> 'tool', '') <> all (${screens}::text[]) as is_whole
      from process.thing t join process.thing r on r.person_id = t.person_id and r.process = 'risk' and r.state = 'current'
        join process.step s on s.thing_id = r.id and s.step = 'complete'
        left join process.step b on b.thing_id = r.id and b.step = 'begin'
      where t.id = ${caseId})
    select l.level from (
      select h.level from hers h
      union all
      select c.risk_level from casework.case_file c
      where c.id = ${caseId} and not exists (select from hers h where h.parent_id = c.id and h.is_whole)) as l(level)
    where l.level is not null
    order by array_position(array['high', 'medium', 'standard'], l.level) limit 1`;
  return (await query.execute(tx.db)).rows[0]?.level;
}
