import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { compareRecords, type ComparedRecords, type Weighs } from "../../people/index.ts";
import { drawnRecords, type DrawnRecord } from "../model/drawn-records.ts";
import type { Match } from "./match.ts";

/** Records of the two people of a pair, each compared with each: how the records of a person hang together. */
export type Cluster = {
  readonly records: readonly DrawnRecord[];
  readonly pairs: readonly ComparedRecords[];
  /** Of so many. */
  readonly of: number;
};

/** Two records are the pair itself, which the waterfall says more of. */
const FEWEST = 3;

/** How the records of a pair hang together, where there are enough of them to ask; one query. */
export async function findCluster(tx: ActorTx, { id, sides }: Match): Promise<Cluster | undefined> {
  const [one, other] = sides;
  const told = [one?.told ?? [], other?.told ?? []] as const;
  const of = told[0].length + told[1].length;
  if (of < FEWEST) return undefined;
  const records = drawnRecords(told[0].length, told[1].length);
  const known = records.flatMap(({ side, place }) => told[side][place - 1] ?? []);
  const pairs = await compareRecords(tx, known, async (terms) => {
    const query = sql<Weighs>`select * from person_index.weigh(${id}, ${[...terms]}::bigint[])`;
    return (await query.execute(tx.db)).rows[0] ?? { shares: [], model: null };
  });
  return { records, pairs, of };
}
