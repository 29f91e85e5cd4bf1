import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

const LONGEST_LIST = 200;

/** What to look for; each left out means all. `day` is yyyy-mm-dd by the partnership's clock. */
export type AuditFilter = {
  readonly staffId: string | undefined;
  readonly reference: string | undefined;
  readonly day: string | undefined;
};

/** One thing that someone at the actor's agency did or saw. */
export type AuditEntry = {
  readonly at: Date;
  readonly by: string;
  readonly staffName: string | undefined;
  readonly event: string;
  readonly references: readonly string[];
};

/** The newest entries of the actor's own agency that fit, at most 200. Row-level security leaves out what is hidden. */
export async function findAuditEntries(tx: ActorTx, filter: AuditFilter): Promise<AuditEntry[]> {
  const about = filter.reference === undefined ? null : await idsOf(tx, filter.reference);
  const timeZone = tx.house.calendar.timeZone;
  const query = sql<Row>`
    select e.at, e.by, e.event, e.thing_id, e.person_id, s.name
    from audit.entry e left join identity.staff s on e.by = 'staff:' || s.id
    where (${filter.staffId ?? null}::text is null or e.by = 'staff:' || ${filter.staffId ?? null}::text)
      and (${about}::uuid[] is null or e.thing_id = any (${about}::uuid[]) or e.person_id = any (${about}::uuid[]))
      and (${filter.day ?? null}::date is null or (e.at at time zone ${timeZone})::date = ${filter.day ?? null}::date)
    order by e.at desc, e.stream_id, e.seq desc
    limit ${LONGEST_LIST}`;
  const { rows } = await query.execute(tx.db);
  const names = await referencesOf(
    tx,
    rows.flatMap(({ thing_id, person_id }) => [thing_id, person_id]),
  );
  return rows.map((row) => ({
    at: row.at,
    by: row.by,
    staffName: row.name ?? undefined,
    event: row.event,
    references: [row.thing_id, row.person_id].flatMap((id) => names.get(id ?? "") ?? []),
  }));
}

/** Colleagues at the actor's agency, by name, those who have left included. */
export async function findColleagues(tx: ActorTx): Promise<{ id: string; name: string }[]> {
  const query = sql<{ id: string; name: string }>`
    select distinct s.id, s.name from identity.seat t join identity.staff s on s.id = t.staff_id
    where t.agency_id = ${tx.actor.agencyId ?? ""} order by s.name, s.id`;
  return (await query.execute(tx.db)).rows;
}

async function idsOf(tx: ActorTx, reference: string): Promise<string[]> {
  const query = sql<{ id: string }>`select id from access.audited_references('{}', ${reference})`;
  return (await query.execute(tx.db)).rows.map(({ id }) => id);
}

async function referencesOf(
  tx: ActorTx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(ids.filter((id) => id !== null))];
  const query = sql<{ id: string; reference: string }>`
    select id, reference from access.audited_references(${distinct}::uuid[], null)`;
  return new Map((await query.execute(tx.db)).rows.map(({ id, reference }) => [id, reference]));
}

type Row = {
  at: Date;
  by: string;
  event: string;
  thing_id: string | null;
  person_id: string | null;
  name: string | null;
};
