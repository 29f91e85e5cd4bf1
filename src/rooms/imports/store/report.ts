import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Problem } from "../model/problem.ts";

const FORECASTS = ["new", "likely", "review", "here", "twice", "closed", "error"] as const;
const OUTCOMES = ["made", "here", "left-out", "error", "failed", "taken-back", "kept"] as const;

export type Forecast = (typeof FORECASTS)[number];
export type Outcome = (typeof OUTCOMES)[number];

/** How many lines there are of each kind: by what the dry run found, and by what became of them. */
export type Report = {
  readonly forecast: Readonly<Record<Forecast, number>>;
  readonly outcome: Readonly<Record<Outcome, number>>;
  /** Lines that the dry run has come to, and lines that have an outcome. */
  readonly checked: number;
  readonly settled: number;
};

/** A line to be looked at. */
export type ListedLine = {
  readonly line: number;
  readonly forecast: Forecast;
  readonly outcome: Outcome | null;
  readonly problems: readonly Problem[];
  /** Whom it may be, where the reader may see her. */
  readonly nearId: string | null;
  readonly near: string | null;
};

/** The counts of a list. Whoever a conflict hides somebody from is not told that a row may be her. One query. */
export async function findReport({ db }: ActorTx, id: string): Promise<Report> {
  const query = sql<{ forecast: Forecast; outcome: Outcome | null; n: number }>`
    select ${shownForecast()} as forecast, l.outcome, count(*)::int as n
    from imports.line l left join people.person p on p.id = l.near_id
    where l.import_id = ${id} group by 1, 2`;
  const { rows } = await query.execute(db);
  const sum = (of: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(of).reduce((total, { n }) => total + n, 0);
  return {
    forecast: counts(FORECASTS, (each) => sum(({ forecast }) => forecast === each)),
    outcome: counts(OUTCOMES, (each) => sum(({ outcome }) => outcome === each)),
    checked: sum(() => true),
    settled: sum(({ outcome }) => outcome !== null),
  };
}

/** Lines with something to look at, in the order of the file: what is wrong, whom they may be. One query. */
export async function findLinesToMend({ db }: ActorTx, id: string, atMost: number): Promise<ListedLine[]> {
  const query = sql<ListedLine>`
    select l.line, ${shownForecast()} as forecast, l.outcome, l.problems, p.id as "nearId", p.reference as near
    from imports.line l left join people.person p on p.id = l.near_id
    where l.import_id = ${id}
      and (${shownForecast()} not in ('new', 'here') or l.outcome in ('failed', 'kept'))
    order by l.line limit ${atMost}`;
  return (await query.execute(db)).rows;
}

/** A case that came of a list, as far as the reader is involved in it. */
export type ListedCase = {
  readonly line: number;
  readonly id: string;
  readonly reference: string;
  readonly state: string;
};

/** The cases of a list, in the order of the file, from one page on. One query. */
export async function findCases(
  { db }: ActorTx,
  id: string,
  { from, atMost }: { readonly from: number; readonly atMost: number },
): Promise<ListedCase[]> {
  const query = sql<ListedCase>`
    select l.line, t.id, t.reference, t.state
    from imports.line l join process.thing t on t.id = l.case_id
    where l.import_id = ${id} and l.outcome in ('made', 'kept')
    order by l.line offset ${from} limit ${atMost}`;
  return (await query.execute(db)).rows;
}

/** How many of its cases somebody has worked on. */
export async function countTouched({ db }: ActorTx, id: string): Promise<number> {
  const query = sql<{ n: string }>`select imports.count_touched(${id}) as n`;
  return Number((await query.execute(db)).rows[0]?.n ?? 0);
}

function shownForecast() {
  return sql`case when l.forecast in ('likely', 'review') and p.id is null then 'new' else l.forecast end`;
}

function counts<K extends string>(names: readonly K[], of: (name: K) => number): Record<K, number> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, number>;
}
