import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { EVERYTHING, type EntryKind, type Filter } from "../model/filter.ts";
import { openNote } from "./note.ts";

/** Never more of a chronology on one page than this. */
export const MOST_ENTRIES = 50;

/** One row of a chronology: a step that was taken, or a note. */
export type Entry = {
  /** Where the next page goes on from: this entry's place in the order. */
  readonly cursor: string;
  readonly kind: EntryKind;
  readonly at: Date;
  readonly thing: { readonly id: string; readonly reference: string; readonly process: string };
  readonly text: string;
  /** Who did or wrote it, and at which agency. */
  readonly by: string;
};

/** Entries, newest first, and whether there are earlier ones. */
export type Entries = { readonly entries: readonly Entry[]; readonly hasEarlier: boolean };

/**
 * What the actor may see of what happened in these things, newest first, at most `most`. Each reader's chronology is
 * her own: row-level security leaves out what she is not involved in, and nothing says that it did. One query.
 */
export async function findEntries(
  tx: ActorTx,
  thingIds: readonly string[],
  filter: Filter = EVERYTHING,
  most = MOST_ENTRIES,
): Promise<Entries> {
  if (thingIds.length === 0) return { entries: [], hasEarlier: false };
  const ids = [...thingIds];
  const [at = null, key = null] = filter.before?.split("~") ?? [];
  const query = sql<Row>`
    select e.key, e.kind, e.at, (extract(epoch from e.at) * 1000000)::bigint as micros, e.step, e.detail, e.body, e.thing_id,
      t.reference, t.process, a.name as agency, p.name as staff
    from (
      select 's' || lpad(s.id::text, 19, '0') as key, s.thing_id, s.at, null as kind, s.step, s.detail, s.agency_id,
        null::bytea as body, case when s.by like 'staff:%' then substr(s.by, 7)::uuid end as staff_id
      from process.step s where s.thing_id = any (${ids}::uuid[])
      union all
      select 'n' || n.id, n.thing_id, n.at, n.kind, null, null, n.agency_id, n.body, n.by_staff
      from chronology.note n where n.thing_id = any (${ids}::uuid[])) as e
    join process.thing t on t.id = e.thing_id
    left join identity.agency a on a.id = e.agency_id
    left join identity.staff p on p.id = e.staff_id
    where (${at}::bigint is null
        or (e.at, e.key collate "C") < (timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${key}::text))
      and (${filter.from ?? null}::timestamptz is null or e.at >= ${filter.from ?? null}::timestamptz)
      and (${filter.until ?? null}::timestamptz is null or e.at < ${filter.until ?? null}::timestamptz)
      and (${filter.agency ?? null}::text is null or e.agency_id = ${filter.agency ?? null}::text)
      and (${filter.kind ?? null}::text is null
        or coalesce(e.kind, case t.process when 'referral' then 'referral' else 'step' end) = ${filter.kind ?? null}::text)
    order by e.at desc, e.key collate "C" desc
    limit ${most + 1}`;
  const { rows } = await query.execute(tx.db);
  return { entries: rows.slice(0, most).map((row) => toEntry(tx, row)), hasEarlier: rows.length > most };
}

/** The newest entries of these things; where there may be more, the list says where all of them are. */
export async function findChronology(tx: ActorTx, thingIds: readonly string[]): Promise<readonly Entry[]> {
  return (await findEntries(tx, thingIds)).entries;
}

function toEntry(tx: ActorTx, row: Row): Entry {
  const { thing_id, reference, process, kind, body, key } = row;
  const isNote = kind !== null && body !== null;
  return {
    cursor: `${row.micros}~${key}`,
    kind: kind ?? (process === "referral" ? "referral" : "step"),
    at: row.at,
    thing: { id: thing_id, reference, process },
    text: isNote ? openNote(tx, key.slice(1), body) : saidOf(tx, row),
    by: row.staff ? `${row.staff}, ${row.agency ?? ""}` : "Fanlight",
  };
}

/** What the process definition says of a step afterwards, by what was logged of it where that says more. */
function saidOf({ house }: ActorTx, row: Pick<Row, "process" | "step" | "detail">): string {
  const step = row.step ?? "";
  const names = house.processes.get(row.process);
  if (!names) return step;
  if (names.opening.step === step) return names.opening.done;
  const named = names.steps[step];
  return named?.doneAs?.(row.detail ?? {}) ?? named?.done ?? step;
}

type Row = {
  key: string;
  kind: Exclude<EntryKind, "referral" | "step"> | null;
  at: Date;
  micros: number;
  step: string | null;
  detail: Readonly<Record<string, unknown>> | null;
  body: Buffer | null;
  thing_id: string;
  reference: string;
  process: string;
  agency: string | null;
  staff: string | null;
};
