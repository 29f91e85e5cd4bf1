import type { ActorTx } from "../../../foundation/access/index.ts";
import { normaliseRecord, scorePair } from "../../../linkage/index.ts";
import { toRaw, type KnownAs } from "../model/known-as.ts";
import { frequenciesOf, hashedTerms } from "./keyed.ts";
import { getModel } from "./model-in-use.ts";

/** Two of some records, by their places in the list, and how probably they tell of one person (0 to 1). */
export type ComparedRecords = { readonly left: number; readonly right: number; readonly probability: number };

/** How common these values are, in their order, and the model in use; as the database answers. */
export type Weighs = { readonly shares: number[]; readonly model: string | null };

/**
 * Each of some records with each other one, by the model in use and as rare as their values are.
 * @param weigh asks the database how common values are
 */
export async function compareRecords(
  tx: ActorTx,
  told: readonly KnownAs[],
  weigh: (terms: readonly string[]) => Promise<Weighs>,
): Promise<ComparedRecords[]> {
  const records = told.map((each) => normaliseRecord(toRaw([each])));
  const terms = records.flatMap((record) => hashedTerms(tx, record));
  const { shares, model } = await weigh(terms.map(({ key }) => key));
  const [used, frequencies] = [await getModel(tx, model), frequenciesOf(terms, shares)];
  return records.flatMap((record, left) =>
    records.slice(left + 1).map((other, after) => ({
      left,
      right: left + 1 + after,
      probability: scorePair(used, record, other, frequencies).probability,
    })),
  );
}
