import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { PlanItem } from "../model/plan.ts";

/** An action as the plan has it now, with its milestones and which of them are reached. */
export type ActionItem = {
  readonly strategyId: string;
  readonly item: PlanItem;
  readonly parentId: string;
  readonly milestones: readonly (PlanItem & { readonly id: string; readonly isReached: boolean })[];
};

/** What the plan says of an action; one that was taken out of it, what it said last. @throws not-found */
export async function getActionItem({ db }: ActorTx, id: string): Promise<ActionItem> {
  const query = sql<Row>`
    select i.strategy_id as "strategyId", v.parent_id as "parentId", i.code, v.body, s.code as parent, coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code, 'body', mv.body, 'isReached', exists (
        select from strategy.report r where r.milestone_id = m.id)) order by mv.body ->> 'due', m.code)
      from strategy.item_version mv join strategy.item m on m.id = mv.item_id and m.kind = 'milestone'
      where mv.parent_id = i.id and mv.valid_to = 'infinity'), '[]') as milestones
    from strategy.item i join lateral (
      select * from strategy.item_version v where v.item_id = i.id order by v.valid_to desc limit 1) v on true
    join strategy.item s on s.id = i.strategy_id
    where i.id = ${id} and i.kind = 'action'`;
  const [row] = (await query.execute(db)).rows;
  if (!row) throw notFound();
  const { strategyId, parentId, code, body, parent } = row;
  return {
    strategyId,
    parentId,
    item: { kind: "action", code, parent, body },
    milestones: row.milestones.map((each) => ({ ...each, kind: "milestone", parent: code })),
  };
}

type Row = {
  readonly strategyId: string;
  readonly parentId: string;
  readonly code: string;
  readonly parent: string;
  readonly body: PlanItem["body"];
  readonly milestones: readonly {
    readonly id: string;
    readonly code: string;
    readonly body: PlanItem["body"];
    readonly isReached: boolean;
  }[];
};
