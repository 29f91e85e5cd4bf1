import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import { checkFigures, type Against, type CheckedFigure } from "./check-figures.ts";
import { FIGURE_COLUMNS, figureRow } from "./figures-file.ts";
import type { Indicator } from "./indicator.ts";
import { readPeriod, writePeriod } from "./written-period.ts";

const base = { objective: "P1.O1", says: "x", why: "x", better: "up", fewest: 10, owner: "x" } as const;
const survey = {
  ...base,
  id: "seen",
  number: 3,
  name: "=Seen",
  unit: "percent",
  every: "year",
  source: "survey",
} as const;
const count = {
  ...base,
  id: "orders",
  number: 7,
  name: "Orders",
  unit: "count",
  every: "quarter",
  source: "external",
} as const;
const charges = {
  ...base,
  id: "charges",
  number: 9,
  name: "Charges",
  unit: "percent",
  every: "month",
  source: "returned",
  returnedBy: ["police"],
} as const;
const counted = {
  ...base,
  id: "waits",
  number: 12,
  name: "Waits",
  unit: "percent",
  every: "month",
  source: "computed",
  numerator: "met(x)",
} as const;
const defined = [survey, count, charges, counted].map((definition: Indicator) => ({
  id: `of ${definition.id}`,
  version: 1,
  isRetired: false,
  definition,
}));
const against = (series: Against["series"] = []): Against => ({ defined, series, today: "2026-11-22" });

const HEAD = "indicator,period,numerator,denominator,value,weighted,low,high,source,note";
const check = (rows: readonly string[], known?: Against["series"]) =>
  checkFigures([HEAD, ...rows].join("\n"), against(known));
const faultsOf = (row: string, known?: Against["series"]) =>
  check([row], known).faults.map(({ line, sentence }) => `${line} ${sentence}`);

/** What a file came to, as it is known once it was approved. */
function recorded(figures: readonly CheckedFigure[]): Against["series"] {
  return figures.map(({ isWeighted, ...figure }) => ({
    ...figure,
    revision: 1,
    method: isWeighted
      ? figure.observed.state === "shown" && figure.observed.numerator === null
        ? "published"
        : "weighted"
      : "imported",
  }));
}

describe("periods are written so that one reading is left", () => {
  for (const [text, start, months] of [
    ["2026-05", "2026-05-01", 1],
    ["2026-Q2", "2026-04-01", 3],
    ["2026Q1", "2026-01-01", 3],
    ["2025", "2025-04-01", 12],
    ["2025/26", "2025-04-01", 12],
  ] as const)
    test(text, () => assert.deepEqual(readPeriod(text), { start, months }));
  for (const text of ["", "2026-13", "2026-Q5", "2025/27", "May 2026", "26-05", "2025-26", "1999"])
    test(`not “${text}”`, () => assert.equal(readPeriod(text), undefined));
  test("and are read as they are written", () => {
    for (const text of ["2026-05", "2026-Q2", "2025", "2024-Q4", "2024-12"]) {
      const period = readPeriod(text);
      assert.equal(period && writePeriod(period), text);
    }
  });
});

