import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";

/**
 * How high somebody's risk is, by whoever works on her case: what her current assessments came to, the highest of them;
 * where the reader may see none, what came with the referral. One query.
 */
export async function findRiskNow(tx: ActorTx, caseId: string): Promise<RiskLevel | undefined> {
  const query = sql<{ level: RiskLevel | null }>`
    select coalesce(
      (select s.detail ->> 'level' from process.thing r join process.step s on s.thing_id = r.id and s.step = 'complete'
       where r.person_id = t.person_id and r.process = 'risk' and r.state = 'current'
       order by array_position(array['high', 'medium', 'standard'], s.detail ->> 'level') limit 1),
      c.risk_level) as level
    from casework.case_file c join process.thing t on t.id = c.id where c.id = ${caseId}`;
  return (await query.execute(tx.db)).rows[0]?.level ?? undefined;
}
