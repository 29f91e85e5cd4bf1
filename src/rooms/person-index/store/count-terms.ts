import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { INDEX, openRecord, termKeys } from "../../people/index.ts";

const AT_ONCE = 500;
const NOBODY = "00000000-0000-0000-0000-000000000000";
/** Of how few people a share says anything: below, agreement is weighed without it. */
const FEWEST_PEOPLE = 100;
/** A value that one person alone has is not kept: nothing is to be learnt from it. */
const FEWEST_WITH_IT = 2;

/**
 * Counts how many people have each name, birth date and postcode, by keyed hash, so that agreement in a rare one says more
 * than in a common one. Reads everybody in slices, a transaction each; interrupted, the counts from before stand.
 * @returns how many values are kept
 */
export async function countTerms(house: House): Promise<number> {
  const counts = new Map<string, number>();
  let people = 0;
  for (let last = NOBODY; ;) {
    const slice = await withSystemActor(house, INDEX, (tx) => termsAfter(tx, last));
    for (const { keys } of slice) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    people += slice.filter(({ keys }) => keys.size > 0).length;
    const end = slice.at(-1);
    if (end === undefined) break;
    last = end.personId;
  }
  const kept = people < FEWEST_PEOPLE ? [] : [...counts].filter(([, count]) => count >= FEWEST_WITH_IT);
  const [terms, shares] = [kept.map(([term]) => term), kept.map(([, count]) => count / people)];
  await withSystemActor(house, INDEX, (tx) =>
    sql`select person_index.set_terms(${terms}::bigint[], ${shares}::real[])`.execute(tx.db),
  );
  return kept.length;
}

async function termsAfter(
  tx: ActorTx,
  last: string,
): Promise<{ personId: string; keys: ReadonlySet<string> }[]> {
  const query = sql<Row>`select * from person_index.people_after(${last}, ${AT_ONCE})`;
  return (await query.execute(tx.db)).rows.map(({ person_id, records, sealed }) => ({
    personId: person_id,
    keys: termKeys(
      tx,
      (sealed ?? []).map((each, place) => openRecord(tx.house, records?.[place] ?? "", each)),
    ),
  }));
}

type Row = {
  readonly person_id: string;
  readonly records: string[] | null;
  readonly sealed: Buffer[] | null;
};
