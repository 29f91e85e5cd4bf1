import type { ActorTx } from "../../../foundation/access/index.ts";

/** Every code a strategy ever gave, and to what kind of item. */
export async function findRetired({ db }: ActorTx, strategyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("strategy.item")
    .select(["code", "kind"])
    .where("strategy_id", "=", strategyId)
    .execute();
  return new Map(rows.map(({ code, kind }) => [code, kind]));
}
