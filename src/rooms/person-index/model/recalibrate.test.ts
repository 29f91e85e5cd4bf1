import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { defaultModel, probabilityOf } from "../../../linkage/index.ts";
import { effectOf, FEWEST_JUDGED, rawProbability, recalibrate, type Judged } from "./recalibrate.ts";

const made = { id: "a-try", at: new Date("2026-11-20T12:00:00Z") };
const judged = (bits: number, said: Judged["said"], times: number): Judged[] =>
  Array.from({ length: times }, () => ({ bits, said }));

test("too few judged pairs make no new version, and pairs nobody judged do not count", () => {
  const few = [...judged(5, "same", FEWEST_JUDGED - 1), ...judged(5, undefined, 500)];
  assert.equal(recalibrate(defaultModel(), few, made), undefined);
  assert.ok(recalibrate(defaultModel(), [...few, ...judged(5, "same", 1)], made));
});

test("where people said no more often than the model, its probabilities come down, and the effect says how many pairs move", () => {
  const pairs = [...judged(6, "different", 60), ...judged(6, "same", 20), ...judged(20, "same", 40)];
  const model = recalibrate(defaultModel(), pairs, made);
  assert.ok(model);
  assert.ok(probabilityOf(6, null) > 0.95);
  assert.ok(probabilityOf(6, model.calibration) < 0.6);
  const effect = effectOf(pairs, rawProbability, (bits) => probabilityOf(bits, model.calibration));
  assert.deepEqual(
    effect.find(({ from, to }) => from === "likely" && to === "review"),
    {
      from: "likely",
      to: "review",
      pairs: 80,
    },
  );
});

test("the effect counts every pair once, and is none under the same model", () => {
  const some = fc.array(
    fc.record({ bits: fc.double({ min: -30, max: 30, noNaN: true }), said: fc.constant(undefined) }),
  );
  fc.assert(
    fc.property(some, (pairs) => {
      const effect = effectOf(pairs, rawProbability, rawProbability);
      assert.equal(
        effect.reduce((sum, each) => sum + each.pairs, 0),
        pairs.length,
      );
      assert.ok(effect.every(({ from, to }) => from === to));
    }),
  );
});
