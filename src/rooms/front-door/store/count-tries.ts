import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** How often the programme tried to reach somebody and did not. One query. */
export async function countTries({ db }: ActorTx, thingId: string): Promise<number> {
  const query = sql<{ tries: number }>`
    select count(*)::int as tries from process.step s
    where s.thing_id = ${thingId} and s.step = 'talk' and s.detail ->> 'result' <> 'spoke'`;
  return (await query.execute(db)).rows[0]?.tries ?? 0;
}
