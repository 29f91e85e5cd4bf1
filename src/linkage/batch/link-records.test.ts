import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  BLOCK_KINDS,
  blockKeys,
  blockingRecall,
  type Blocks,
  clusterPairs,
  DEFAULT_BLOCKS,
  DEFAULT_LINK,
  DEFAULT_TRAINING,
  defaultModel,
  type LinkModel,
  linkRecords,
  measureClusters,
  measurePairs,
  mergeSlices,
  normaliseRecord,
  prepareBlocks,
  type RawRecord,
  RecordTable,
  type ScoredPairs,
  scorePair,
  scoreSlice,
  type TableColumns,
  trainModel,
  trainOn,
} from "../index.ts";
import { ORIGINS, syntheticRecords } from "../testing/index.ts";

const NEVER_ALL = { ...DEFAULT_BLOCKS, everyPair: 0 };
const SMALL_SAMPLES = {
  ...DEFAULT_TRAINING,
  randomPairs: 150_000,
  candidatePairs: 150_000,
  blocks: NEVER_ALL,
};
const rows = [...syntheticRecords(2200, 11)];
const truth = rows.map(({ person }) => person);
let columns: TableColumns;
let model: LinkModel;
let pairs: ScoredPairs;

before(() => {
  const table = tableOf(rows.map(({ raw }) => raw));
  model = trainModel(table, {
    trainedAt: "2026-01-01T00:00:00Z",
    id: "test",
    ...SMALL_SAMPLES,
  });
  pairs = linkRecords(table, model, { blocks: NEVER_ALL }).pairs;
  columns = table.columns();
});

function tableOf(raws: readonly RawRecord[]): RecordTable {
  const table = new RecordTable();
  for (const raw of raws) table.add(raw);
  return table;
}

test("people never seen before are found again, and no two are made one more often than that allows", () => {
  const { half, truePairs } = measurePairs(pairs, truth, columns);
  assert.ok(truePairs > 1000);
  assert.ok(half.recall > 0.93 && half.precision > 0.93, JSON.stringify(half));
  const labels = clusterPairs({ count: columns.count, pairs, threshold: 0.5 });
  assert.ok(measureClusters(labels, truth, columns).f1 > 0.94);
});

test("wherever names come from, people are found about equally often", () => {
  const found = new Set(
    Array.from(pairs.left.subarray(0, pairs.count), (i, at) =>
      (pairs.probability[at] ?? 0) >= 0.2 ? i * 1e5 + (pairs.right[at] ?? 0) : -1,
    ),
  );
  for (const origin of ORIGINS) {
    let [all, hits] = [0, 0];
    for (let i = 0; i < rows.length; i++) {
      for (let j = i + 1; j < rows.length && (truth[j] ?? 0) <= (truth[i] ?? 0); j++) {
        if (rows[i]?.origin !== origin) continue;
        all++;
        if (found.has(i * 1e5 + j)) hits++;
      }
    }
    assert.ok(hits / all > 0.93, `${origin}: ${hits} of ${all}`);
  }
});

test("slices put together are the whole, in blocks and where every pair is compared", () => {
  const few = tableOf(rows.slice(0, 250).map(({ raw }) => raw)).columns();
  for (const [table, blocks] of [
    [columns, prepareBlocks(columns, NEVER_ALL)],
    [few, prepareBlocks(few)],
  ] as const) {
    const whole = scoreAll(table, blocks, 1);
    assert.ok(whole.count > 20);
    assert.deepEqual(scoreAll(table, blocks, 3), whole);
  }
});

function scoreAll(table: TableColumns, blocks: Blocks, slices: number): ScoredPairs {
  const parts = Array.from({ length: slices }, (_, slice) =>
    scoreSlice(table, blocks, model, DEFAULT_LINK, { slice, slices }),
  );
  return mergeSlices(parts);
}

test("the order of records makes no difference to what is found", () => {
  const turned = linkRecords(tableOf(rows.map(({ raw }) => raw).reverse()), model, {
    blocks: NEVER_ALL,
  }).pairs;
  const last = rows.length - 1;
  const key = (i: number, j: number, bits: number): string =>
    `${Math.min(i, j)} ${Math.max(i, j)} ${bits.toFixed(3)}`;
  const one = Array.from(pairs.left, (i, at) => key(i, pairs.right[at] ?? 0, pairs.bits[at] ?? 0)).sort();
  const other = Array.from(turned.left, (i, at) =>
    key(last - i, last - (turned.right[at] ?? 0), turned.bits[at] ?? 0),
  ).sort();
  assert.deepEqual(other, one);
});

test("two records that share a key in the look-up are compared in the batch", () => {
  const keys = rows.slice(0, 400).map(({ raw }) => new Set(blockKeys(normaliseRecord(raw))));
  const kinds = new Set(keys.flatMap((set) => Array.from(set, (key) => key.split(":")[0] ?? "")));
  assert.ok([...kinds].every((kind) => BLOCK_KINDS.some((known) => known === kind)));
  const table = tableOf(rows.slice(0, 400).map(({ raw }) => raw));
  const everybody = {
    ...linkRecords(table, { ...defaultModel(), prior: 0.4 }, { floor: 1e-12, blocks: NEVER_ALL }),
  };
  const compared = new Set(
    Array.from(everybody.pairs.left, (i, at) => `${i} ${everybody.pairs.right[at] ?? 0}`),
  );
  for (let i = 0; i < 400; i++) {
    for (let j = i + 1; j < 400; j++) {
      if ([...(keys[i] ?? [])].some((key) => keys[j]?.has(key)) && truth[i] === truth[j])
        assert.ok(compared.has(`${i} ${j}`), `${i} ${j}`);
    }
  }
});

