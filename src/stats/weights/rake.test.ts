import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { designEffect, effectiveNumber, rake, RakingError, type Answer, type Margin } from "../index.ts";

// A survey of 183 schools by type and by whether they met their target (R's survey package, rakecheck).
const CELLS = [
  { type: "E", met: "No", n: 12, api: 7156, pupils: 5243 },
  { type: "E", met: "Yes", n: 132, api: 86281, pupils: 57088 },
  { type: "H", met: "No", n: 3, api: 1978, pupils: 2237 },
  { type: "H", met: "Yes", n: 11, api: 6682, pupils: 13587 },
  { type: "M", met: "No", n: 8, api: 4851, pupils: 5983 },
  { type: "M", met: "Yes", n: 17, api: 10935, pupils: 16460 },
] as const;
const TYPE: Margin = { name: "type", targets: { E: 4421, H: 755, M: 1018 } };
const MET: Margin = { name: "met", targets: { No: 1072, Yes: 5122 } };
const SCHOOLS = CELLS.flatMap(({ type, met, n }) => Array.from({ length: n }, (): Answer => ({ type, met })));

function cellWeights(weights: readonly number[]): number[] {
  let from = 0;
  return CELLS.map(({ n }) => {
    from += n;
    return weights.slice(from - n, from).reduce((sum, weight) => sum + weight, 0);
  });
}

function sumBy(
  answers: readonly Answer[],
  weights: readonly number[],
  name: string,
  category?: string,
): number {
  return weights.reduce((sum, weight, at) => (answers[at]?.[name] === category ? sum + weight : sum), 0);
}

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof RakingError) return error.reason;
  }
  return "no error";
}

