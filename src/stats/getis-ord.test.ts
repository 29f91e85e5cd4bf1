import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { globalG, localG, localGStar, type Local } from "./getis-ord.ts";

// Six points with values; those within 15 of each other are neighbours (PySAL esda's own example).
const POINTS = [
  [10, 10],
  [20, 10],
  [40, 10],
  [15, 20],
  [30, 20],
  [30, 30],
] as const;
const VALUES = [2, 3, 3.2, 5, 8, 7];

function near(index: number): number[] {
  const [x, y] = POINTS[index] ?? [NaN, NaN];
  return POINTS.flatMap(([otherX, otherY], other) =>
    other !== index && Math.hypot(otherX - x, otherY - y) <= 15 ? [other] : [],
  );
}

/** Places in a ring, each beside the two next to it. */
function ring(n: number) {
  return (index: number): number[] => [(index + 1) % n, (index + n - 1) % n];
}

function digits(found: readonly (Local | undefined)[]): (string | undefined)[] {
  return found.map((each) => each?.z.toFixed(8));
}

const values = fc.array(fc.nat({ max: 50 }), { minLength: 6, maxLength: 30 });

describe("Gi*", () => {
  test("has the reference digits", () => {
    assert.deepEqual(
      digits(localGStar(VALUES, near)),
      [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331].map((z) => z.toFixed(8)),
    );
  });

  test("has a two-sided p of the normal distribution beside each z", () => {
    const [, , , , , last] = localGStar(VALUES, near);
    assert.equal(last?.p.toFixed(5), (0.0429454).toFixed(5));
  });

  test("is the same in any order of the places", () => {
    fc.assert(
      fc.property(values, fc.nat(), (some, turn) => {
        const n = some.length;
        const by = turn % n;
        const turned = some.map((_, index) => some[(index + by) % n] ?? 0);
        const [before, after] = [localGStar(some, ring(n)), localGStar(turned, ring(n))];
        for (const [index, each] of after.entries())
          assert.ok(isNear(each?.z, before[(index + by) % n]?.z), `${index}`);
      }),
    );
  });

  test("does not mind the unit, nor where counting begins; turned upside down, it changes its sign", () => {
    const change = fc.record({ by: fc.integer({ min: 1, max: 9 }), plus: fc.integer({ min: -9, max: 9 }) });
    fc.assert(
      fc.property(values, change, (some, { by, plus }) => {
        const of = ring(some.length);
        const before = localGStar(some, of);
        const other = some.map((value) => value * by + plus);
        const opposite = some.map((value) => -value);
        for (const [index, each] of before.entries()) {
          assert.ok(isNear(localGStar(other, of)[index]?.z, each?.z));
          assert.ok(isNear(localGStar(opposite, of)[index]?.z, each && -each.z));
        }
      }),
    );
  });

  test("cannot be said where all values are alike, or where everything is beside it: no number that is none", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 3, max: 20 }),
        (one, n) => {
          const alike = Array<number>(n).fill(one);
          assert.deepEqual(localGStar(alike, ring(n)), Array(n).fill(undefined));
          assert.deepEqual(localG(alike, ring(n)), Array(n).fill(undefined));
          assert.equal(globalG(alike.map(Math.abs), ring(n)), undefined);
        },
      ),
    );
    assert.deepEqual(localGStar([1, 2, 3], ring(3)), [undefined, undefined, undefined]);
    assert.deepEqual(localGStar([], ring(0)), []);
    assert.deepEqual(
      localGStar([4], () => []),
      [undefined],
    );
  });

  test("refuses values that are no numbers, and neighbours that are no places", () => {
    assert.throws(() => localGStar([1, NaN, 2], ring(3)), RangeError);
    assert.throws(() => localGStar([1, 5, 2], () => [7]), RangeError);
  });
});

describe("Gi", () => {
  test("has the reference digits: its own value is left out", () => {
    assert.deepEqual(
      digits(localG(VALUES, near)),
      [-1.0136729, -0.04361589, 1.31558703, -0.31412676, 1.15373986, 1.77833941].map((z) => z.toFixed(8)),
    );
  });

  test("does not depend on the place's own value", () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 500 }), (some, other) => {
        const of = ring(some.length);
        assert.ok(isNear(localG([other, ...some.slice(1)], of)[0]?.z, localG(some, of)[0]?.z));
      }),
    );
  });

  test("cannot be said of a place that nothing is beside", () => {
    assert.equal(localG([1, 4, 2, 8], () => [])[0], undefined);
  });
});

describe("global G", () => {
  test("has the reference digits", () => {
    const found = globalG(VALUES, near);
    assert.deepEqual([found?.g.toFixed(8), found?.p.toFixed(6)], ["0.55709779", "0.172936"]);
  });

  test("does not mind the unit", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 9 }), (some, by) => {
        const of = ring(some.length);
        assert.ok(
          isNear(
            globalG(
              some.map((value) => value * by),
              of,
            )?.z,
            globalG(some, of)?.z,
          ),
        );
      }),
    );
  });

  test("cannot be said of noughts, nor where nothing is beside anything; below nought it is refused", () => {
    assert.equal(globalG([0, 0, 0, 0, 0], ring(5)), undefined);
    assert.equal(globalG([0, 0, 7, 0, 0], ring(5)), undefined);
    assert.equal(
      globalG([1, 2, 3, 4, 5], () => []),
      undefined,
    );
    assert.throws(() => globalG([1, 2, -1, 4], ring(4)), RangeError);
  });
});

function isNear(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) < 1e-6 * (1 + Math.abs(one));
}
