import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { basesOf, fitsBase } from "./percent.ts";

const share = fc
  .tuple(
    fc.integer({ min: 1, max: 200_000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([base, part, decimals]) => {
    const count = Math.round(base * part);
    return { base, count, decimals, percent: Number(((100 * count) / base).toFixed(decimals)) };
  });

describe("a percentage and its base", () => {
  it("fit whenever the one was worked out from the other, with the count and without", () => {
    fc.assert(
      fc.property(share, ({ base, count, percent }) => {
        assert.ok(fitsBase({ percent, count, base }));
        assert.ok(fitsBase({ percent, base }));
      }),
    );
  });

  it("do not fit when the percentage is more than its rounding off", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 50 }), ({ base, count, percent }, steps) => {
        const unit = 10 ** -(String(percent).split(".")[1]?.length ?? 0);
        const wrong = Number((percent + steps * unit + unit).toFixed(2));
        // A number that ends in nought is printed with fewer decimals, and is then rounded more.
        fc.pre(decimals(wrong) >= decimals(percent));
        assert.ok(!fitsBase({ percent: wrong, count, base }), `${wrong}% of ${base} is not ${count}`);
      }),
    );
  });

  it("give back every base that a count may be out of", () => {
    fc.assert(
      fc.property(share, ({ base, count, percent }) => {
        fc.pre(count > 0 && percent >= 1);
        const [least, most] = basesOf(percent, count) ?? [Infinity, 0];
        assert.ok(least <= base && base <= most, `${base} is not from ${least} to ${most}`);
      }),
    );
  });

  it("tell of the twelve girls what the published figure needs", () => {
    assert.ok(!fitsBase({ percent: 38, base: 12 }));
    assert.deepEqual(basesOf(38, 12), [32, 32]);
    assert.ok(fitsBase({ percent: 38, count: 12, base: 32 }));
    assert.ok(!fitsBase({ percent: 38, count: 12, base: 31 }));
  });
});

function decimals(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
