import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { assuranceOf, variationOf, xmrChart, type ChartRule, type Direction } from "../index.ts";

const SPIKE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
// The published example of twenty values.
const TWENTY = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
  0.49785048, -1.96661716, 0.7013559, -0.47279141,
];
const WITH_TEN = TWENTY.with(14, 10);

function chart(values: readonly (number | undefined)[], isScreened = true) {
  const made = xmrChart(values, { isScreened });
  assert.ok(made);
  return made;
}

function lines(values: readonly number[], places: readonly number[], isScreened = true): string[] {
  const { centre, limits } = chart(values, isScreened);
  return [limits?.low, centre, limits?.high].map((value, at) => (value ?? NaN).toFixed(places[at]));
}

/** Which points break a rule, by index. */
function breaking(values: readonly (number | undefined)[], rule: ChartRule): number[] {
  return chart(values).points.flatMap((point, at) =>
    point?.broken.some((each) => each.rule === rule) ? [at] : [],
  );
}

describe("the chart of single values", () => {
  test("has the reference digits, screened and not", () => {
    assert.deepEqual(lines(SPIKE, [2, 2, 2]), ["-0.72", "1.94", "4.60"]);
    assert.deepEqual(lines(SPIKE, [2, 2, 2], false), ["-3.06", "1.94", "6.95"]);
    assert.deepEqual(lines(TWENTY, [5, 7, 6]), ["-3.01138", "0.1416238", "3.294627"]);
    assert.deepEqual(lines(WITH_TEN, [6, 7, 6]), ["-2.383666", "0.6694159", "3.722497"]);
    assert.deepEqual(lines(WITH_TEN, [6, 7, 6], false), ["-4.596625", "0.6694159", "5.935457"]);
  });

  test("screens the ranges to and from a spike, once", () => {
    assert.deepEqual(chart(SPIKE).screened, [4, 5]);
    assert.deepEqual(chart(SPIKE, false).screened, []);
  });

  test("has near limits two thirds of the way to the limits", () => {
    const { centre, limits, near } = chart(TWENTY);
    assert.equal(
      ((near?.high ?? NaN) - centre).toFixed(9),
      ((2 / 3) * ((limits?.high ?? NaN) - centre)).toFixed(9),
    );
    assert.equal(
      (centre - (near?.low ?? NaN)).toFixed(9),
      ((2 / 3) * (centre - (limits?.low ?? NaN))).toFixed(9),
    );
  });

  test("does not screen down to nothing: nought all through but for one leap", () => {
    const { screened, averageRange } = chart([0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0]);
    assert.deepEqual(screened, []);
    assert.equal(averageRange, 10 / 11);
  });

  test("is on trial below 12 points", () => {
    assert.equal(chart(SPIKE.slice(0, 11)).isTrial, true);
    assert.equal(chart(SPIKE.slice(0, 12)).isTrial, false);
    assert.equal(chart([...SPIKE.slice(0, 11), undefined, undefined]).isTrial, true);
  });

  test("says nothing of nothing, no limits without change, and refuses what is no number", () => {
    assert.equal(xmrChart([]), undefined);
    assert.equal(xmrChart([undefined]), undefined);
    assert.equal(chart([3]).limits, undefined);
    // As many tenths as you like: their mean is not quite a tenth.
    const same = chart(Array.from({ length: 20 }, () => 0.1));
    assert.equal(same.limits, undefined);
    assert.ok(same.points.every((point) => point?.broken.length === 0));
    assert.throws(() => xmrChart([1, NaN]), RangeError);
  });

  test("has a gap where a period is missing, not a nought: no range to it or from it, the mean of the others", () => {
    const { centre, ranges, points } = chart([4, 6, undefined, 8, 6]);
    assert.equal(centre, 6);
    assert.deepEqual(ranges, [undefined, 2, undefined, undefined, 2]);
    assert.equal(points[2], undefined);
    assert.deepEqual(chart([0, 2, 0, 8, 6]).ranges, [undefined, 2, 2, 8, 2]);
  });
});

