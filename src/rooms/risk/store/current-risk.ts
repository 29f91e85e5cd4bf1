import type { ActorTx } from "../../../foundation/access/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";

/** The level of the person's current assessment, as far as the actor is involved in it. */
export async function findCurrentRisk(tx: ActorTx, personId: string): Promise<RiskLevel | undefined> {
  const row = await tx.db
    .selectFrom("risk.assessment as a")
    .innerJoin("process.thing as t", "t.id", "a.id")
    .select("a.judged_level")
    .where("t.person_id", "=", personId)
    .where("t.state", "=", "current")
    .executeTakeFirst();
  return row?.judged_level ?? undefined;
}