describe("a row that cannot stand says what to do", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["nothing,2025,70,100,,,,,A survey,", /2 “nothing” is no indicator/],
    ["12,2026-05,70,100,,,,,A survey,", /“Waits” is counted here, never typed in/],
    ["3,2025-Q2,70,100,,,,,A survey,", /has a figure for a financial year/],
    ["7,2026-05,70,,,,,,A list,", /a quarter of the calendar year/],
    ["3,2025,110,100,,,,,A survey,", /“numerator” is greater/],
    ["3,2025,,100,,,,,A survey,", /There is no figure/],
    ["3,2025,70,,,,,,A survey,", /Say in “denominator” out of how many/],
    ["3,2025,,30,72,,,,A survey,", /72% is no whole number out of 30/],
    ["3,2025,70,100,80,,,,A survey,", /“value” is not what/],
    ["3,2025,seventy,100,,,,,A survey,", /“numerator” is no number/],
    ["3,2025,-1,100,,,,,A survey,", /less than nought/],
    ["3,2025,70,100,,,60,80,A survey,", /write yes in “weighted”/],
    ["3,2025,,100,70,yes,,,A survey,", /needs “value”, “low” and “high”/],
    ["3,2025,,100,70,yes,71,80,A survey,", /does not hold the figure/],
    ["3,2025,70,100,,perhaps,,,A survey,", /“weighted” is yes, no, or published/],
    ["9,2026-05,,100,70,yes,60,80,Police,", /Only figures of surveys/],
    ["3,2025,70,100,,,,,,", /Say in “source”/],
    [`3,2025,70,100,,,,,${"x".repeat(201)},`, /“source” is longer than 200/],
    [`3,2025,70,100,,,,,A survey,${"x".repeat(1001)}`, /“note” is longer than 1,000/],
    ["3,2027,70,100,,,,,A survey,", /has not begun yet/],
    ["9,2026-11,70,100,,,,,Police,", /is not over yet/],
    ["3,2025,70", /cannot be read: it has 3 fields/],
  ];
  for (const [row, expected] of cases)
    test(String(expected), () => assert.match(faultsOf(row).join("; "), expected));

  test("a file of another form, or too long, is refused as a whole", () => {
    assert.match(checkFigures("a,b\n1,2", against()).faults[0]?.sentence ?? "", /no column “indicator”/);
    assert.match(
      checkFigures(`${HEAD}\n`.padEnd(200_000, "x"), against()).faults[0]?.sentence ?? "",
      /150,000/,
    );
    const many = Array.from({ length: 1_001 }, () => "3,2025,70,100,,,,,A survey,");
    assert.match(check(many).faults[0]?.sentence ?? "", /1,000 rows/);
  });

  test("the same figure twice, the second line is named with the first", () => {
    const twice = check(["3,2025,70,100,,,,,A survey,", "seen,2025/26,71,100,,,,,A survey,"]);
    assert.deepEqual(
      twice.faults.map(({ line }) => line),
      [3],
    );
    assert.match(twice.faults[0]?.sentence ?? "", /Line 2 is of the same/);
    assert.equal(twice.figures.length, 1);
  });
});

describe("what stands", () => {
  test("a share has its count and its interval, however it is given", () => {
    for (const row of [
      "3,2025,65,100,,,,,A survey,",
      "3,2025,,100,65%,,,,A survey,",
      "seen,2025,65,100,65,,,,A survey,",
    ]) {
      const [figure] = check([row]).figures;
      assert.equal(figure?.observed.state, "shown", row);
      assert.deepEqual(figure?.observed, {
        state: "shown",
        numerator: 65,
        denominator: 100,
        value: 65,
        low: figure?.observed.low,
        high: figure?.observed.high,
      });
      assert.ok(Math.abs((figure?.observed.low ?? 0) - 55.2544432969) < 1e-8);
    }
  });

  test("a weighted figure keeps the range it came with, and nothing out of too few is shown", () => {
    const [figure] = check(["3,2025,,812,71.4,yes,67.9,74.8,The university,"]).figures;
    assert.ok(figure?.isWeighted && figure.observed.state === "shown");
    assert.deepEqual([figure.observed.value, figure.observed.low, figure.observed.high], [71.4, 67.9, 74.8]);
    assert.deepEqual(check(["3,2025,,9,71.4,yes,67.9,74.8,x,"]).figures[0]?.observed, { state: "too-few" });
    assert.deepEqual(check(["3,2025,3,9,,,,,x,"]).figures[0]?.observed, { state: "too-few" });
  });

  test("another figure of a period that has one needs its reason, and then says which it takes the place of", () => {
    const known = recorded(check(["3,2025,65,100,,,,,A survey,"]).figures);
    assert.match(faultsOf("3,2025,66,100,,,,,A survey,", known)[0] ?? "", /why another takes its place/);
    const [figure] = check(["3,2025,66,100,,,,,A survey,Two forms were late."], known).figures;
    assert.equal(figure?.replaces?.revision, 1);
  });

  test("a leap of more than three standard deviations needs a word", () => {
    const months = ["01", "02", "03", "04", "05", "06"].map(
      (month, at) => `9,2026-${month},${50 + (at % 2)},100,,,,,Police,`,
    );
    const known = recorded(check(months).figures);
    assert.match(faultsOf("9,2026-07,90,100,,,,,Police,", known)[0] ?? "", /far from those before/);
    assert.deepEqual(faultsOf("9,2026-07,51,100,,,,,Police,", known), []);
    assert.deepEqual(faultsOf("9,2026-07,90,100,,,,,Police,A new team.", known), []);
  });
});

