import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { calibrate, expectedCalibrationError, linkRecords, RecordTable, trainModel } from "../index.ts";
import { probabilityOf } from "../score/calibrated.ts";
import { Chance } from "../testing/chance.ts";
import { syntheticRecords } from "../testing/index.ts";

test("calibration error is the mean gap between what was said and what is, by bins", () => {
  const judged = [
    { probability: 0.9, same: true },
    { probability: 0.9, same: false },
    { probability: 0.1, same: false },
    { probability: 0.1, same: false },
  ];
  assert.ok(Math.abs(expectedCalibrationError(judged) - (0.8 + 0.2) / 4) < 1e-12);
  assert.ok(Number.isNaN(expectedCalibrationError([])));
});

test("the curve never falls, and stays within 0 and 1", () => {
  const judged = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), same: fc.boolean() });
  fc.assert(
    fc.property(fc.array(judged), (reviewed) => {
      const knots = calibrate(reviewed);
      knots.forEach(({ raw, calibrated }, at) => {
        assert.ok(calibrated >= 0 && calibrated <= 1);
        assert.ok(
          at === 0 || (calibrated >= (knots[at - 1]?.calibrated ?? 0) && raw >= (knots[at - 1]?.raw ?? 0)),
        );
      });
    }),
  );
});

test("two thousand reviewed pairs put an overconfident model right", () => {
  const chance = new Chance(4);
  const draw = (): { bits: number; same: boolean } => {
    const bits = chance.below(120) / 10 - 6;
    return { bits, same: chance.is(1 / (1 + 2 ** -(bits / 3))) };
  };
  const raw = (bits: number): number => probabilityOf(bits, null);
  const knots = calibrate(
    Array.from({ length: 2000 }, draw).map(({ bits, same }) => ({ probability: raw(bits), same })),
  );
  const fresh = Array.from({ length: 5000 }, draw);
  const error = (curve: typeof knots | null): number =>
    expectedCalibrationError(
      fresh.map(({ bits, same }) => ({ probability: probabilityOf(bits, curve), same })),
    );
  assert.ok(error(null) > 0.1);
  assert.ok(error(knots) < 0.03, String(error(knots)));
});

test("a few reviews bend the curve little", () => {
  const knots = calibrate([{ probability: 0.9, same: false }]);
  assert.ok(probabilityOf(Math.log2(9), knots) > 0.5);
});

test("many pairs of one raw probability come out at the share of them that are one person", () => {
  const reviewed = Array.from({ length: 800 }, (_, at) => ({ probability: 0.97, same: at % 4 === 0 }));
  const bits = Math.log2(0.97 / 0.03);
  assert.ok(Math.abs(probabilityOf(bits, calibrate(reviewed)) - 0.25) < 0.01);
});

test("two thousand reviewed pairs put right what the model says of pairs nobody has reviewed", () => {
  const rows = [...syntheticRecords(6000, 23)];
  const table = new RecordTable();
  for (const { raw } of rows) table.add(raw);
  const model = trainModel(table, { trainedAt: "2026-01-01T00:00:00Z", id: "held out" });
  // A model that holds twenty times too many pairs for one person.
  const { pairs } = linkRecords(table, { ...model, prior: model.prior * 20 });
  const judged = Array.from(pairs.probability, (probability, at) => ({
    probability,
    same: rows[pairs.left[at] ?? 0]?.person === rows[pairs.right[at] ?? 0]?.person,
  }));
  const [reviewed, heldOut] = drawn(judged, 2000);
  assert.ok(heldOut.length > 2000, String(heldOut.length));
  const knots = calibrate(reviewed);
  const put = heldOut.map(({ probability, same }) => ({
    probability: probabilityOf(Math.log2(probability / (1 - probability)), knots),
    same,
  }));
  const [raw, after] = [expectedCalibrationError(heldOut), expectedCalibrationError(put)];
  assert.ok(raw > 0.03 && after <= 0.02, `${raw} before, ${after} after`);
});

/** So many of them drawn by chance, and the rest. */
function drawn<T>(all: readonly T[], count: number): [T[], T[]] {
  const chance = new Chance(9);
  const left = [...all];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(chance.below(left.length), 1));
  return [taken, left];
}
