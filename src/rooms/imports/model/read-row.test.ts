import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { fieldNames, type Field } from "./field.ts";
import type { Mapping, Side } from "./mapping.ts";
import { readRow, splitName } from "./read-row.ts";

const TODAY = "2026-11-22";
const SIDES: readonly Side[] = ["harmed", "child"];

const mapping = (columns: Mapping["columns"]): Mapping => ({ columns, dates: "day-first", side: "harmed" });
const read = (said: Partial<Record<Field, string>>, sides = SIDES) => {
  const columns = Object.keys(said) as Field[];
  return readRow(Object.values(said), { mapping: mapping(columns), sides, today: TODAY });
};
const problems = (said: Partial<Record<Field, string>>): string[] => {
  const row = read(said);
  return row.ok ? [] : row.problems.map(({ column, code }) => `${column} ${code}`);
};

describe("a row", () => {
  test("is read field by field, several columns to a field", () => {
    const columns = ["given", "family", "phone", "phone", "address", "address", "postcode"] as const;
    const cells = ["Anna", "Smith", "07700 900123", "7700900124", "1 Any Street", "Anytown", "al13jq"];
    const row = readRow(cells, { mapping: mapping(columns), sides: SIDES, today: TODAY });
    assert.ok(row.ok);
    assert.deepEqual(row.row.names, [{ kind: "preferred", given: "Anna", family: "Smith" }]);
    assert.deepEqual(row.row.phones, ["07700 900123", "07700900124"]);
    assert.equal(row.row.address, "1 Any Street, Anytown, AL1 3JQ");
  });

  test("says all that is wrong in it at once, by column", () => {
    const said = {
      given: "Anna",
      born: "31/02/1990",
      phone: "4.4777E+11",
      email: "nobody",
      postcode: "X",
      state: "maybe",
    };
    assert.deepEqual(problems(said), ["1 date", "2 phone", "3 email", "4 postcode", "5 state"]);
    assert.deepEqual(problems({ note: "x" }), ["null no-name"]);
    assert.deepEqual(problems({ given: "Anna", born: "22/11/2027" }), ["1 date"]);
  });

  test("is of somebody the service works with, or to be mended", () => {
    assert.deepEqual(problems({ given: "Al", side: "Perpetrator" }), ["1 other-side"]);
    assert.deepEqual(problems({ given: "Al", side: "neighbour" }), ["1 side"]);
    const row = read({ given: "Al", side: "Child" });
    assert.ok(row.ok && row.row.side === "child");
  });

  test("of a closed case says so", () => {
    const closed = read({ given: "Al", state: "Closed " });
    const open = read({ given: "Al", state: "ACTIVE" });
    assert.ok(closed.ok && closed.row.isClosed && open.ok && !open.row.isClosed);
  });

  test("of any text is read without a fault, and never says what stands in it", () => {
    const cell = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 18 }),
        fc.array(fc.constantFrom(...fieldNames, null)),
        (cells, columns) => {
          const row = readRow(cells, { mapping: mapping(columns), sides: SIDES, today: TODAY });
          if (row.ok) return;
          for (const problem of row.problems)
            assert.deepEqual(Object.keys(problem).toSorted(), ["code", "column"]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a whole name", () => {
  for (const [whole, given, family] of [
    ["Anna Smith", "Anna", "Smith"],
    ["Smith, Anna Maria", "Anna Maria", "Smith"],
    ["Ms. Anna  Smith", "Anna", "Smith"],
    ["Smith, Mrs Anna", "Anna", "Smith"],
    ["Anna", "Anna", ""],
    ["", "", ""],
  ] as const)
    test(`"${whole}" is ${given} / ${family}`, () => {
      assert.deepEqual(splitName(whole), { given, family });
    });
});
