import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createCsvReader, CsvError, formatCsvRow } from "./index.ts";

const cell = fc.string({
  unit: fc.constantFrom("a", " ", ",", '"', "\n", ";", "é", "😀", "-"),
  maxLength: 8,
});
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

function readPieces(text: string, pieceLength: number): { rows: string[][]; bad: number; wrote: number } {
  const rows: string[][] = [];
  let bad = 0;
  const reader = createCsvReader({
    header: (columns) => rows.push([...columns]),
    row: (fields) => rows.push(fields),
    bad: () => (bad += 1),
  });
  for (let at = 0; at < text.length; at += pieceLength) reader.push(text.slice(at, at + pieceLength));
  reader.end();
  return { rows, bad, wrote: rows.length };
}

test("any table that is written is read back whole, cut into pieces anywhere", () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 40 }), (body, pieceLength) => {
      const rows = [body[0]?.map((_, column) => `c${column}`) ?? [], ...body];
      const text = rows.map((row) => `${formatCsvRow(row)}\n`).join("");
      const trimmed = rows.map((row) => row.map((field) => field.trim()));
      assert.deepEqual(readPieces(text, pieceLength), { rows: trimmed, bad: 0, wrote: rows.length });
    }),
  );
});

test("any text at all is read to its end, the same however it is cut, and each line of it is in a row or set aside", () => {
  const text = fc.string({ unit: fc.constantFrom("a", " ", ",", '"', "\n", "\r", "b"), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 7 }), (body, pieceLength) => {
      const whole = `h,i\n${body}`;
      const inOne = readPieces(whole, whole.length);
      assert.deepEqual(readPieces(whole, pieceLength), inOne);
      const letters = inOne.rows.flat().join("").replaceAll(/[^ab]/g, "").length;
      if (inOne.bad === 0) assert.equal(letters, body.replaceAll(/[^ab]/g, "").length);
    }),
    { numRuns: 500 },
  );
});

test("a table without names is refused with a sentence", () => {
  assert.throws(() => readPieces("\n", 1), CsvError);
});
