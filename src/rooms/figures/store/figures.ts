import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Count, Share } from "../model/count.ts";

/** One month, by name of what was counted. `declined` is `null` for the county, whose come by reason only. */
export type Month = { readonly month: string } & Readonly<Record<Counted, Count>>;

export type Counted =
  | "requests"
  | "own_behaviour"
  | "taken_base"
  | "taken_met"
  | "reached_base"
  | "reached_met"
  | "referrals"
  | "accepted"
  | "declined";

export type Figures = {
  /** Whether these are the whole county's, rounded, or the actor's own agency's. */
  readonly isWide: boolean;
  /** Newest first; months in which nothing happened are left out. */
  readonly months: readonly Month[];
  /** Hours from asking to the first safe contact: half waited no longer. */
  readonly wait: { readonly base: Count; readonly medianHours: number | null };
  readonly answered: Share;
  readonly caseContact: Share;
  readonly declined: readonly { readonly reason: string; readonly n: Count }[];
  readonly openNow: ReadonlyMap<string, Count>;
};

/** What the actor's role may know of the last twelve months, counted by the database: seven queries, no row about anyone. */
export async function findFigures(tx: ActorTx): Promise<Figures> {
  const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(tx.db)).rows;
  const [scope] = await rows(sql<{ wide: boolean }>`select figures.is_wide() as wide`);
  const months = sql<Month>`select * from figures.monthly(${tx.house.calendar.timeZone})`;
  const openNow = await rows(sql<{ process: string; n: Count }>`select * from figures.open_now()`);
  const [wait] = await rows(sql<{ base: Count; median_hours: number | null }>`select * from figures.wait()`);
  return {
    isWide: scope?.wide ?? true,
    months: await rows(months),
    wait: { base: wait?.base ?? 0, medianHours: wait?.median_hours ?? null },
    answered: await inTime(tx, "referral", "answer", ["accept", "decline"]),
    caseContact: await inTime(tx, "case", "first-contact", ["contact"]),
    declined: await rows(sql<{ reason: string; n: Count }>`select * from figures.declined()`),
    openNow: new Map(openNow.map(({ process, n }) => [process, n])),
  };
}

async function inTime(
  tx: ActorTx,
  process: string,
  clock: string,
  answers: readonly string[],
): Promise<Share> {
  const query = sql<{
    base: Count;
    met: Count;
  }>`select * from figures.in_time(${process}, ${clock}, ${[...answers]}::text[])`;
  const [row] = (await query.execute(tx.db)).rows;
  return { base: row?.base ?? 0, met: row?.met ?? 0 };
}
