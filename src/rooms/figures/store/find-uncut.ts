import type { Month } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** A count of the county as it is, small ones too. Never shown, never written where anybody may read. */
export type Uncut = {
  readonly month: Month;
  readonly measure: string;
  readonly split: string;
  readonly value: string;
  readonly n: number;
};

/** Raw counts of some measures in some months, for the job with `publication.check` alone; nothing for anybody else. One query. */
export async function findUncut(
  { db }: ActorTx,
  { since, before }: { readonly since: Month; readonly before: Month },
  measures: readonly string[],
): Promise<Uncut[]> {
  const query = sql<Uncut>`
    select month, measure, split, value, n from figures.uncut(${since}::date, ${before}::date, ${[...measures]}::text[])`;
  return (await query.execute(db)).rows;
}
