import type { Month } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** One month's total of a measure as it was released, and whether it is shown. */
export type ReleasedTotal = { readonly month: Month; readonly measure: string; readonly isShown: boolean };

/** The quarters that have been released, oldest first; `figures.see`. One query. */
export async function findReleasedQuarters({ db }: ActorTx): Promise<Month[]> {
  const rows = await db
    .selectFrom("figures.release")
    .select(sql<Month>`period::text`.as("period"))
    .distinct()
    .where("months", "=", 3)
    .orderBy("period")
    .execute();
  return rows.map(({ period }) => period);
}

/** The months' totals of some measures as they were released; `figures.see`. One query. */
export async function findReleasedTotals(
  { db }: ActorTx,
  measures: readonly string[],
): Promise<ReleasedTotal[]> {
  return db
    .selectFrom("figures.release")
    .select([sql<Month>`period::text`.as("month"), "measure", sql<boolean>`shown is not null`.as("isShown")])
    .where("months", "=", 1)
    .where("split", "=", "all")
    .where("measure", "in", [...measures])
    .execute();
}
