import type { Month } from "../../../foundation/clock/index.ts";
import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { editionBody, type EditionBody } from "../model/edition-body.ts";
import type { Why, Withdrawal } from "../model/why.ts";

/** An edition as those who answer for it see it. */
export type Edition = EditionLine & {
  readonly reference: string;
  readonly tables: readonly string[];
  readonly profile: string;
  /** Undefined until it has been worked out. */
  readonly body: EditionBody | undefined;
  readonly preparedBy: string;
  readonly preparedByStaff: string;
  readonly signedBy: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnWhy: Withdrawal | null;
  /** The last edition that was out when it was attacked. */
  readonly follows: number | null;
  readonly audit: AuditFound | undefined;
};

/** One line of the list of editions. */
export type EditionLine = {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly until: Month;
  readonly why: Why;
  readonly publishedOn: string | null;
};

/** What the audit found of an edition. */
export type AuditFound = {
  readonly kept: number;
  readonly small: number;
  readonly protecting: number;
  readonly linked: number;
  readonly earlier: number;
  readonly narrowest: number | null;
  readonly faults: number;
  readonly findings: readonly string[];
  readonly tookMs: number;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "publications.edition": EditionTable;
    "publications.audit": AuditTable;
  }
}

/** The edition of this id; not found unless the actor answers for editions. One query. */
export async function getEdition({ db }: Pick<ActorTx, "db">, id: string): Promise<Edition> {
  const query = sql<Omit<Edition, "body" | "audit"> & { body: unknown; audit: AuditFound | null }>`
    select e.id, e.number, t.state, t.reference, e.until::text as until, e.why, e.tables, e.profile, e.body, e.follows,
      e.published_on::text as "publishedOn", p.name as "preparedBy", e.prepared_by as "preparedByStaff",
      s.name as "signedBy", e.withdrawn_on::text as "withdrawnOn", e.withdrawn_why as "withdrawnWhy",
      case when a.edition_id is not null then json_build_object('kept', a.kept, 'small', a.small,
        'protecting', a.protecting, 'linked', a.linked, 'earlier', a.earlier, 'narrowest', a.narrowest,
        'faults', a.faults, 'findings', a.findings, 'tookMs', a.took_ms) end as audit
    from publications.edition e join process.thing t on t.id = e.id
    left join publications.audit a on a.edition_id = e.id
    left join identity.staff p on p.id = e.prepared_by left join identity.staff s on s.id = e.signed_by
    where e.id = ${id}`;
  const [row] = (await query.execute(db)).rows;
  if (!row) throw notFound();
  return {
    ...row,
    preparedBy: row.preparedBy ?? "somebody who left",
    body: row.body === null ? undefined : editionBody.parse(row.body),
    audit: row.audit ?? undefined,
  };
}

/** Every edition that was prepared, newest first; those put aside as well. One query. */
export async function findEditions({ db }: ActorTx): Promise<EditionLine[]> {
  const query = sql<EditionLine>`
    select e.id, e.number, t.state, e.until::text as until, e.why, e.published_on::text as "publishedOn"
    from publications.edition e join process.thing t on t.id = e.id order by e.number desc`;
  return (await query.execute(db)).rows;
}

/** The number of the last edition that went out, withdrawn or not; 0 where none did. One query. */
export async function findLast({ db }: ActorTx): Promise<number> {
  const row = await db
    .selectFrom("publications.edition")
    .select(sql<number>`coalesce(max(number), 0)`.as("last"))
    .where("published_on", "is not", null)
    .executeTakeFirstOrThrow();
  return row.last;
}

/**
 * What is out before an edition of this number: each table as the last edition that has it left it, those withdrawn apart.
 * An edition that leaves a table out leaves it as it was read. One query.
 */
export async function findBefore({ db }: ActorTx, number: number): Promise<EditionBody | undefined> {
  const query = sql<{ table: unknown }>`
    select distinct on (each.body ->> 'id') each.body as "table"
    from publications.edition e, jsonb_array_elements(e.body -> 'tables') as each (body)
    where e.published_on is not null and e.withdrawn_on is null and e.number < ${number}
    order by each.body ->> 'id', e.number desc`;
  const { rows } = await query.execute(db);
  return rows.length === 0 ? undefined : editionBody.parse({ tables: rows.map(({ table }) => table) });
}

type EditionTable = {
  id: string;
  number: number;
  tables: string[];
  until: string;
  profile: string;
  why: string;
  prepared_by: string;
  body: Generated<string | null>;
  body_hash: Generated<string | null>;
  follows: Generated<number | null>;
  signed_by: Generated<string | null>;
  published_on: Generated<string | null>;
  is_discarded: Generated<boolean>;
  withdrawn_on: Generated<string | null>;
  withdrawn_why: Generated<string | null>;
};

type AuditTable = {
  edition_id: string;
  body_hash: string;
  kept: number;
  small: number;
  protecting: number;
  linked: number;
  earlier: number;
  narrowest: number | null;
  faults: number;
  findings: string;
  took_ms: number;
  at: Date;
};
