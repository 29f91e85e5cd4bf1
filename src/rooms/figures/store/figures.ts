import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** A count; `null` where it is too small to show: fewer than five in figures of the whole county. */
export type Count = number | null;

export type Month = {
  readonly month: string;
  readonly received: Count;
  readonly sent: Count;
  readonly accepted: Count;
  readonly declined: Count;
};

/** Of so many (`base`), so many in time; the median wait is left out of fewer than five. */
export type InTime = { readonly base: Count; readonly met: Count; readonly medianHours: number | null };

export type Figures = {
  /** Whether these are the whole county's, rounded, or the actor's own agency's. */
  readonly isWide: boolean;
  readonly months: readonly Month[];
  readonly declined: readonly { readonly reason: string; readonly n: Count }[];
  readonly firstContact: InTime;
  readonly caseContact: InTime;
  readonly openNow: ReadonlyMap<string, Count>;
};

/** What the actor's role may know of the last twelve months, counted by the database: six queries, no row about anyone. */
export async function findFigures(tx: ActorTx): Promise<Figures> {
  const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(tx.db)).rows;
  const [scope] = await rows(sql<{ wide: boolean }>`select figures.is_wide() as wide`);
  const openNow = await rows(sql<{ process: string; n: Count }>`select * from figures.open_now()`);
  return {
    isWide: scope?.wide ?? true,
    months: await rows(sql<Month>`select * from figures.monthly()`),
    declined: await rows(sql<{ reason: string; n: Count }>`select * from figures.declined()`),
    firstContact: await inTime(tx, "contact", "first-contact"),
    caseContact: await inTime(tx, "case", "first-contact"),
    openNow: new Map(openNow.map(({ process, n }) => [process, n])),
  };
}

async function inTime(tx: ActorTx, process: string, clock: string): Promise<InTime> {
  const query = sql<{ base: Count; met: Count; median_hours: string | null }>`
    select * from figures.in_time(${process}, ${clock})`;
  const [row] = (await query.execute(tx.db)).rows;
  const median = row?.median_hours ?? null;
  return { base: row?.base ?? 0, met: row?.met ?? 0, medianHours: median === null ? null : Number(median) };
}