describe("a rule is broken", () => {
  test("by a point outside the limits", () => {
    assert.deepEqual(breaking(SPIKE, "outside"), [4]);
    assert.deepEqual(breaking(WITH_TEN, "outside"), [14]);
    assert.deepEqual(breaking(TWENTY, "outside"), []);
  });

  test("by a trend of seven, all points of it, rising or falling; a step that is none ends it", () => {
    assert.deepEqual(breaking([1, 2, 3, 4, 5, 6, 7], "trend"), [0, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual(breaking([1, 2, 3, 3, 4, 5, 6], "trend"), []);
    assert.deepEqual(breaking([1, 2, 3, 4, 5, 6], "trend"), []);
    assert.deepEqual(breaking([9, 9, 8, 7, 6, 5, 4, 3, 9], "trend"), [1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(breaking([1, 2, 3, undefined, 4, 5, 6, 7], "trend"), []);
    const [first] = chart([9, 8, 7, 6, 5, 4, 3]).points;
    assert.ok(first?.broken.some(({ rule, side }) => rule === "trend" && side === "low"));
  });

  test("by two of three beyond a near limit, all three on the same side", () => {
    // Mean 0, ranges even: the near limits come to lie at about ±3.7, the limits at about ±5.5.
    const wobble = [0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5];
    const balance = [-4.4, 1, -4.4, 0.4];
    const near = (three: readonly number[]): number[] =>
      breaking([...wobble, ...three, ...wobble, ...balance], "two of three");
    assert.deepEqual(
      near([4.4, 0.5, 4.4]).filter((at) => at < 13),
      [10, 12],
    );
    assert.deepEqual(
      near([4.4, -0.5, 4.4]).filter((at) => at < 13),
      [],
      "one on the other side",
    );
    assert.deepEqual(
      near([4.4, 0.5, 0.5]).filter((at) => at < 13),
      [],
      "one of three",
    );
  });

  test("by seven on one side, all of them; one on the centre, or a gap, ends the run", () => {
    const low = [1, 1.5, 1, 1.5, 1, 1.5, 1];
    const high = [3, 2.5, 3, 2.5, 3, 2.5, 3];
    assert.deepEqual(breaking([...low, ...high], "one side"), [...Array(14).keys()]);
    assert.deepEqual(breaking([...low.toSpliced(3, 0, 2), ...high], "one side"), [8, 9, 10, 11, 12, 13, 14]);
    assert.deepEqual(breaking([...low.toSpliced(3, 1, undefined as never), ...high], "one side").length, 7);
  });

  const values = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }), {
    maxLength: 40,
  });

  test("by the same points, and to the other side, when all is turned upside down", () => {
    fc.assert(
      fc.property(values, (some) => {
        const turned = xmrChart(some.map((value) => (value === undefined ? undefined : -value)));
        const other = { high: "low", low: "high" } as const;
        assert.deepEqual(
          turned?.points.map((point) => point?.broken.map(({ rule, side }) => ({ rule, side: other[side] }))),
          xmrChart(some)?.points.map((point) => point?.broken),
        );
      }),
    );
  });

  test("by the same points whatever the unit and wherever nought is", () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: -100, max: 100 }),
        (some, times, more) => {
          const moved = xmrChart(
            some.map((value) => (value === undefined ? undefined : value * times + more)),
          );
          assert.deepEqual(
            moved?.points.map((point) => point?.broken),
            xmrChart(some)?.points.map((point) => point?.broken),
          );
        },
      ),
    );
  });
});

describe("the verdict", () => {
  const rising = chart([1, 2, 3, 4, 5, 6, 7]).points;
  const says = (points: typeof rising, direction: Direction) => variationOf(points, direction)?.says;

  test("is improving or worsening by the side that is good, special where neither is", () => {
    assert.equal(says(rising, "up"), "improving");
    assert.equal(says(rising, "down"), "worsening");
    assert.equal(says(rising, "neutral"), "special");
    assert.equal(says(chart(TWENTY).points, "up"), "common cause");
  });

  test("is of the last point that is known", () => {
    assert.equal(variationOf(chart([1, 2, 3, 4, 5, 6, 7, undefined]).points, "up")?.at, 6);
    assert.equal(says(chart(WITH_TEN).points, "up"), "common cause", "the point outside is not the last");
    assert.equal(variationOf([undefined], "up"), undefined);
  });

  test("on a target depends on which side of the limits it lies, and on the direction", () => {
    const limits = { low: 10, high: 20 };
    assert.equal(assuranceOf(limits, 21, "up"), "consistently fails");
    assert.equal(assuranceOf(limits, 9, "up"), "consistently meets");
    assert.equal(assuranceOf(limits, 21, "down"), "consistently meets");
    assert.equal(assuranceOf(limits, 9, "down"), "consistently fails");
    for (const target of [10, 15, 20]) assert.equal(assuranceOf(limits, target, "up"), "inconsistent");
    assert.equal(assuranceOf(limits, 21, "neutral"), undefined);
    assert.equal(assuranceOf(undefined, 21, "up"), undefined);
  });
});
