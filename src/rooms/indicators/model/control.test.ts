import { addMonths } from "../../../foundation/clock/index.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPack } from "../../../foundation/pack/index.ts";
import { controlOf, type Charted } from "./control.ts";
import type { Indicator } from "./indicator.ts";
import { observedOf } from "./observe.ts";
import { sayVerdict } from "./say-verdict.ts";

const found = loadPack("packs/hertfordshire").indicators.find(({ id }) => id === "contact-in-time");
assert.ok(found);
const indicator: Indicator = found;

const months = (shares: readonly (number | undefined)[], version = 1, from = 0): Charted[] =>
  shares.map((share, index) => ({
    start: addMonths("2025-01-01", from + index),
    months: 1,
    version,
    observed: share === undefined ? { state: "held-back" } : observedOf(indicator, share, 100),
  }));

test("with fewer than six figures there is no chart", () => {
  assert.equal(controlOf(indicator, months([50, 52, 49, 51, undefined, 50])), undefined);
});

test("a figure far above the others is better where more is better, and says by which rule", () => {
  const control = controlOf(indicator, months([50, 52, 49, 51, 50, 52, 49, 51, 50, 52, 49, 90]));
  assert.equal(control?.variation, "improving");
  assert.equal(control.points.at(-1)?.why, "outside the limits");
  assert.equal(
    controlOf({ ...indicator, better: "down" }, months([50, 52, 49, 51, 50, 52, 49, 51, 50, 52, 49, 90]))
      ?.variation,
    "worsening",
  );
});

test("a new definition begins a chart of its own, and what was before does not move its limits", () => {
  const control = controlOf(indicator, [
    ...months([20, 22, 19, 21, 20, 22]),
    ...months([80, 82, 79, 81, 80, 82], 2, 6),
  ]);
  assert.deepEqual(
    control?.phases.map(({ from, name }) => [from, name]),
    [
      [0, undefined],
      [6, "New definition"],
    ],
  );
  assert.ok((control?.phases[1]?.limits?.low ?? 0) > 60);
  assert.equal(control?.variation, "common cause");
});

test("figures that are mostly the same are judged by nothing: limits would be made of nought", () => {
  const control = controlOf(indicator, months([100, 100, 100, 97, 100, 100, 100, 100, 98, 100, 100, 100]));
  assert.equal(control?.variation, undefined);
  assert.equal(control?.phases[0]?.limits, undefined);
  assert.ok(control?.points.every(({ mark }) => mark === undefined));
  assert.equal(sayVerdict(control ?? assert.fail()), "cannot be judged from these figures");
});

test("a month without a figure is a gap", () => {
  const control = controlOf(indicator, months([50, 52, undefined, 51, 50, 52, 49]));
  assert.equal(control?.points[2]?.value, undefined);
});

test("a target beyond the limits will not be met as things are", () => {
  const target = { value: 99, by: "2027-03-31" };
  assert.equal(
    controlOf({ ...indicator, target }, months([50, 52, 49, 51, 50, 52, 49, 51]))?.assurance,
    "consistently fails",
  );
});
