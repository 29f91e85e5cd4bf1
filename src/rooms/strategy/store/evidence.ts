import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { MediaType } from "../../documents/index.ts";
import "./tables.ts";

/** What shows something of the plan. */
export type Evidence = {
  readonly id: string;
  /** The item it was added to, and how its pages find it. */
  readonly itemId: string;
  readonly code: string;
  readonly itemKind: string;
  readonly kind: "link" | "data" | "file" | "testimony";
  /** None where the words were taken away. */
  readonly shows: string | null;
  readonly link: string | null;
  readonly indicator: string | null;
  /** Of a file: what it is by its content, and how large, in bytes; none once it is withdrawn. */
  readonly fileType: MediaType | null;
  readonly fileSize: number | null;
  readonly consent: string | null;
  readonly consentedOn: string | null;
  readonly reviewOn: string | null;
  readonly by: string;
  readonly at: Date;
  readonly withdrawnWhy: string | null;
};

/** What shows an item, newest first; what was withdrawn last. */
export async function findEvidence(tx: ActorTx, itemId: string): Promise<Evidence[]> {
  const { rows } = await selectEvidence(
    sql`where e.item_id = ${itemId}`,
    sql`order by e.withdrawn_why is not null, e.at desc, e.id limit 100`,
  ).execute(tx.db);
  return rows.filter((each) => isShown(tx, each));
}

/** The evidence of this id. @throws not-found for words whose consent has run out, unless the actor may take them away */
export async function getEvidence(tx: ActorTx, id: string): Promise<Evidence> {
  const [row] = (await selectEvidence(sql`where e.id = ${id}`).execute(tx.db)).rows;
  if (!row) throw notFound();
  return isShown(tx, row) ? row : { ...row, shows: null, consent: null };
}

/** The content of a file. @throws not-found for what is none, or was withdrawn */
export async function getEvidenceFile(tx: ActorTx, id: string): Promise<{ type: MediaType; bytes: Buffer }> {
  const row = await tx.db
    .selectFrom("strategy.evidence")
    .select(["file_type", "file"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row?.file_type || !row.file) throw notFound();
  return { type: row.file_type, bytes: row.file };
}

/** How many pieces of evidence that hold each item of a strategy has, by code. One query. */
export async function countEvidence(tx: ActorTx, strategyId: string): Promise<ReadonlyMap<string, number>> {
  const today = isoDay(tx.house.now(), tx.house.calendar);
  const query = sql<{ code: string; n: number }>`
    select i.code, count(*)::int as n from strategy.evidence e join strategy.item i on i.id = e.item_id
    where i.strategy_id = ${strategyId} and e.withdrawn_why is null
      and (e.review_on is null or e.review_on > ${today}::date)
    group by i.code`;
  return new Map((await query.execute(tx.db)).rows.map(({ code, n }) => [code, n]));
}

/** What somebody said is shown until the day on which she is asked again. */
function isShown({ house }: ActorTx, { reviewOn, withdrawnWhy }: Evidence): boolean {
  return reviewOn === null || withdrawnWhy !== null || reviewOn > isoDay(house.now(), house.calendar);
}

function selectEvidence(which = sql``, order = sql``) {
  return sql<Evidence>`
    select e.id, e.item_id as "itemId", i.code, i.kind as "itemKind", e.kind, e.shows, e.link, e.indicator,
      e.file_type as "fileType", length(e.file) as "fileSize", e.consent,
      e.consented_on::text as "consentedOn", e.review_on::text as "reviewOn", s.name as by, e.at,
      e.withdrawn_why as "withdrawnWhy"
    from strategy.evidence e join strategy.item i on i.id = e.item_id join identity.staff s on s.id = e.by_staff
    ${which} ${order}`;
}
