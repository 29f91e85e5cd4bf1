import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql, type RawBuilder } from "../../../foundation/db/index.ts";

const MOST_LOOKS = 50;

/** Somebody with access to a thing, or who had it; `grantee` is a key such as "team:front-door/front-door". */
export type KnownHolder = {
  readonly id: string;
  readonly grantee: string;
  readonly staffName: string | undefined;
  readonly basis: string;
  readonly purpose: string;
  readonly parts: readonly string[];
  readonly since: Date;
  readonly until: Date | undefined;
  readonly mayStop: boolean;
  /** Has access no more, since `until`: knows what was read all the same. */
  readonly isOver: boolean;
  /** The referral that it was sent with, where it has no access to the thing itself. */
  readonly sentWith: string | undefined;
};

/** One recorded look; `by` is "staff:<id>". */
export type KnownLook = { readonly by: string; readonly staffName: string | undefined; readonly at: Date };

/**
 * Who has access to a thing or had it, earliest first, and who has looked, newest first, each with the name where it is a member
 * of staff: one query, since every page of a record shows it. Empty for anyone not involved. With them stand the services
 * that were sent something of the same person, as far as the actor is involved in the referral: they know it too.
 */
export async function findHoldersAndLooks(
  tx: ActorTx,
  thingId: string,
): Promise<{ holders: KnownHolder[]; looks: KnownLook[] }> {
  const query = sql<Row>`
    with known as materialized (${holdersOf(sql`${thingId}`)})
    select k.*, s.name as "staffName" from (
      select w.id, w.grantee as who, w.basis, w.purpose, w.parts, w.since as at, w.until, w.may_stop as "mayStop",
        w.is_over as "isOver", null as "sentWith"
      from known w
      union all
      select w.id, w.grantee, w.basis, w.purpose, w.parts, w.since, w.until, w.may_stop, w.is_over, r.reference
      from process.thing t join process.thing r on r.person_id = t.person_id and r.process = 'referral'
      cross join lateral (${holdersOf(sql`r.id`)}) w
      where t.id = ${thingId} and r.id <> t.id and w.capacity = 'receiving service'
        and not exists (select from known o where o.grantee = w.grantee and (w.is_over or not o.is_over))
      union all
      select null, v.by, null, null, null, v.at, null, null, null, null
      from audit.views_of(${thingId}, null, ${MOST_LOOKS}) v) as k
    left join identity.staff s on s.id = case when k.who like 'staff:%' then substr(k.who, 7)::uuid end
    order by k.at`;
  const { rows } = await query.execute(tx.db);
  return {
    holders: rows.filter(isHolder).map(({ who, at, until, staffName, sentWith, ...row }) => ({
      ...row,
      sentWith: sentWith ?? undefined,
      grantee: who,
      since: at,
      until: until ?? undefined,
      staffName: staffName ?? undefined,
    })),
    looks: rows
      .filter((row) => !isHolder(row))
      .map(({ who, at, staffName }) => ({ by: who, at, staffName: staffName ?? undefined }))
      .toReversed(),
  };
}

function holdersOf(thing: RawBuilder<string>): RawBuilder<object> {
  return sql`
    select *, false as is_over from access.who_knows(${thing})
    union all
    select id, grantee, capacity, basis, purpose, parts, since, until, false, true from access.who_knew(${thing})`;
}

function isHolder(row: Row): row is HolderRow {
  return row.id !== null;
}

type HolderRow = {
  id: string;
  who: string;
  basis: string;
  purpose: string;
  parts: string[];
  at: Date;
  until: Date | null;
  mayStop: boolean;
  isOver: boolean;
  staffName: string | null;
  sentWith: string | null;
};

type LookRow = { id: null; who: string; at: Date; staffName: string | null };

type Row = HolderRow | LookRow;