describe("raking", () => {
  test("has the reference weights, and with them the reference mean and total", () => {
    const { weights, capped } = rake(SCHOOLS, [TYPE, MET]);
    const cells = cellWeights(weights);
    assert.deepEqual(
      cells.map((cell) => cell.toFixed(4)),
      ["478.0708", "3942.9292", "201.3766", "553.6234", "392.5526", "625.4474"],
    );
    const total = (of: (cell: (typeof CELLS)[number]) => number): number =>
      CELLS.reduce((sum, cell, at) => sum + (of(cell) / cell.n) * (cells[at] ?? NaN), 0);
    assert.equal((total(({ api }) => api) / 6194).toFixed(2), "641.23");
    assert.equal(total(({ pupils }) => pupils).toFixed(0), "3647280");
    assert.equal(capped, 0);
    assert.equal(designEffect(weights).toFixed(5), "1.05166");
    assert.equal(effectiveNumber(weights).toFixed(2), "174.01");
  });

  test("reads targets as shares, so that margins of different years stand together", () => {
    const older = { name: "met", targets: { No: 10.72, Yes: 51.22 } };
    assert.equal(
      rake(SCHOOLS, [TYPE, older]).weights[0]?.toFixed(6),
      rake(SCHOOLS, [TYPE, MET]).weights[0]?.toFixed(6),
    );
    const { weights } = rake(SCHOOLS, [TYPE, MET], { total: 183 });
    assert.equal(weights.reduce((sum, weight) => sum + weight, 0).toFixed(6), "183.000000");
  });

  test("fails loudly on an empty category that there are people of, even with a minimum base", () => {
    const wrong = { name: "type", targets: { ...TYPE.targets, K: 10 } };
    assert.equal(
      reasonOf(() => rake(SCHOOLS, [wrong, MET])),
      "empty category",
    );
    assert.equal(
      reasonOf(() => rake(SCHOOLS, [wrong, MET], { fewest: 20 })),
      "empty category",
    );
    assert.equal(
      reasonOf(() => rake(SCHOOLS, [{ name: "type", targets: { ...TYPE.targets, K: 0 } }])),
      "no error",
    );
  });

  test("fails loudly on an answer without a target, on no answers, and on targets that are none", () => {
    assert.equal(
      reasonOf(() => rake(SCHOOLS, [{ name: "type", targets: { E: 1, H: 1 } }])),
      "no target",
    );
    assert.equal(
      reasonOf(() => rake(SCHOOLS, [{ name: "type", targets: { E: 1, H: 1, M: 0 } }])),
      "no target",
    );
    assert.equal(
      reasonOf(() => rake([{ type: "toString" }], [TYPE])),
      "no target",
    );
    assert.equal(
      reasonOf(() => rake([], [TYPE])),
      "nothing to weight",
    );
    assert.equal(
      reasonOf(() => rake(SCHOOLS, [])),
      "nothing to weight",
    );
    assert.equal(
      reasonOf(() => rake([{ a: "x" }], [{ name: "a", targets: { x: -1 } }])),
      "nothing to weight",
    );
  });

  test("fails loudly on margins that cannot be had together", () => {
    const answers = [
      { a: "1", b: "1" },
      { a: "2", b: "2" },
    ];
    const margins = [
      { name: "a", targets: { 1: 50, 2: 50 } },
      { name: "b", targets: { 1: 10, 2: 90 } },
    ];
    assert.equal(
      reasonOf(() => rake(answers, margins)),
      "no convergence",
    );
    assert.equal(
      reasonOf(() => rake(SCHOOLS, [TYPE, MET], { mostCycles: 1 })),
      "no convergence",
    );
  });

  test("puts a category under the minimum base together with the smaller neighbour, and says so", () => {
    const ages: Margin = { name: "age", targets: { "16-24": 10, "25-34": 20, "35-44": 30, "45+": 40 } };
    const of = (age: string, n: number): Answer[] => Array.from({ length: n }, () => ({ age }));
    const answers = [...of("16-24", 40), ...of("25-34", 3), ...of("35-44", 30), ...of("45+", 27)];
    const { weights, collapsed } = rake(answers, [ages], { fewest: 10 });
    assert.deepEqual(collapsed, [{ margin: "age", categories: ["25-34", "35-44"] }]);
    assert.equal(sumBy(answers, weights, "age", "25-34").toFixed(6), ((50 * 3) / 33).toFixed(6));
    assert.equal(sumBy(answers, weights, "age", "16-24").toFixed(6), "10.000000");
    assert.deepEqual(rake(answers, [ages]).collapsed, []);
    const one = rake(answers, [ages], { fewest: 1000 });
    assert.deepEqual(one.collapsed[0]?.categories.length, 4);
    assert.ok(one.weights.every((weight) => Math.abs(weight - 1) < 1e-12));
  });

  test("keeps the weight of those who did not answer in a class of their own", () => {
    const answers: Answer[] = SCHOOLS.map((school, at) => (at % 3 === 0 ? { met: school.met } : school));
    const { weights } = rake(answers, [TYPE, MET]);
    assert.equal(sumBy(answers, weights, "type").toFixed(4), (6194 / 3).toFixed(4));
    const known = 6194 - 6194 / 3;
    assert.equal(sumBy(answers, weights, "type", "H").toFixed(4), ((known * 755) / 6194).toFixed(4));
    assert.equal(sumBy(answers, weights, "met", "No").toFixed(4), "1072.0000");
  });

  test("cuts weights at five times the mean and keeps the total; the margin it then misses is told", () => {
    const answers: Answer[] = [{ g: "few" }, ...Array.from({ length: 99 }, () => ({ g: "many" }))];
    const margin = { name: "g", targets: { few: 50, many: 50 } };
    const { weights, capped, off } = rake(answers, [margin]);
    assert.equal(capped, 1);
    assert.equal(weights[0]?.toFixed(9), "5.000000000");
    assert.equal(weights.reduce((sum, weight) => sum + weight, 0).toFixed(9), "100.000000000");
    assert.equal(off.toFixed(3), "0.900");
    assert.equal(rake(answers, [margin], { cap: Infinity }).weights[0]?.toFixed(6), "50.000000");
  });

  const margins = fc.record({ x: fc.integer({ min: 1, max: 99 }), y: fc.integer({ min: 1, max: 99 }) });
  const answer = fc.record({ a: fc.constantFrom("p", "q"), b: fc.constantFrom("p", "q") });

  test("meets every margin, whoever answered, as long as each cell has somebody", () => {
    const each = ["p", "q"].flatMap((a) => ["p", "q"].map((b) => ({ a, b })));
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), margins, (some, { x, y }) => {
        const answers = [...each, ...some];
        const asked = [
          { name: "a", targets: { p: x, q: 100 - x } },
          { name: "b", targets: { p: y, q: 100 - y } },
        ];
        const raked = rake(answers, asked, { cap: Infinity });
        assert.ok(raked.off < 1e-9, `${raked.off}`);
        const capped = rake(answers, asked);
        const mean = 100 / answers.length;
        assert.ok(Math.max(...capped.weights) <= 5 * mean * (1 + 1e-9));
        assert.ok(Math.abs(capped.weights.reduce((sum, weight) => sum + weight, 0) - 100) < 1e-6);
      }),
    );
  });
});