const text = fc
  .string({ unit: fc.constantFrom("a", "=", "'", '"', ",", "é", "-", " ", "7"), minLength: 1, maxLength: 12 })
  .map((said) => said.trim())
  .filter((said) => said !== "");
const row = fc.oneof(
  fc.record({
    of: fc.constant("3"),
    numerator: fc.nat({ max: 500 }),
    denominator: fc.integer({ min: 500, max: 5000 }),
    source: text,
    note: text,
  }),
  fc.record({
    of: fc.constant("3"),
    value: fc.double({ min: 10, max: 90, noNaN: true }),
    denominator: fc.integer({ min: 10, max: 5000 }),
    source: text,
    note: text,
  }),
  fc.record({
    of: fc.constant("3"),
    value: fc.double({ min: 10, max: 90, noNaN: true }),
    isOpen: fc.boolean(),
    source: text,
    note: text,
  }),
  fc.record({ of: fc.constant("7"), numerator: fc.nat({ max: 1e6 }), source: text, note: text }),
);

test("whatever was brought in, the file of what is known changes nothing when it is brought in again", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const csv = toSpreadsheetCsv([
        FIGURE_COLUMNS,
        ...rows.map((each, at) => {
          const isWeighted = "value" in each;
          const year = 2005 + at;
          return [
            each.of,
            "",
            each.of === "7" ? `${year}-Q3` : String(year),
            "numerator" in each ? each.numerator : "",
            "denominator" in each ? each.denominator : "",
            isWeighted ? each.value : "",
            isWeighted ? ("denominator" in each ? "yes" : "published") : "",
            isWeighted ? each.value - 5 : "",
            isWeighted ? each.value + 5 : "",
            `s${each.source}`,
            `n${each.note}`,
            "isOpen" in each && each.isOpen ? "yes" : "",
          ];
        }),
      ]);
      const first = checkFigures(csv, against());
      assert.deepEqual(first.faults, []);
      assert.equal(first.figures.length, rows.length);
      const known = recorded(first.figures);
      const definitionOf = new Map(defined.map(({ id, definition }) => [id, definition]));
      const written = known.map(
        (figure) => figureRow(definitionOf.get(figure.indicatorId) ?? survey, figure) ?? [],
      );
      const again = checkFigures(toSpreadsheetCsv([FIGURE_COLUMNS, ...written]), against(known));
      assert.deepEqual(again, { faults: [], figures: [], unchanged: rows.length });
    }),
    { numRuns: 200 },
  );
});

test("any text at all is checked or refused by line, and never throws", () => {
  const cell = fc.string({
    unit: fc.constantFrom("3", "2025", ",", '"', "\n", "yes", "-", ".", "%", "e9", "\u0000"),
    maxLength: 30,
  });
  fc.assert(
    fc.property(cell, (body) => {
      const { faults, figures } = checkFigures(`${HEAD}\n${body}`, against());
      for (const { line, sentence } of faults) assert.ok(line >= 1 && sentence.length > 10);
      for (const { observed } of figures)
        assert.ok(observed.state !== "shown" || Number.isFinite(observed.value));
    }),
    { numRuns: 500 },
  );
});
