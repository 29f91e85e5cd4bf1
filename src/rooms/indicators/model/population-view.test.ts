import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPack } from "../../../foundation/pack/index.ts";
import { wilson } from "../../../stats/index.ts";
import { NOT_SAID, type FigureRow } from "../../figures/index.ts";
import { knownSplitsOf } from "./population-shares.ts";
import { populationViewsOf } from "./population-view.ts";
import { sayShares } from "./say-population.ts";

const pack = loadPack("packs/hertfordshire");
const indicator = pack.indicators.find(({ id }) => id === "contact-in-time") ?? assert.fail();
const MEASURE = "clock-contact-first-contact";
const known = [{ id: MEASURE, splits: ["district", ...pack.characteristics.map(({ id }) => id)] }];

const row = (
  split: string,
  value: string,
  n: number | null,
  months = 12,
  period = "2025-04-01",
): FigureRow => ({
  period,
  months,
  measure: MEASURE,
  split,
  value,
  n,
  met: null,
  medianHours: null,
});

/** Twelve months of fifty. */
const county = Array.from({ length: 12 }, (_, at) =>
  row("all", "", 50, 1, new Date(Date.UTC(2025, 3 + at, 1)).toISOString().slice(0, 10)),
);
const carers = [
  row("carer", "no", 400),
  row("carer", "for-other", 60),
  row("carer", "for-person-causing-harm", 25),
  row("carer", "young-carer", 10),
  row("carer", NOT_SAID, 100),
];

function viewOf(rows: readonly FigureRow[], split: string, roundedTo = 5, mode: "demo" | "live" = "demo") {
  const splits = knownSplitsOf(pack, mode);
  const views = populationViewsOf({ indicator, splits, rows, known, nameOf: () => "Reached", roundedTo });
  return views.find(({ id }) => id === `${MEASURE}-${split}`);
}

test("a group's share is of those who said, and its gap holds every count that the rounded ones may stand for", () => {
  const [line] = viewOf([...county, ...carers], "carer")?.lines ?? assert.fail();
  assert.deepEqual([line?.counted, line?.percent, line?.isMadeUp], [95, 8.1, false]);
  assert.equal(line?.gap?.difference.toFixed(9), (95 / 500 - 0.081).toFixed(9));
  // Three answers, each give or take 2; twelve months and those who did not say, each give or take 2.
  assert.equal(line?.gap?.interval.low.toFixed(9), (wilson(89, 526).low - 0.081).toFixed(9));
  assert.equal(line?.gap?.interval.high.toFixed(9), (wilson(101, 474).high - 0.081).toFixed(9));
  const [exact] = viewOf([...county, ...carers], "carer", 1)?.lines ?? assert.fail();
  assert.equal(exact?.gap?.interval.low.toFixed(9), (wilson(95, 500).low - 0.081).toFixed(9));
});

test("what is held back stays so: of the group, of several together, of those who did not say, and of all", () => {
  const without = (value: string) =>
    carers.map((each) => (each.value === value ? { ...each, n: null } : each));
  const held = viewOf([...county, ...without("young-carer")], "carer") ?? assert.fail();
  assert.deepEqual(
    held.lines.map(({ counted, gap }) => [counted, gap]),
    [["held-back", undefined]],
  );
  assert.match(sayShares(held), /no group that is shown can be held against/);
  for (const rows of [
    [...county, ...without(NOT_SAID)],
    [...county.map((each, at) => (at === 3 ? { ...each, n: null } : each)), ...carers],
  ]) {
    const view = viewOf(rows, "carer") ?? assert.fail();
    assert.equal(view.base, "held-back");
    assert.ok(view.lines.every(({ gap }) => gap === undefined));
  }
});

test("out of fewer than the indicator's fewest nothing is told", () => {
  const few = county.map((each) => ({ ...each, n: 9 }));
  const view = viewOf([...few, ...carers], "carer") ?? assert.fail();
  assert.equal(view.base, "too-few");
  assert.ok(view.lines.every(({ gap }) => gap === undefined));
});

test("what was made up is not there when live, and says so in a demonstration", () => {
  const ages = [row("age-group", "over-60", 40), row("age-group", NOT_SAID, 20)];
  const shown = viewOf([...county, ...ages], "age-group");
  assert.ok(
    shown?.lines.every(({ isMadeUp, source }) => isMadeUp && source === "made-up, for demonstration"),
  );
  assert.equal(viewOf([...county, ...ages], "age-group", 5, "live"), undefined);
  const live = knownSplitsOf(pack, "live");
  assert.deepEqual(
    live.map(({ id }) => id),
    ["district", "carer"],
  );
  assert.ok(live.every(({ shares }) => shares.every(({ isMadeUp }) => !isMadeUp)));
});

test("districts share out all who live in the county, and without the people of one there are none", () => {
  const [districts] = knownSplitsOf(pack, "demo");
  assert.equal(districts?.shares.reduce((sum, { percent }) => sum + percent, 0).toFixed(6), "100.000000");
  const [, ...others] = pack.districts;
  const unknown = { ...pack, districts: [{ id: "new", name: "New" }, ...others] };
  assert.ok(knownSplitsOf(unknown, "demo").every(({ id }) => id !== "district"));
});
