import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Period } from "../model/period.ts";
import "./tables.ts";

/** One return as those involved see it. */
export type Return = Period & {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly indicatorId: string;
  readonly definition: Indicator;
  readonly version: number;
  readonly agencyId: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: string | null;
  readonly sentByStaff: string | null;
  readonly sentBy: string | null;
  readonly approvedBy: string | null;
  /** When the clock that runs is due. */
  readonly dueAt: Date | null;
};

/** The return of this id; not found unless the actor is asked for it, or keeps the indicators. */
export async function getReturn(tx: ActorTx, id: string): Promise<Return> {
  const [row] = (await selectReturns(sql`where r.id = ${id}`).execute(tx.db)).rows;
  if (!row) throw notFound();
  return row;
}

/** Every return the actor has to do with, those that wait first. One query. */
export async function findReturns(tx: ActorTx, most: number): Promise<Return[]> {
  const order = sql`order by t.closed_at is not null, c.due_at nulls last, r.period desc, t.reference limit ${most}`;
  return (await selectReturns(sql``, order).execute(tx.db)).rows;
}

/** What all agencies return for one indicator and one period. */
export async function findBeside(
  tx: ActorTx,
  { indicatorId, start, months }: Pick<Return, "indicatorId" | "start" | "months">,
): Promise<Return[]> {
  const which = sql`where r.indicator_id = ${indicatorId} and r.period = ${start}::date and r.months = ${months}`;
  return (await selectReturns(which).execute(tx.db)).rows;
}

/** What an agency was asked for already, by indicator and period. */
export async function findAsked(tx: ActorTx): Promise<ReadonlySet<string>> {
  const query = sql<{ key: string }>`
    select concat_ws(' ', indicator_id, agency_id, period, months) as key from indicator.return`;
  return new Set((await query.execute(tx.db)).rows.map(({ key }) => key));
}

function selectReturns(which = sql``, order = sql``) {
  return sql<Return>`
    select r.id, t.reference, t.state, r.indicator_id as "indicatorId", v.body as definition, v.version,
      r.agency_id as "agencyId", r.period::text as start, r.months, r.numerator, r.denominator, r.note,
      r.sent_by as "sentByStaff", s.name as "sentBy", a.name as "approvedBy", c.due_at as "dueAt"
    from indicator.return r join process.thing t on t.id = r.id
    cross join lateral (
      select version, body from indicator.version where indicator_id = r.indicator_id order by version desc limit 1) v
    left join process.clock c on c.thing_id = r.id and c.stopped_at is null
    left join identity.staff s on s.id = r.sent_by left join identity.staff a on a.id = r.approved_by
    ${which} ${order}`;
}
