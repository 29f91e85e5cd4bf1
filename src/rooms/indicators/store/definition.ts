import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { homeAgency } from "../../../foundation/pack/index.ts";
import { openThing } from "../../../foundation/process/index.ts";
import { indicatorProcess } from "../indicator-process.ts";
import { approversOf, keepersOf, theJob } from "../keepers.ts";
import type { Indicator } from "../model/indicator.ts";
import "./tables.ts";

const FIRST = "As the pack defined it when it was first known here";

/** An indicator as it is defined now. */
export type Defined = {
  /** Of its thing, which a reader may not see. */
  readonly id: string;
  readonly version: number;
  readonly isRetired: boolean;
  readonly definition: Indicator;
};

/** One version of a definition, and why it is. */
export type Version = {
  readonly version: number;
  readonly validFrom: Date;
  /** Undefined: the pack's own. */
  readonly by: string | undefined;
  readonly reason: string;
  /** Who agreed it, where somebody had to. */
  readonly agreedBy: string | undefined;
  /** Whether it was proposed only. */
  readonly waits: boolean;
  readonly definition: Indicator;
};

/** That it is used no longer, as somebody proposed it: who, and why. */
export type Ending = { readonly byStaff: string; readonly by: string; readonly reason: string };

/** A change that somebody proposed. */
export type Proposal = Ending & { readonly version: number; readonly definition: Indicator };

/** Defines what the pack has and the database has not. What is known already stays as people have it. @returns how many */
export async function defineNew(tx: ActorTx): Promise<number> {
  const { pack } = tx.house;
  const rows = await tx.db.selectFrom("indicator.indicator").select("slug").execute();
  const known = new Set(rows.map(({ slug }) => slug));
  const fresh = pack.indicators.filter(({ id }) => !known.has(id));
  for (const definition of fresh) await define(tx, definition);
  return fresh.length;
}

async function define(tx: ActorTx, definition: Indicator): Promise<void> {
  const { pack } = tx.house;
  const keepers = keepersOf(pack);
  const approvers = approversOf(pack);
  await openThing(tx, indicatorProcess, {
    id: randomUUID(),
    agencyId: homeAgency(pack),
    owner: keepers[0]?.grantee ?? theJob.grantee,
    involved: [...keepers, ...approvers, theJob],
    detail: { indicator: definition.id },
    write: ({ id }) =>
      tx.db
        .insertInto("indicator.indicator")
        .values({ id, slug: definition.id })
        .execute()
        .then(() => undefined),
  }).then(({ id }) => addVersion(tx, { id, version: 1, definition, reason: FIRST }));
}

/** Puts another version in the place of the one before. */
export async function addVersion(
  tx: ActorTx,
  { id, version, definition, reason, waits = false, proposedBy }: NewVersion,
): Promise<void> {
  const own = tx.actor.staffId ?? null;
  const row = {
    indicator_id: id,
    version,
    body: JSON.stringify(definition),
    by_staff: proposedBy ?? own,
    reason,
    waits,
    agreed_by: proposedBy === undefined ? null : own,
  };
  await tx.db.insertInto("indicator.version").values(row).execute();
}

type NewVersion = {
  readonly id: string;
  readonly version: number;
  readonly definition: Indicator;
  readonly reason: string;
  /** Proposed only: what held before goes on to hold. */
  readonly waits?: boolean;
  /** Who proposed it, where whoever writes it agrees it. */
  readonly proposedBy?: string;
};

/** The number of the next version: what was only proposed has one too. */
export async function nextVersion({ db }: ActorTx, id: string): Promise<number> {
  const query = sql<{ next: number }>`
    select max(version) + 1 as next from indicator.version where indicator_id = ${id}`;
  return (await query.execute(db)).rows[0]?.next ?? 1;
}

/** The change that was proposed last. @throws not found where there is none */
export async function getProposal({ db }: ActorTx, id: string): Promise<Proposal> {
  const query = sql<Proposal>`
    select v.version, v.by_staff as "byStaff", coalesce(s.name, 'Somebody who left') as by, v.reason, v.body as definition
    from indicator.version v left join identity.staff s on s.id = v.by_staff
    where v.indicator_id = ${id} and v.waits order by v.version desc limit 1`;
  return only((await query.execute(db)).rows);
}

/** Who proposed last that it be used no longer, and why. @throws not found where nobody did */
export async function getEnding({ db }: ActorTx, id: string): Promise<Ending> {
  const query = sql<Ending>`
    select p.by as "byStaff", coalesce(s.name, 'Somebody who left') as by, coalesce(p.detail ->> 'reason', '') as reason
    from process.step p left join identity.staff s on p.by = 'staff:' || s.id
    where p.thing_id = ${id} and p.step = 'retire' order by p.id desc limit 1`;
  return only((await query.execute(db)).rows);
}

/** Every indicator as it is defined now, in the order of the first set. One query. */
export async function findDefined(tx: ActorTx): Promise<Defined[]> {
  const { rows } = await selectDefined().execute(tx.db);
  return rows.toSorted((a, b) => a.definition.number - b.definition.number);
}

/** The indicator of this short name; not found for one there is not. */
export async function getDefined(tx: ActorTx, slug: string): Promise<Defined> {
  return only((await selectDefined(sql`where i.slug = ${slug}`).execute(tx.db)).rows);
}

/** The indicator of this thing. */
export async function getDefinedById(tx: ActorTx, id: string): Promise<Defined> {
  return only((await selectDefined(sql`where i.id = ${id}`).execute(tx.db)).rows);
}

/** Every version there was, newest first. One query. */
export async function findVersions(tx: ActorTx, id: string): Promise<Version[]> {
  const query = sql<Omit<Version, "by" | "agreedBy"> & { by: string | null; agreedBy: string | null }>`
    select v.version, v.valid_from as "validFrom", s.name as by, a.name as "agreedBy", v.waits, v.reason, v.body as definition
    from indicator.version v left join identity.staff s on s.id = v.by_staff left join identity.staff a on a.id = v.agreed_by
    where v.indicator_id = ${id} order by v.version desc`;
  return (await query.execute(tx.db)).rows.map(({ by, agreedBy, ...row }) => ({
    ...row,
    by: by ?? undefined,
    agreedBy: agreedBy ?? undefined,
  }));
}

function selectDefined(which = sql``) {
  return sql<Defined>`
    select i.id, v.version, v.body as definition, indicator.is_retired(i.id) as "isRetired"
    from indicator.indicator i
    cross join lateral (
      select version, body from indicator.version where indicator_id = i.id and not waits order by version desc limit 1) v ${which}`;
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw notFound();
  return row;
}
