import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "./measure.ts";
import { releaseSplit, releaseTotal, type RawCount } from "./release.ts";

const profile = { smallest: 8, base: 5 };
const measure: Measure = {
  id: "requests",
  label: "Requests",
  kind: "count",
  means: "What arrived.",
  quarterly: ["district"],
  yearly: [],
};
const district = {
  id: "district",
  label: "District",
  values: ["dacorum", "watford", "stevenage", "not-said"].map((id) => ({ id, label: id })),
};
const count = (split: string, value: string, n: number, more: Partial<RawCount> = {}): RawCount => ({
  measure: "requests",
  split,
  value,
  n,
  met: null,
  median_hours: null,
  ...more,
});

test("a total that is too small takes with it what was kept and how long was waited", () => {
  const small = releaseTotal(measure, [count("all", "", 7, { met: 7, median_hours: 3 })], profile);
  assert.deepEqual([small.shown, small.met, small.median_hours], [null, null, null]);
});

test("what was kept is rounded too, and never more than there was", () => {
  const { shown, met, median_hours } = releaseTotal(
    measure,
    [count("all", "", 12, { met: 12, median_hours: 3.6 })],
    profile,
  );
  assert.deepEqual([shown, met, median_hours], [10, 10, 4]);
});

test("a month in which nothing happened says no more than one in which little did", () => {
  assert.deepEqual(releaseTotal(measure, [], profile), releaseTotal(measure, [count("all", "", 4)], profile));
});

test("a split names every answer there is, and one nobody gave is held back like any small one", () => {
  const counts = [
    count("district", "dacorum", 41),
    count("district", "watford", 9),
    count("district", "stevenage", 22),
  ];
  const released = releaseSplit(measure, district, counts, profile);
  assert.deepEqual(
    released.map(({ value, shown }) => [value, shown]),
    [
      ["dacorum", 40],
      ["watford", null],
      ["stevenage", 20],
      ["not-said", null],
    ],
  );
});

test("of what is kept or not, a split tells how many kept it; of anything else it does not", () => {
  const counts = [
    count("district", "dacorum", 41, { met: 20 }),
    count("district", "watford", 31, { met: 12 }),
    count("district", "stevenage", 22, { met: 11 }),
    count("district", "not-said", 24, { met: 12 }),
  ];
  const limit = { ...measure, kind: "limit" } as const;
  assert.deepEqual(
    releaseSplit(limit, district, counts, profile).map(({ shown, met }) => [shown, met]),
    [
      [40, 20],
      [30, 10],
      [20, 10],
      [25, 10],
    ],
  );
  assert.ok(releaseSplit(measure, district, counts, profile).every(({ met }) => met === null));
});
