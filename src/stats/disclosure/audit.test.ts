import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSolver } from "../../foundation/solver/index.ts";
import { audit } from "./audit.ts";
import { describeFault } from "./fault.ts";
import { AGES, COUNTRIES, flatTable, holding, keyAt } from "./proof/tables.ts";
import { publicationProfiles } from "./profile.ts";
import type { Table } from "./table.ts";

const solve = await openSolver();
const { standard, nhsSubNational } = publicationProfiles;
const exact = { knowing: ["exact counts"] } as const;

describe("the audit of a publication", () => {
  test("works out a small cell that is held back alone, and says so in words", () => {
    const table = flatTable({ ...standard, smallest: 2 }, AGES, COUNTRIES);
    assert.deepEqual(audit(holding(table, keyAt("young", "Portugal")), solve).map(describeFault), [
      '"young, Portugal" in "the table" is held back, but from the counts that are shown it can be worked out by adding and subtracting: 0.',
    ]);
  });

  test("finds two that come to too little: each may only be from nought to what both are", () => {
    const table = flatTable(standard, { a: [2, 3, 40], b: [50, 60, 70] }, ["x", "y", "z"]);
    const keys = [keyAt("a", "x"), keyAt("a", "y"), keyAt("b", "x"), keyAt("b", "y")];
    const faults = audit(holding(table, ...keys), solve, exact);
    assert.deepEqual(
      faults.map(({ key, kind, low, high, width }) => [key, kind, low, high, width]),
      [
        [keyAt("a", "x"), "range", 0, 5, 8],
        [keyAt("a", "y"), "range", 0, 5, 8],
        [keyAt("b", "x"), "range", 47, 52, 8],
        [keyAt("b", "y"), "range", 58, 63, 8],
      ],
    );
    assert.match(faults.map(describeFault)[0] ?? "", /it lies between 0 and 5: they must be at least 8 apart\.$/);
  });

  test("finds what follows only since no count is below nought: two whose sum is nought", () => {
    const table = flatTable(standard, { a: [0, 0, 40], b: [50, 60, 70] }, ["x", "y", "z"]);
    const keys = [keyAt("a", "x"), keyAt("a", "y"), keyAt("b", "x"), keyAt("b", "y")];
    const [first] = audit(holding(table, ...keys), solve, exact);
    assert.deepEqual([first?.kind, first?.low, first?.high], ["range", 0, 0]);
  });

  test("knows that what is held back is at least one, where noughts are shown", () => {
    // Nine between two cells: 0 to 9 is wide enough, 1 to 8 is not.
    const rows = { a: [2, 7, 40], b: [50, 60, 70] };
    const keys = [keyAt("a", "x"), keyAt("a", "y"), keyAt("b", "x"), keyAt("b", "y")];
    const columns = ["x", "y", "z"];
    assert.deepEqual(audit(holding(flatTable(standard, rows, columns), ...keys), solve, exact), []);
    const [first] = audit(holding(flatTable(nhsSubNational, rows, columns), ...keys), solve, exact);
    assert.deepEqual([first?.low, first?.high], [1, 8]);
  });

  test("does not count on rounding: what rounded numbers hide is a fault all the same", () => {
    const table = flatTable(standard, { a: [4, 40], b: [50, 60] }, ["x", "y"]);
    const faults = audit(holding(table, keyAt("a", "x")), solve);
    assert.deepEqual(new Set(faults.map(({ knowing }) => knowing)), new Set(["exact counts", "rounded numbers"]));
    assert.deepEqual(
      faults.map(({ knowing, low, high }) => [knowing, low, high]),
      // 45 and 40 are printed: what is printed as 40 is 38 to 42, as 45 it is 43 to 47.
      [
        ["exact counts", 4, 4],
        ["rounded numbers", 1, 7],
      ],
    );
  });

  test("takes tables together that count the same: each is safe by itself, both are not", () => {
    const table = flatTable(standard, { a: [3, 20, 30], b: [40, 50, 60] }, ["x", "y", "z"]);
    const held = [keyAt("a", "x"), keyAt("a", "y"), keyAt("b", "x"), keyAt("b", "y")];
    const other: Table = {
      ...table,
      name: "by row, without z",
      dimensions: [
        { name: "row", categories: [{ name: "a" }, { name: "b" }] },
        { name: "column", categories: [{ name: "x and y", parts: [{ name: "x" }, { name: "y" }] }, { name: "z" }] },
      ],
      published: [["row", "column"]],
    };
    const heldBack = new Set(held);
    assert.deepEqual(audit({ tables: [table], heldBack }, solve, exact), []);
    const faults = audit({ tables: [table, { ...other, counts: other.counts }], heldBack }, solve, exact);
    assert.deepEqual(faults, []);
    const single: Table = { ...table, name: "x by row", published: [["row", "column"]] };
    const shown = audit(
      { tables: [table], heldBack },
      solve,
      { ...exact, earlier: [{ tables: [single], heldBack: new Set([keyAt("a", "x")]) }] },
    );
    // The earlier one showed the other three: so the fourth follows, and holding the three back is in vain.
    assert.deepEqual(
      shown.map(({ kind, key }) => [kind, key]).toSorted(),
      [
        ["equation", keyAt("a", "x")],
        ["shown before", keyAt("a", "y")],
        ["shown before", keyAt("b", "x")],
        ["shown before", keyAt("b", "y")],
      ].toSorted(),
    );
  });

  test("takes a quarter that went out before for a part of the year", () => {
    const byQuarter = (counts: readonly number[], name = "the year"): Table => ({
      name,
      counted: "people",
      dimensions: [{ name: "quarter", categories: ["1", "2", "3", "4"].map((each) => ({ name: each })) }],
      counts: counts.map((count, place) => ({ at: [String(place + 1)], count })),
      published: "all",
      profile: standard,
    });
    const key = (quarter: string): string => JSON.stringify(["people", ["quarter", quarter]]);
    const year = { tables: [byQuarter([3, 20, 30, 40])], heldBack: new Set([key("1"), key("2")]) };
    assert.deepEqual(audit(year, solve, exact), []);
    const second: Table = {
      name: "the second quarter",
      counted: "people",
      dimensions: [],
      where: { quarter: "2" },
      counts: [{ at: [], count: 20 }],
      published: "all",
      profile: standard,
    };
    const faults = audit(year, solve, { ...exact, earlier: [{ tables: [second], heldBack: new Set() }] });
    assert.deepEqual(faults.map(({ key: cell, low }) => [cell, low]), [
      [key("1"), 3],
      [key("2"), 20],
    ]);
  });

  test("counts on a reader who knows how far revised counts have moved at most", () => {
    const before = flatTable(standard, { a: [10, 20], b: [30, 40] }, ["x", "y"]);
    const now = flatTable(standard, { a: [7, 20], b: [30, 40] }, ["x", "y"]);
    const all = [keyAt("a", "x"), keyAt("a", "y"), keyAt("b", "x"), keyAt("b", "y")];
    const publication = holding(now, ...all);
    assert.deepEqual(audit(publication, solve, exact), []);
    const faults = audit(publication, solve, { ...exact, earlier: [holding(before)] });
    const [first] = faults;
    // It was 10, and nothing has moved by more than three.
    assert.deepEqual([first?.key, first?.low, first?.high], [keyAt("a", "x"), 7, 13]);
  });

  test("refuses tables that count the same cell differently, and counts that are none", () => {
    const table = flatTable(standard, AGES, COUNTRIES);
    const other = flatTable(standard, { ...AGES, old: [6, 3, 5] }, COUNTRIES);
    assert.throws(() => audit({ tables: [table, other], heldBack: new Set() }, solve), /differently: 4 and 5/);
    for (const wrong of [-1, 0.5, Number.NaN])
      assert.throws(
        () => audit(holding(flatTable(standard, { a: [wrong] }, ["x"])), solve),
        /Counts are whole numbers/,
      );
  });
});
