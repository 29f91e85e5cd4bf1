import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Plan, PlanItem, PlanLink } from "../model/plan.ts";

/** A strategy as it stood, and the ids of its items by code. */
type KeptPlan = { readonly plan: Plan; readonly ids: ReadonlyMap<string, string> };

type ItemRow = Omit<PlanItem, "parent"> & { readonly id: string; readonly parent: string | null };

/**
 * A whole strategy as it stood at a moment, or as it stands now where none is given: one query.
 * @throws not-found when there is no such strategy, or the actor may not see any
 */
export async function readPlan({ db }: ActorTx, strategyId: string, at?: Date): Promise<KeptPlan> {
  const holds = (version: "v" | "l") =>
    at === undefined
      ? sql`${sql.ref(`${version}.valid_to`)} = 'infinity'`
      : sql`${sql.ref(`${version}.valid_from`)} <= ${at} and ${sql.ref(`${version}.valid_to`)} > ${at}`;
  const query = sql<{ items: ItemRow[]; links: PlanLink[] }>`
    select coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'code', i.code, 'parent', p.code, 'body', v.body))
      from strategy.item i join strategy.item_version v on v.item_id = i.id and ${holds("v")}
      left join strategy.item p on p.id = v.parent_id where i.strategy_id = root.id), '[]') as items, coalesce((
      select jsonb_agg(jsonb_build_object('kind', l.kind, 'from', f.code, 'to', t.code, 'body', l.body))
      from strategy.link l join strategy.item f on f.id = l.from_id join strategy.item t on t.id = l.to_id
      where l.strategy_id = root.id and ${holds("l")}), '[]') as links
    from strategy.item root where root.id = ${strategyId} and root.kind = 'strategy'`;
  const [row] = (await query.execute(db)).rows;
  if (!row) throw notFound();
  const items = row.items.map(({ kind, code, parent, body }) => ({
    kind,
    code,
    parent: parent ?? undefined,
    body,
  }));
  return { plan: { items, links: row.links }, ids: new Map(row.items.map(({ code, id }) => [code, id])) };
}
