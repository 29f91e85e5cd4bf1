import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cappedBlocks, DEFAULT_BLOCKS, type SizedBlocks } from "./block-caps.ts";
import { ALL_KINDS, BLOCK_KINDS, KIND } from "./block-kinds.ts";
import { BLOCK_STATE } from "./neighbour-order.ts";

const SMALL = 100_000;

/** Blocks of one kind, of these sizes. */
function blocksOf(kind: number, sizes: readonly number[]): SizedBlocks {
  const starts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, at) => (starts[at + 1] = (starts[at] ?? 0) + size));
  return {
    kinds: new Uint8Array(sizes.length).fill(kind),
    starts,
    pairs: Float64Array.from(sizes, (size) => (size * (size - 1)) / 2),
  };
}

function wholePairs(blocks: SizedBlocks, records: number): number {
  const isCapped = cappedBlocks(blocks, records, DEFAULT_BLOCKS);
  return blocks.pairs.reduce(
    (sum, pairs, block) => sum + (isCapped[block] === BLOCK_STATE.whole ? pairs : 0),
    0,
  );
}

test("among many records no kind of key gives more than two pairs to a record, however large its blocks are", () => {
  const sizes = fc.array(fc.integer({ min: 2, max: 3000 }), { maxLength: 600 });
  fc.assert(
    fc.property(
      fc.nat({ max: ALL_KINDS.length - 1 }),
      sizes,
      fc.integer({ min: SMALL + 1, max: 10_000_000 }),
      (kind, given, records) =>
        assert.ok(wholePairs(blocksOf(kind, given), records) <= 2 * records, ALL_KINDS[kind]),
    ),
  );
});

test("a larger block is never compared whole where a smaller one of its kind is not", () => {
  const sizes = Array.from({ length: 4000 }, (_, at) => 2 + (at % 200));
  for (const kind of [KIND.address_words, KIND.names, KIND.surname]) {
    const isCapped = cappedBlocks(blocksOf(kind, sizes), SMALL * 2, DEFAULT_BLOCKS);
    const whole = sizes.filter((_, block) => isCapped[block] === BLOCK_STATE.whole);
    const capped = sizes.filter((_, block) => isCapped[block] !== BLOCK_STATE.whole);
    assert.ok(whole.length > 0 && capped.length > 0);
    assert.ok(Math.max(...whole) < Math.min(...capped));
  }
});

test("among few records a key that is looked up by has its cap of records and no other", () => {
  const sizes = Array.from({ length: 500 }, () => DEFAULT_BLOCKS.blockCap);
  for (let kind = 0; kind < BLOCK_KINDS.length; kind++) {
    assert.equal(wholePairs(blocksOf(kind, sizes), SMALL), 500 * 60 * 119);
    assert.equal(wholePairs(blocksOf(kind, [DEFAULT_BLOCKS.blockCap + 1]), SMALL), 0);
  }
});
