import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Cursor } from "../model/cursor.ts";
import type { QueueFilter } from "../model/queue-filter.ts";

export const PAGE_LENGTH = 25;
/** Counting ends here: how many more there are would cost more with every contact there ever was. */
export const MOST_COUNTED = 100;
/** "Closed lately" means within so many days. */
const LATELY_DAYS = 14;

/** One contact of the queue: codes, times and a reference. */
export type QueueEntry = {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly state: string;
  readonly kind: string;
  readonly danger: boolean;
  readonly language: string | undefined;
  readonly district: string | undefined;
  readonly holder: { readonly isMe: boolean; readonly name: string; readonly hasLost: boolean } | undefined;
  readonly receivedAt: Date;
  readonly closedAt: Date | undefined;
  /** The clock due soonest, where one runs. */
  readonly clock: { readonly name: string; readonly dueAt: Date } | undefined;
  readonly cursor: Cursor;
};

/** How many there are, up to `MOST_COUNTED`, and how many of those are overdue. */
export type QueueCount = { readonly all: number; readonly overdue: number };

/** One page of the queue of the actor's agency, as far as it is open to her; `next` is where another page begins. */
export async function findQueue(
  tx: ActorTx,
  filter: QueueFilter,
  after: Cursor | undefined,
): Promise<{ entries: QueueEntry[]; next: Cursor | undefined }> {
  const order = orderOf(filter);
  const query = sql<Row>`
    select e.*, p.name as holder,
      e.taken_by is not null and e.closed_at is null and e.taken_by <> ${tx.actor.staffId ?? null}
        and access.has_lost(e.taken_by, e.thing_id) as lost
    from (
      select e.*, (extract(epoch from ${order.at}) * 1000000)::bigint::text as at_key
      from queue.entry e
      where ${conditionOf(tx, filter)} and ${after ? order.after(after) : sql`true`}
      order by ${order.by} limit ${PAGE_LENGTH + 1}) as e
    left join identity.staff p on p.id = e.taken_by
    order by ${order.by}`;
  const { rows } = await query.execute(tx.db);
  const entries = rows.slice(0, PAGE_LENGTH).map((row) => toEntry(tx, row));
  return { entries, next: rows.length > PAGE_LENGTH ? entries.at(-1)?.cursor : undefined };
}

/** Counts what a filter leaves, up to `MOST_COUNTED`. */
export async function countQueue(tx: ActorTx, filter: QueueFilter): Promise<QueueCount> {
  const query = sql<{ all: number; overdue: number }>`
    select count(*)::int as all, count(*) filter (where due_at <= ${tx.house.now()} and closed_at is null)::int as overdue
    from (
      select e.due_at, e.closed_at from queue.entry e where ${conditionOf(tx, filter)}
      order by ${orderOf(filter).by} limit ${MOST_COUNTED}) as counted`;
  return (await query.execute(tx.db)).rows[0] ?? { all: 0, overdue: 0 };
}

function conditionOf(tx: ActorTx, filter: QueueFilter) {
  const { shown, kind, district, language } = filter;
  const me = tx.actor.staffId ?? null;
  const since = new Date(tx.house.now().getTime() - LATELY_DAYS * 86_400_000);
  const parts = {
    open: sql`e.closed_at is null`,
    waiting: sql`e.closed_at is null and e.state = 'waiting'`,
    mine: sql`e.closed_at is null and e.taken_by = ${me}`,
    colleague: sql`e.closed_at is null and e.taken_by <> ${me}`,
    closed: sql`e.closed_at >= ${since}`,
  };
  const all = [
    sql`e.agency_id = ${tx.actor.agencyId ?? ""}`,
    parts[shown],
    ...(kind === undefined ? [] : [sql`e.kind = ${kind}`]),
    ...(district === undefined ? [] : [sql`e.district = ${district}`]),
    ...(language === undefined ? [] : [languageIs(language)]),
    ...(filter.danger ? [sql`e.urgency = 0`] : []),
    ...(filter.overdue ? [sql`e.due_at <= ${tx.house.now()}`] : []),
  ];
  return sql.join(all, sql` and `);
}

/** As she typed it: with a capital or without. */
function languageIs(language: string) {
  if (language === "any") return sql`e.language is not null`;
  const capital = language.replace(/^./, (letter) => letter.toUpperCase());
  return sql`e.language in (${language}, ${capital})`;
}

function orderOf({ shown, order }: QueueFilter) {
  const at = (micros: string) => sql`(timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond')`;
  if (shown === "closed") {
    return {
      at: sql`e.closed_at`,
      by: sql`e.closed_at desc, e.thing_id desc`,
      after: (last: Cursor) => sql`(e.closed_at, e.thing_id) < (${at(last.at)}, ${last.id}::uuid)`,
    };
  }
  if (order === "newest") {
    return {
      at: sql`e.received_at`,
      by: sql`e.received_at desc, e.thing_id desc`,
      after: (last: Cursor) => sql`(e.received_at, e.thing_id) < (${at(last.at)}, ${last.id}::uuid)`,
    };
  }
  if (order === "danger") {
    return {
      at: sql`e.due_at`,
      by: sql`e.urgency, e.due_at, e.thing_id`,
      after: (last: Cursor) =>
        sql`(e.urgency, e.due_at, e.thing_id) > (${last.urgency}::smallint, ${at(last.at)}, ${last.id}::uuid)`,
    };
  }
  return {
    at: sql`e.due_at`,
    by: sql`e.due_at, e.thing_id`,
    after: (last: Cursor) => sql`(e.due_at, e.thing_id) > (${at(last.at)}, ${last.id}::uuid)`,
  };
}

function toEntry(tx: ActorTx, row: Row): QueueEntry {
  return {
    id: row.thing_id,
    reference: row.reference,
    version: row.version,
    state: row.state,
    kind: row.kind,
    danger: row.urgency === 0,
    language: row.language ?? undefined,
    district: row.district ?? undefined,
    holder:
      row.taken_by && row.holder
        ? { isMe: row.taken_by === tx.actor.staffId, name: row.holder, hasLost: row.lost }
        : undefined,
    receivedAt: row.received_at,
    closedAt: row.closed_at ?? undefined,
    clock: row.clock ? { name: row.clock, dueAt: row.due_at } : undefined,
    cursor: { urgency: row.urgency, at: row.at_key, id: row.thing_id },
  };
}

type Row = {
  thing_id: string;
  reference: string;
  version: number;
  state: string;
  kind: string;
  urgency: number;
  language: string | null;
  district: string | null;
  taken_by: string | null;
  holder: string | null;
  lost: boolean;
  received_at: Date;
  closed_at: Date | null;
  clock: string | null;
  due_at: Date;
  at_key: string;
};
