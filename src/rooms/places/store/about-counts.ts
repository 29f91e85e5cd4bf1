import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { About } from "../model/codes.ts";

/** How many who told us gave an answer about themselves: over the whole county, never of one place. */
export type AboutCount = { readonly question: About; readonly answer: string; readonly n: number };

/** Nothing but for whoever may look over reports. */
export async function countAbout({ db }: ActorTx): Promise<AboutCount[]> {
  const query = sql<AboutCount>`select question, answer, n from place.about_counts() order by question, n desc, answer`;
  return (await query.execute(db)).rows;
}
