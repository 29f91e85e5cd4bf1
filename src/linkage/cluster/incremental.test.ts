import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  blockKeys,
  clusterPairs,
  DEFAULT_BLOCKS,
  defaultModel,
  linkRecords,
  type LinkModel,
  type LinkRecord,
  normaliseRecord,
  reclusterLocal,
  RecordTable,
  scorePair,
} from "../index.ts";
import { syntheticRecords } from "../testing/index.ts";

const THRESHOLD = 0.5;
const FLOOR = 0.01;
/** Only what the look-up finds too: no coarse keys, no caps. */
const BLOCKS = { ...DEFAULT_BLOCKS, everyPair: 0, coarsePairs: 0, blockCap: 1000 };

// How common values are hangs on who has come so far. What must not hang on the order is everything else.
const start = defaultModel();
const model: LinkModel = {
  ...start,
  prior: 0.002,
  groups: start.groups.map((group) => ({ ...group, termFrequency: 0 })),
};
const records = [...syntheticRecords(90, 5, 0.12)].map(({ raw }) => normaliseRecord(raw));

test("records that come one by one or in chunks, in any order, end in the clusters they have all at once", () => {
  const atOnce = partition(everything(records), [...records.keys()]);
  assert.ok(new Set(atOnce).size < records.length - 20);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...records.keys()], { minLength: records.length }),
      fc.integer({ min: 1, max: 40 }),
      (order, chunk) => {
        assert.deepEqual(partition(oneAfterTheOther(order, chunk), order), atOnce);
      },
    ),
    { numRuns: 12 },
  );
});

function everything(all: readonly LinkRecord[]): Uint32Array {
  const table = new RecordTable();
  for (const record of all) table.addNormalised(record);
  const { pairs } = linkRecords(table, model, { floor: FLOOR, blocks: BLOCKS });
  return clusterPairs({ count: all.length, pairs, threshold: THRESHOLD });
}

/** As the index does it: a record meets those that have a key in common with it, and what hangs together with it is clustered anew. */
function oneAfterTheOther(order: readonly number[], chunk: number): Uint32Array {
  const holders = new Map<string, number[]>();
  const pairs = { left: [] as number[], right: [] as number[], probability: [] as number[] };
  let labels = new Uint32Array(0);
  let changed: number[] = [];
  order.forEach((place, at) => {
    const record = records[place];
    if (record === undefined) return;
    changed.push(at);
    for (const before of meet(holders, record, at)) {
      const other = records[order[before] ?? 0];
      const probability = other === undefined ? 0 : scorePair(model, other, record).probability;
      if (probability < FLOOR) continue;
      pairs.left.push(before);
      pairs.right.push(at);
      pairs.probability.push(probability);
      changed.push(before);
    }
    if (changed.length === 0 || ((at + 1) % chunk !== 0 && at + 1 < order.length)) return;
    const input = { count: at + 1, pairs: { ...pairs, count: pairs.left.length }, threshold: THRESHOLD };
    labels = new Uint32Array(reclusterLocal(input, labels, changed));
    changed = [];
  });
  return labels;
}

function meet(holders: Map<string, number[]>, record: LinkRecord, at: number): ReadonlySet<number> {
  const met = new Set<number>();
  for (const key of blockKeys(record)) {
    const before = holders.get(key) ?? [];
    for (const holder of before) met.add(holder);
    holders.set(key, [...before, at]);
  }
  return met;
}

/** For each record, whichever order they came in, the first record of its cluster. */
function partition(labels: Uint32Array, order: readonly number[]): readonly number[] {
  const clusters = new Map<number, number[]>();
  labels.forEach((label, at) => clusters.set(label, [...(clusters.get(label) ?? []), order[at] ?? 0]));
  const least: number[] = [];
  for (const members of clusters.values()) for (const member of members) least[member] = Math.min(...members);
  return least;
}
