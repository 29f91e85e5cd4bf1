import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { evaluate, type Figure } from "./evaluate.ts";
import { figuresIn, FormulaError, parseFormula, type Formula } from "./parse-formula.ts";

const worth = (text: string, figure: Figure = 10): Figure => evaluate(parseFormula(text), () => figure);

test("products come before sums, and what is of one rank from left to right", () => {
  assert.equal(worth("2 + 3 * 4"), 14);
  assert.equal(worth("(2 + 3) * 4"), 20);
  assert.equal(worth("20 - 5 - 5"), 10);
  assert.equal(worth("20 / 5 / 2"), 2);
});

test("a figure is of a measure, or of one answer of one split; names keep their hyphens", () => {
  assert.deepEqual(
    figuresIn(parseFormula("met(clock-contact-first-contact) - count(requests, age-group, over-60)")),
    [
      { figure: "met", measure: "clock-contact-first-contact" },
      { figure: "count", measure: "requests", split: "age-group", value: "over-60" },
    ],
  );
});

test("what is held back stays held back, and what there is not is not nought", () => {
  assert.equal(worth("count(a) + 1", "held-back"), "held-back");
  assert.equal(worth("count(a) + 1", "none"), "none");
  assert.equal(worth("1 / (count(a) - 10)"), "none");
});

test("what is wrong is said, with where", () => {
  const faults: readonly [string, RegExp, number][] = [
    ["", /ends where a number, a figure or a bracket/, 1],
    ["count(requests", /ends where "\)"/, 15],
    ["sum(requests)", /"sum" is no figure/, 1],
    ["count(requests) count(requests)", /should end/, 17],
    ["count(requests, age-group)", /"\)" stands where ","/, 26],
    ["select 1", /"select" is no figure/, 1],
    ["count(requests); drop", /written ";"/, 16],
    ["(".repeat(80), /too many brackets/, 52],
  ];
  for (const [text, message, at] of faults) {
    assert.throws(
      () => parseFormula(text),
      (error) => error instanceof FormulaError && message.test(error.message) && error.at === at,
      text,
    );
  }
});

const formulas: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.nat(999).map((value): Formula => ({ kind: "number", value })),
    fc
      .constantFrom("count", "met", "median")
      .map((figure): Formula => ({ kind: "figure", figure: { figure, measure: "a-b" } })),
    fc.record(
      {
        kind: fc.constant("operation" as const),
        operator: fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const),
        left: tie("formula"),
        right: tie("formula"),
      },
      { noNullPrototype: true },
    ),
  ),
})).formula;

test("a formula that is written with every bracket reads as what it was", () => {
  const written = (formula: Formula): string => {
    if (formula.kind === "number") return String(formula.value);
    if (formula.kind === "figure") return `${formula.figure.figure}(${formula.figure.measure})`;
    return `(${written(formula.left)} ${formula.operator} ${written(formula.right)})`;
  };
  fc.assert(fc.property(formulas, (formula) => assert.deepEqual(parseFormula(written(formula)), formula)));
});

test("any text is read, or refused with a sentence", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      try {
        parseFormula(text);
      } catch (error) {
        assert.ok(error instanceof FormulaError);
      }
    }),
  );
});
