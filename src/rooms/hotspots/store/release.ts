import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Quarter } from "../model/quarter.ts";
import { releaseBody, type ReleaseBody } from "../model/release-body.ts";
import type { Revision } from "../model/revision.ts";

/** A release as those who keep it see it. */
export type Release = {
  readonly id: string;
  readonly quarter: Quarter;
  readonly state: string;
  readonly body: ReleaseBody;
  readonly preparedBy: string;
  readonly preparedByStaff: string;
  readonly checkedBy: string | null;
  readonly publishedOn: string | null;
  readonly revisions: readonly Revision[];
};

/** One line of the list of releases. */
export type ReleaseLine = Pick<Release, "id" | "quarter" | "state" | "publishedOn">;

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "hotspots.release": ReleaseTable;
    "hotspots.revision": RevisionTable;
  }
}

/** The release of this id; not found unless the actor keeps releases. */
export async function getRelease({ db }: ActorTx, id: string): Promise<Release> {
  const query = sql<Omit<Release, "body"> & { body: unknown }>`
    select r.id, r.quarter::text as quarter, t.state, r.body, p.name as "preparedBy", r.prepared_by as "preparedByStaff",
      c.name as "checkedBy", r.published_on::text as "publishedOn", coalesce((
        select json_agg(json_build_object('what', v.what, 'on', v.said_on) order by v.said_on, v.id)
        from hotspots.revision v where v.release_id = r.id), '[]') as revisions
    from hotspots.release r join process.thing t on t.id = r.id
    left join identity.staff p on p.id = r.prepared_by left join identity.staff c on c.id = r.checked_by
    where r.id = ${id}`;
  const [row] = (await query.execute(db)).rows;
  if (!row) throw notFound();
  return {
    ...row,
    preparedBy: row.preparedBy ?? "somebody who left",
    body: releaseBody.parse(row.body),
  };
}

/** Every release that was prepared, newest quarter first; those put aside as well. */
export async function findReleases({ db }: ActorTx): Promise<ReleaseLine[]> {
  const query = sql<ReleaseLine>`
    select r.id, r.quarter::text as quarter, t.state, r.published_on::text as "publishedOn"
    from hotspots.release r join process.thing t on t.id = r.id
    order by r.quarter desc, t.opened_at desc`;
  return (await query.execute(db)).rows;
}

type ReleaseTable = {
  id: string;
  quarter: string;
  body: string;
  prepared_by: string;
  checked_by: Generated<string | null>;
  published_on: Generated<string | null>;
  is_withdrawn: Generated<boolean>;
  is_discarded: Generated<boolean>;
};

type RevisionTable = {
  id: string;
  release_id: string;
  said_on: string;
  what: string;
  by_staff: string;
};
