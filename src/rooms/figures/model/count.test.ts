import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sayCount, sayOf, sayShare, sumShown, type Count } from "./count.ts";

/** As the database rounds for the county. */
const shown = (n: number): Count => (n < 5 ? null : Math.round(n / 5) * 5);

test("a count too small to show is not nought, and a large one has its comma", () => {
  assert.deepEqual(
    [sayCount(null), sayCount(0), sayCount(undefined), sayCount(1440)],
    ["fewer than 5", "0", "0", "1,440"],
  );
});

test("two counties whose parts are shown alike have totals that are shown alike", () => {
  const parts = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      parts,
      fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 12, maxLength: 12 }),
      (true_, shifts) => {
        const other = true_.map((n, place) => Math.max(0, n + (shifts[place] ?? 0)));
        const alike = other.map((n, place) =>
          shown(n) === shown(true_[place] ?? 0) ? n : (true_[place] ?? 0),
        );
        assert.equal(sumShown(alike.map(shown)), sumShown(true_.map(shown)));
      },
    ),
  );
});

test("every small number has at least five it may be, whatever total stands beside it", () => {
  const others = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 11 });
  fc.assert(
    fc.property(others, fc.integer({ min: 0, max: 4 }), (rest, small) => {
      const total = (n: number): Count => sumShown([...rest, n].map(shown));
      for (const possible of [0, 1, 2, 3, 4]) assert.equal(total(possible), total(small));
    }),
  );
});

test("a share of too few is not said", () => {
  assert.equal(sayShare({ base: null, met: null }), "too few to say");
  assert.equal(sayShare({ base: 0, met: 0 }), "too few to say");
  assert.equal(sayShare({ base: 200, met: 150 }), "75%");
  assert.equal(sayOf({ base: 1200, met: null }), "fewer than 5 of 1,200");
});
