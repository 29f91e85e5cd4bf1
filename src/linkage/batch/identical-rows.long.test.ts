import assert from "node:assert/strict";
import { test } from "node:test";
import {
  DEFAULT_BLOCKS,
  DEFAULT_LINK,
  defaultModel,
  prepareBlocks,
  type RawRecord,
  RecordTable,
  scoreSlice,
} from "../index.ts";

const ROWS = 1_000_000;
/** Bytes that a row may take at most in its table, in its blocks and in its pairs, all together. */
const BYTES_A_ROW = 400;
const SAME: RawRecord = {
  given_name: ["Ann"],
  surname: ["Smith"],
  date_of_birth: ["1980-01-01"],
  postcode: ["SG1 4QQ"],
  address: ["1 High Street"],
  place: ["Stevenage"],
  phone: ["07700 900123"],
  email: ["ann.smith@mail.test"],
};

test("a million identical rows are compared with neighbours alone, in room that grows with the rows, and the summary says so", () => {
  const table = new RecordTable();
  for (let row = 0; row < ROWS; row++) table.add(SAME);
  const columns = table.columns();
  const blocks = prepareBlocks(columns);
  const found = scoreSlice(columns, blocks, defaultModel(), DEFAULT_LINK, { slice: 0, slices: 1 });
  // Work is counted in pairs, not in seconds: those are the machine's. Without the cap there would be five hundred thousand million.
  assert.equal(found.candidates, pairsOfNeighbours(ROWS, DEFAULT_BLOCKS.neighbours));
  assert.ok(blocks.report.length > 5);
  for (const { capped, cappedRecords, largest } of blocks.report) {
    assert.ok(capped > 0);
    assert.equal(largest, ROWS);
    assert.equal(cappedRecords, capped * ROWS);
  }
  assert.ok(bytesOf([columns, blocks, found]) < ROWS * BYTES_A_ROW);
});

/** Each row with those after it, fewer at the end. */
function pairsOfNeighbours(rows: number, neighbours: number): number {
  return rows * neighbours - (neighbours * (neighbours + 1)) / 2;
}

/** What the typed arrays within hold, shared ones counted once. */
function bytesOf(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== "object" || value === null) return 0;
  if (ArrayBuffer.isView(value)) {
    if (seen.has(value.buffer)) return 0;
    seen.add(value.buffer);
    return value.buffer.byteLength;
  }
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part, seen), 0);
}
