import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Body } from "../model/plan.ts";

/** What was said of an item from one moment to another, by whom and why. */
export type Version = {
  readonly from: Date;
  /** None while it holds. */
  readonly to: Date | null;
  readonly by: string;
  readonly reason: string;
  readonly body: Body;
};

/** All that was ever said of an item, newest first. */
export async function findVersions({ db }: ActorTx, itemId: string): Promise<Version[]> {
  const query = sql<Version>`
    select v.valid_from as from, nullif(v.valid_to, 'infinity') as to, v.reason, v.body, ${byName("v")} as by
    from strategy.item_version v left join identity.staff s on v.author = 'staff:' || s.id
    where v.item_id = ${itemId} order by v.valid_from desc`;
  return (await query.execute(db)).rows;
}

/** One change of the strategy: everything that was said at one moment, by one, for one reason. */
export type Deed = {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  readonly codes: readonly string[];
  /** How many things it was about; `codes` has the first of them. */
  readonly count: number;
};

/** The changes of a strategy, newest first, the links left out. */
export async function findDeeds({ db }: ActorTx, strategyId: string, limit: number): Promise<Deed[]> {
  const query = sql<Deed>`
    select v.valid_from as at, v.reason, ${byName("v")} as by, (array_agg(i.code order by i.code))[1:12] as codes,
      count(*)::int as count
    from strategy.item_version v join strategy.item i on i.id = v.item_id
    left join identity.staff s on v.author = 'staff:' || s.id
    where i.strategy_id = ${strategyId}
    group by v.valid_from, v.reason, v.author, s.name order by v.valid_from desc limit ${limit}`;
  return (await query.execute(db)).rows;
}

/** One thing that was said of an action. */
export type Report = {
  readonly step: string;
  readonly at: Date;
  readonly by: string;
  readonly said: string | null;
  readonly confidence: string | null;
  readonly blockers: string | null;
  readonly milestone: string | null;
  readonly evidence: string | null;
};

/** What was said of an action, newest first. */
export async function findReports({ db }: ActorTx, actionId: string): Promise<Report[]> {
  const query = sql<Report>`
    select r.step, r.at, coalesce(s.name, 'The system') as by, r.said, r.confidence, r.blockers, r.evidence,
      (select v.body ->> 'title' from strategy.item_version v where v.item_id = r.milestone_id
       order by v.valid_to desc limit 1) as milestone
    from strategy.report r left join identity.staff s on s.id = r.by_staff
    where r.action_id = ${actionId} order by r.at desc, r.id limit 200`;
  return (await query.execute(db)).rows;
}

function byName(version: "v") {
  return sql`case when ${sql.ref(`${version}.author`)} = 'system:strategy' then 'The pack' else coalesce(s.name, 'Somebody who left') end`;
}