test("one pair has the same score looked up and in the batch", () => {
  const plain = { ...model, groups: model.groups.map((group) => ({ ...group, termFrequency: 0 })) };
  const batch = linkRecords(tableOf(rows.slice(0, 300).map(({ raw }) => raw)), plain).pairs;
  assert.ok(batch.count > 20);
  for (let at = 0; at < batch.count; at++) {
    const [a, b] = [rows[batch.left[at] ?? 0], rows[batch.right[at] ?? 0]];
    const { bits } = scorePair(plain, normaliseRecord(a?.raw ?? {}), normaliseRecord(b?.raw ?? {}));
    assert.ok(Math.abs(bits - (batch.bits[at] ?? 0)) < 1e-4);
  }
});

test("what is dropped before all is compared could not have reached the floor, with one value to a field or several", () => {
  const raws = rows.slice(0, 1200).map(({ raw }, at): RawRecord => {
    const other = at % 3 === 0 ? rows[at + 1]?.raw : undefined;
    return {
      ...raw,
      surname: [...(raw.surname ?? []), ...(other?.surname ?? [])],
      postcode: [...(raw.postcode ?? []), ...(other?.postcode ?? [])],
    };
  });
  const table = tableOf(raws);
  const [early, late] = [0.01, 1e-300].map((floor) =>
    linkRecords(table, model, { floor, blocks: NEVER_ALL }),
  );
  assert.ok(early !== undefined && late !== undefined && late.pairs.count > 2 * early.pairs.count);
  const kept = Array.from(late.pairs.bits, (bits, at) => ({ bits, at })).filter(
    ({ bits }) => bits >= Math.log2(0.01 / 0.99),
  );
  assert.deepEqual(
    Array.from(early.pairs.bits),
    kept.map(({ bits }) => bits),
  );
  assert.deepEqual(
    Array.from(early.pairs.left),
    kept.map(({ at }) => late.pairs.left[at]),
  );
});

test("of two linked sets only pairs between them are found", () => {
  const table = new RecordTable();
  rows.slice(0, 600).forEach(({ raw }, at) => table.add(raw, at % 2 === 0 ? 0 : 1));
  const found = linkRecords(table, model, { blocks: NEVER_ALL }).pairs;
  assert.ok(found.count > 10);
  for (let at = 0; at < found.count; at++)
    assert.notEqual((found.left[at] ?? 0) % 2, (found.right[at] ?? 0) % 2);
});

test("rows that are all the same cost no more than others, and what was capped is told", () => {
  const same: RawRecord = {
    given_name: ["Ann"],
    surname: ["Smith"],
    date_of_birth: ["1980-01-01"],
    postcode: ["SG1 4QQ"],
  };
  const { candidates, blocks } = linkRecords(
    tableOf(Array.from({ length: 20_000 }, () => same)),
    defaultModel(),
  );
  assert.ok(candidates <= 20_000 * DEFAULT_BLOCKS.neighbours, String(candidates));
  assert.ok(blocks.some(({ capped, cappedRecords }) => capped === 1 && cappedRecords === 20_000));
});

test("what nobody could read is carried through: empty rows, one letter, emoji, right to left, endless names", () => {
  const odd: readonly RawRecord[] = [
    {},
    { given_name: [""], surname: [] },
    { given_name: ["A"], surname: ["B"] },
    { surname: ["😀😀"] },
    { given_name: ["מרים"], surname: ["كريم"] },
    { surname: ["x".repeat(10_000)] },
    { date_of_birth: ["31/02/1990"] },
    ...rows.slice(0, 30).map(({ raw }) => raw),
  ];
  const table = tableOf(odd);
  const closed = table.columns();
  const learnt = trainOn(closed, prepareBlocks(closed), { trainedAt: "2026-01-01T00:00:00Z", id: "odd" });
  const { pairs: found } = linkRecords(table, learnt);
  assert.ok(found.probability.every((probability) => probability >= 0 && probability <= 1));
  assert.equal(linkRecords(tableOf([]), defaultModel()).pairs.count, 0);
});

test("blocking lets nearly all pairs of one person through", () => {
  assert.ok(blockingRecall(columns, prepareBlocks(columns, NEVER_ALL), truth) > 0.98);
});

test("a model says what it was learnt from", () => {
  assert.equal(model.provenance.records, rows.length);
  assert.equal(model.provenance.trainedAt, "2026-01-01T00:00:00Z");
  assert.ok(model.provenance.expectedMatches > 1000);
  for (const { group, levels } of model.groups)
    for (const { level, m, u } of levels)
      assert.ok(m >= 0 && m <= 1 && u >= 0 && u <= 1, `${group}.${level}`);
});
