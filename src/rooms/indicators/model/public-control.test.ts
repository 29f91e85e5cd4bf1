import assert from "node:assert/strict";
import { test } from "node:test";
import { addMonths } from "../../../foundation/clock/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { controlOf, type Charted } from "./control.ts";
import { observedOf } from "./observe.ts";
import { publicControlOf } from "./public-control.ts";
import { forEverybody, sharesItMayBe } from "./public-figure.ts";

const found = loadPack("packs/hertfordshire").indicators.find(({ id }) => id === "contact-in-time");
assert.ok(found);
const indicator = found;
const profile = { smallest: 8, base: 5 };
const BASE = 60;

/** Months with so many of sixty. */
const months = (met: readonly number[], version = 1, from = 0): Charted[] =>
  met.map((each, index) => ({
    start: addMonths("2024-01-01", from + index),
    months: 1,
    version,
    observed: observedOf(indicator, each, BASE),
  }));

const inPublic = (recorded: readonly Charted[]) =>
  publicControlOf(indicator, recorded, {
    shown: recorded.map((each) => forEverybody(indicator, each, profile)),
    profile,
  });

/** Three months in four as usual, and one so good that few were late: those are the ones held back. */
const GOOD = [45, 50, 45, 55, 45, 50, 45, 55, 50, 45, 50, 55, 45, 50, 45, 55];

test("the verdict in public is that of all figures, though the best months are not shown", () => {
  // Thirteen ordinary months, then six good ones of which everybody sees none but the last two.
  const better = months([...GOOD, 40, 50, 50, 50, 50, 50, 50, 50]);
  const staff = controlOf(indicator, better);
  const told = inPublic(better);
  assert.ok(staff && told);
  assert.equal(told.withheld, 4);
  assert.equal(told.isVerdictWithheld, false);
  assert.equal(told.variation, staff.variation);
  assert.equal(told.assurance, staff.assurance);
});

test("where figures are held back there is no mean, no limit and no mark, and bounds in their place", () => {
  const told = inPublic(months([...GOOD, 50, 50]));
  assert.ok(told);
  assert.deepEqual(told.phases[0], { from: 0, centre: undefined, limits: undefined, name: undefined });
  assert.ok(told.points.every(({ mark, why }) => mark === undefined && why === undefined));
  const [held] = told.points.filter(({ value }) => value === undefined);
  assert.deepEqual(held?.between, { low: 84, high: 100 });
});

test("without anything held back the chart is that of the staff", () => {
  const plain = months([40, 45, 40, 45, 50, 45, 40, 45, 40, 45, 50, 45]);
  const told = inPublic(plain);
  assert.deepEqual(
    { ...told, withheld: undefined, isVerdictWithheld: undefined },
    { ...controlOf(indicator, plain), withheld: undefined, isVerdictWithheld: undefined },
  );
});

test("a verdict that names what is held back is not told", () => {
  // Whether the last month is outside the limits is a matter of how few were late in it.
  const told = inPublic(months([40, 45, 40, 45, 40, 45, 40, 45, 40, 45, 40, 45, 55]));
  assert.ok(told);
  assert.equal(told.withheld, 1);
  assert.equal(told.isVerdictWithheld, true);
  assert.equal(told.variation, undefined);
});

test("a verdict that is told is the same whichever count each held back figure had", () => {
  let state = 7;
  const draw = (most: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  let isTold = 0;
  for (let round = 0; round < 60; round += 1) {
    const recorded = months(Array.from({ length: 16 }, () => 35 + 5 * draw(6)));
    const told = inPublic(recorded);
    if (!told || told.withheld === 0 || told.isVerdictWithheld) continue;
    isTold += 1;
    for (const [at, each] of recorded.entries()) {
      if (forEverybody(indicator, each, profile).state === "shown") continue;
      for (const value of sharesItMayBe(indicator, each, profile)) {
        assert.ok(each.observed.state === "shown");
        const other = recorded.with(at, { ...each, observed: { ...each.observed, value } });
        assert.equal(controlOf(indicator, other)?.variation, told.variation);
      }
    }
  }
  assert.ok(isTold > 5, `${isTold} verdicts were told`);
});

test("another definition's figures are not touched by what is held back of one", () => {
  const told = inPublic([
    ...months([50, 55, 50, 45, 50, 55, 50]),
    ...months([40, 45, 40, 45, 40, 45, 40], 2, 7),
  ]);
  assert.ok(told);
  assert.equal(told.phases[0]?.centre, undefined);
  assert.notEqual(told.phases[1]?.centre, undefined);
});
