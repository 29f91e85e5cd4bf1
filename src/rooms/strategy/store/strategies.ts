import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** One strategy there is: draft, adopted or replaced. */
export type StrategyLine = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  /** Of its thing: who changes it says which one she saw. */
  readonly version: number;
  /** Up to when what the public reads of it is agreed; null where nothing is. */
  readonly agreed: Date | null;
  readonly code: string;
  readonly title: string;
};

const ORDER = ["adopted", "draft", "replaced"];

/** Every strategy, the one that holds first, for whoever may see them. */
export async function findStrategies({ db }: ActorTx): Promise<StrategyLine[]> {
  const query = sql<StrategyLine>`
    select a.id, a.reference, a.state, a.version, a.agreed, i.code, v.body ->> 'title' as title
    from strategy.all_of_them() a join strategy.item i on i.id = a.id
    join strategy.item_version v on v.item_id = a.id and v.valid_to = 'infinity'
    order by array_position(${ORDER}::text[], a.state), a.opened_at desc`;
  return (await query.execute(db)).rows;
}
