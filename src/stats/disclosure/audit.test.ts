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

describe("the audit of answers of which somebody may give several", () => {
  /** In each of two quarters: how many gave this answer, how many did not. */
  const answer = (
    name: string,
    [one, two]: readonly [number, number],
    all: readonly [number, number],
  ): Table => ({
    name,
    counted: "people",
    dimensions: [
      { name, categories: [{ name }, { name: "other" }] },
      { name: "quarter", categories: [{ name: "first" }, { name: "second" }] },
    ],
    counts: [
      { at: [name, "first"], count: one },
      { at: ["other", "first"], count: all[0] - one },
      { at: [name, "second"], count: two },
      { at: ["other", "second"], count: all[1] - two },
    ],
    published: "all",
    profile: standard,
  });
  const all = [20, 30] as const;
  const stalking = answer("stalking", [12, 5], all);
  const harassment = answer("harassment", [10, 26], all);
  const keys = ["first", "second"].flatMap((quarter) =>
    ["stalking", "other"].map((name) => JSON.stringify(["people", ["quarter", quarter], ["stalking", name]])),
  );
  /** Everybody gave one of the two, or both. */
  const bounds = ["first", "second"].map((quarter) => ({
    terms: [
      [{ stalking: "stalking", quarter }, 1],
      [{ harassment: "harassment", quarter }, 1],
      [{ quarter }, -1],
    ] as const,
    lower: 0,
    upper: Infinity,
  }));

  test("finds what only follows from everybody having given at least one", () => {
    const without = { tables: [stalking, harassment], heldBack: new Set(keys) };
    const known = { ...without, tables: [{ ...stalking, bounds }, harassment] };
    assert.deepEqual(audit(without, solve, exact), []);
    assert.deepEqual(
      audit(known, solve, exact)
        .filter(({ label }) => label.startsWith("stalking"))
        .map(({ label, low, high }) => [label, low, high]),
      [
        ["stalking, first", 10, 13],
        ["stalking, second", 4, 7],
      ],
    );
  });

  test("and refuses a bound on what no table has", () => {
    const wrong = [{ terms: [[{ quarter: "third" }, 1]] as const, lower: 0, upper: 9 }];
    assert.throws(
      () => audit({ tables: [{ ...stalking, bounds: wrong }], heldBack: new Set() }, solve),
      /a bound on a cell that no table has/,
    );
  });
});

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
    assert.match(
      faults.map(describeFault)[0] ?? "",
      /it lies between 0 and 5: they must be at least 8 apart\.$/,
    );
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
    const publication = holding(table, keyAt("a", "x"));
    assert.deepEqual(audit(publication, solve, { knowing: ["rounded numbers"] }), []);
    assert.deepEqual(
      audit(publication, solve).map(({ kind, knowing, low, high }) => [kind, knowing, low, high]),
      [["equation", "exact counts", 4, 4]],
    );
  });

  test("says what can be told from rounded numbers too", () => {
    // To the nearest one is not rounded at all.
    const table = flatTable({ ...standard, base: 1 }, { a: [4, 40], b: [50, 60] }, ["x", "y"]);
    assert.deepEqual(
      audit(holding(table, keyAt("a", "x")), solve).map(({ knowing, low, high }) => [knowing, low, high]),
      [
        ["exact counts", 4, 4],
        ["rounded numbers", 4, 4],
      ],
    );
  });

  test("takes tables together that count the same: each is safe by itself, both are not", () => {
    const cells: Table = {
      ...flatTable(standard, { a: [3, 20, 30], b: [40, 50, 60] }, ["x", "y", "z"]),
      published: [["row", "column"]],
    };
    const totals: Table = {
      ...cells,
      name: "by row",
      dimensions: cells.dimensions.slice(0, 1),
      counts: cells.counts.map(({ at, count }) => ({ at: at.slice(0, 1), count })),
      published: "all",
    };
    const heldBack = new Set([keyAt("a", "x")]);
    assert.deepEqual(audit({ tables: [cells], heldBack }, solve), []);
    assert.deepEqual(audit({ tables: [totals], heldBack: new Set() }, solve), []);
    const found = [["equation", keyAt("a", "x"), 3]];
    const together = audit({ tables: [cells, totals], heldBack }, solve, exact);
    assert.deepEqual(
      together.map(({ kind, key, low }) => [kind, key, low]),
      found,
    );
    const after = audit({ tables: [totals], heldBack: new Set() }, solve, {
      ...exact,
      earlier: [{ tables: [cells], heldBack }],
    });
    assert.deepEqual(
      after.map(({ kind, key, low }) => [kind, key, low]),
      found,
    );
  });

  test("says of a cell that is held back in vain that it was shown before", () => {
    const table = flatTable(standard, { a: [9, 20], b: [30, 40] }, ["x", "y"]);
    const cells = [keyAt("a", "x"), keyAt("a", "y"), keyAt("b", "x"), keyAt("b", "y")];
    const stricter = { ...table, profile: { ...standard, smallest: 10 } };
    const faults = audit(holding(stricter, ...cells), solve, { earlier: [holding(table)] });
    assert.deepEqual(
      faults.map(({ kind, key, low }) => [kind, key, low]),
      [9, 20, 30, 40].map((count, place) => ["shown before", cells[place], count]),
    );
    assert.match(faults.map(describeFault)[0] ?? "", /an earlier publication has shown it: 9\.$/);
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
    assert.deepEqual(
      faults.map(({ kind, key: cell, low }) => [kind, cell, low]),
      [
        ["equation", key("1"), 3],
        ["shown before", key("2"), 20],
      ],
    );
  });

  test("counts on a reader who knows how far revised counts have moved at most", () => {
    const before = flatTable(standard, { a: [10, 20], b: [30, 40] }, ["x", "y"]);
    const now = flatTable(standard, { a: [7, 20], b: [30, 40] }, ["x", "y"]);
    const all = [keyAt("a", "x"), keyAt("a", "y"), keyAt("b", "x"), keyAt("b", "y")];
    const publication = holding(now, ...all);
    assert.deepEqual(audit(publication, solve, exact), []);
    const faults = audit(publication, solve, { ...exact, earlier: [holding(before)] });
    const [first] = faults;
    // It was 10, its row came to 30 and comes to 27, and nothing has moved by more than three.
    assert.deepEqual([first?.key, first?.low, first?.high], [keyAt("a", "x"), 7, 10]);
  });

  test("refuses tables that count the same cell differently, and counts that are none", () => {
    const table = flatTable(standard, AGES, COUNTRIES);
    const other = flatTable(standard, { ...AGES, old: [6, 3, 5] }, COUNTRIES);
    assert.throws(
      () => audit({ tables: [table, other], heldBack: new Set() }, solve),
      /differently: 20 and 21/,
    );
    for (const wrong of [-1, 0.5, Number.NaN])
      assert.throws(
        () => audit(holding(flatTable(standard, { a: [wrong] }, ["x"])), solve),
        /Counts are whole numbers/,
      );
  });
});
