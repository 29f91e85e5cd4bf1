import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ClusterInput, clusterPairs, linkOneToOne, reclusterLocal } from "../index.ts";
import { assignBest } from "./assign-best.ts";

const COUNT = 14;
type Pair = readonly [number, number, number];

const pair = fc
  .tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1), fc.integer({ min: 1, max: 100 }))
  .filter(([a, b]) => a !== b)
  .map(([a, b, share]): Pair => [Math.min(a, b), Math.max(a, b), share / 100]);
const pairs = fc.uniqueArray(pair, { selector: ([a, b]) => a * COUNT + b, maxLength: 40 });
const decisions = fc.array(
  pair.map(([a, b]) => [a, b] as const),
  { maxLength: 4 },
);

function input(list: readonly Pair[], more: Partial<ClusterInput> = {}): ClusterInput {
  const columns = {
    count: list.length,
    left: list.map(([a]) => a),
    right: list.map(([, b]) => b),
    probability: list.map(([, , probability]) => probability),
  };
  return { count: COUNT, pairs: columns, threshold: 0.5, ...more };
}

test("clusters join while the mean probability between them holds", () => {
  const labels = clusterPairs(
    input([
      [0, 1, 0.9],
      [1, 2, 0.9],
      [0, 2, 0.2],
      [3, 4, 0.9],
      [4, 5, 0.6],
    ]),
  );
  assert.deepEqual(Array.from(labels.slice(0, 6)), [0, 0, 0, 3, 3, 5]);
});

test("decisions stand: must-link joins, cannot-link and refusals part", () => {
  const chain: readonly Pair[] = [
    [0, 1, 0.9],
    [1, 2, 0.9],
    [0, 2, 0.9],
  ];
  assert.deepEqual(
    Array.from(clusterPairs(input([], { mustLink: [[2, 5]] })).slice(0, 6)),
    [0, 1, 2, 3, 4, 2],
  );
  const parted = clusterPairs(input(chain, { cannotLink: [[0, 2]] }));
  assert.notEqual(parted[0], parted[2]);
  const refused = clusterPairs(input(chain, { mayShare: (a, b) => a + b !== 2 }));
  assert.notEqual(refused[0], refused[2]);
});

test("no cluster ever holds two that must not be one, unless somebody joined them", () => {
  fc.assert(
    fc.property(pairs, decisions, (list, cannotLink) => {
      const labels = clusterPairs(input(list, { cannotLink }));
      for (const [a, b] of cannotLink) assert.notEqual(labels[a], labels[b]);
    }),
  );
});

test("the order of pairs and decisions makes no difference", () => {
  fc.assert(
    fc.property(pairs, decisions, decisions, (list, mustLink, cannotLink) => {
      const labels = clusterPairs(input(list, { mustLink, cannotLink }));
      const turned = input([...list].reverse(), {
        mustLink: [...mustLink].reverse(),
        cannotLink: [...cannotLink].reverse(),
      });
      assert.deepEqual(clusterPairs(turned), labels);
    }),
  );
});

test("one change worked out nearby gives what working out everything gives", () => {
  fc.assert(
    fc.property(pairs, pairs, decisions, (list, next, mustLink) => {
      const before = clusterPairs(input(list, { mustLink }));
      const key = ([a, b, p]: Pair): string => `${a} ${b} ${p}`;
      const [old, fresh] = [new Set(list.map(key)), new Set(next.map(key))];
      const changed = [
        ...list.filter((one) => !fresh.has(key(one))),
        ...next.filter((one) => !old.has(key(one))),
      ];
      const now = input(next, { mustLink });
      assert.deepEqual(
        reclusterLocal(
          now,
          before,
          changed.flatMap(([a, b]) => [a, b]),
        ),
        clusterPairs(now),
      );
    }),
  );
});

test("one to one, the sum of weights is the greatest there is", () => {
  const weight = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(
      fc.array(fc.array(weight, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
      (rows) => {
        const columns = assignBest(rows.map((row) => Float64Array.from(row)));
        const sum = columns.reduce((total, column, row) => total + (rows[row]?.[column] ?? 0), 0);
        assert.deepEqual(
          [...columns].sort((a, b) => a - b),
          [0, 1, 2, 3],
        );
        assert.equal(sum, bestSum(rows, 0, new Set()));
      },
    ),
  );
});

test("one-to-one links give up a good pair for two better ones, and give nobody two partners", () => {
  const bits = Float32Array.of(9, 10, 8, -5);
  const probability = bits.map((odds) => 1 / (1 + 2 ** -odds));
  const found = linkOneToOne({
    count: 4,
    left: Uint32Array.of(0, 0, 1, 2),
    right: Uint32Array.of(10, 11, 11, 12),
    bits,
    probability,
  });
  assert.deepEqual(
    [[...found.left], [...found.right]],
    [
      [0, 1],
      [10, 11],
    ],
  );
});

function bestSum(rows: readonly (readonly number[])[], row: number, taken: ReadonlySet<number>): number {
  if (row === rows.length) return 0;
  return Math.max(
    ...(rows[row] ?? []).map((weight, column) =>
      taken.has(column) ? -Infinity : weight + bestSum(rows, row + 1, new Set([...taken, column])),
    ),
  );
}
