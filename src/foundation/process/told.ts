import type { ActorTx } from "../access/index.ts";
import { sql, type RawBuilder } from "../db/index.ts";
import type { ProcessNames, Teller } from "../house/index.ts";

/** What has to be seen first. Said in words wherever it is shown. */
export type Mark = "danger" | "high-risk";

/** What a list says of one thing. */
export type Told = { readonly about?: string; readonly mark?: Mark };

/** As the tag beside a line says it. */
export const MARK_TEXTS: Readonly<Record<Mark, string>> = { danger: "Danger now", "high-risk": "High risk" };

/** Of somebody: whether she says that there is danger now, and how her risk is judged where it is. */
export type Urgency = { readonly isDanger: boolean; readonly level: string | undefined };

type Listed = { readonly id: string; readonly process: string };
type Row = { id: string; about: string | null; danger: boolean; sent: string | null; level: string | null };

/**
 * What the rooms tell of the things of a list, as the reader. One query, however many there are, and for none as well. It
 * has two texts and not one for each mixture of things, since what is asked for the first time has to be planned.
 */
export async function findTold(tx: ActorTx, things: readonly Listed[]): Promise<ReadonlyMap<string, Told>> {
  const tellers = tellersOf(tx.house.processes).map(({ of, teller }) => ({
    teller,
    ids: things.filter(({ process }) => of.includes(process)).map(({ id }) => id),
  }));
  const isMixed = tellers.some(({ teller, ids }) => !hasMark(teller) && ids.length > 0);
  const parts = tellers
    .filter(({ teller }) => isMixed || hasMark(teller))
    .map(({ teller, ids }) => partOf(teller, ids));
  const query = sql<Row>`
    select id, max(about) as about, bool_or(danger) as danger, max(sent) as sent,
      -- Of several judgements the highest.
      case when bool_or(level = 'high') then 'high' else max(level) end as level
    from (${sql.join(parts, sql` union all `)}) as told group by id`;
  const found = new Map((await query.execute(tx.db)).rows.map((row) => [row.id, row]));
  return new Map(things.map((thing) => [thing.id, toTold(tx, thing, found.get(thing.id))]));
}

/**
 * What of several things has to be seen first, all of it: danger now, and the highest level of risk. A value within a larger query.
 * @param things a query of their `id` and `process`
 */
export function urgencyIn({ house }: ActorTx, things: RawBuilder<unknown>): RawBuilder<unknown> {
  const parts = tellersOf(house.processes)
    .filter(({ teller }) => hasMark(teller))
    .map(({ of, teller }) =>
      partWhere(
        teller,
        sql`${teller.id} in (select h.id from (${things}) h where h.process = any (${[...of]}::text[]))`,
      ),
    );
  return sql`(
    select json_build_object('isDanger', coalesce(bool_or(u.danger), false),
      'levels', coalesce(json_agg(coalesce(u.level, u.sent)) filter (where coalesce(u.level, u.sent) is not null), '[]'))
    from (${sql.join(parts, sql` union all `)}) as u)`;
}

/** What `urgencyIn` gave. */
export type UrgencyRow = { readonly isDanger: boolean; readonly levels: readonly string[] };

/** The same with the highest of its levels. */
export function toUrgency({ isDanger, levels }: UrgencyRow): Urgency {
  const level = ["high", "medium", "standard"].find((each) => levels.includes(each));
  return { isDanger, level };
}

function tellersOf(processes: ReadonlyMap<string, ProcessNames>) {
  return [...processes].flatMap(([name, { tells }]) =>
    tells ? [{ of: tells.of ?? [name], teller: tells }] : [],
  );
}

/** Of people, that is: such are on the lists that are read all day. */
function hasMark({ danger, sentLevel, level }: Teller): boolean {
  return [danger, sentLevel, level].some((each) => each !== undefined);
}

function partOf(teller: Teller, ids: readonly string[]) {
  return partWhere(teller, sql`${teller.id} = any (${[...ids]}::uuid[])`);
}

function partWhere({ from, id, about, danger, sentLevel, level }: Teller, where: RawBuilder<unknown>) {
  return sql`
    select ${id} as id, (${about ?? sql`null`})::text as about, coalesce(${danger ?? sql`false`}, false) as danger,
      (${sentLevel ?? sql`null`})::text as sent, (${level ?? sql`null`})::text as level
    from ${from} where ${where}`;
}

function toTold({ house }: ActorTx, { process }: Listed, row: Row | undefined): Told {
  if (!row) return {};
  const say = house.processes.get(process)?.tells?.say;
  const isHigh = (row.level ?? row.sent) === "high";
  const mark = row.danger ? "danger" : isHigh ? "high-risk" : undefined;
  return {
    ...(row.about === null ? {} : { about: say ? say(house, row.about) : row.about }),
    ...(mark ? { mark } : {}),
  };
}
