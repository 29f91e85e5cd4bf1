import assert from "node:assert/strict";
import { test } from "node:test";
import { asTold } from "./as-told.ts";
import { headlineOf } from "./headline.ts";
import type { Indicator } from "./indicator.ts";
import { SAY_STANDING, standingOf } from "./standing.ts";

const PROFILE = { smallest: 8, base: 5 } as Parameters<typeof asTold>[2];
const RULE = JSON.parse(
  JSON.stringify({
    unit: "percent",
    source: "computed",
    numerator: "met(contact)",
    denominator: "count(contact)",
    better: "up",
  }),
) as Indicator;
const PERIOD = {
  start: "2026-10-01",
  months: 1,
  version: 1,
  observed: { state: "shown", numerator: 15, denominator: 15, value: 100, low: 80, high: 100 },
} as const;

test("a share with a small part is told as a bound by whatever page or paper, and its target by that alone", () => {
  const [told] = asTold(RULE, [PERIOD], PROFILE);
  assert.notEqual(told?.observed.state, "shown");
  assert.doesNotMatch(headlineOf(RULE, told ? [told] : []), /100%/);
  const target = { value: 99, by: "2027-03-31" };
  assert.notEqual(SAY_STANDING[standingOf({ target, better: "up" }, told?.observed)], "Met");
});

test("what partners return is told as they gave it", () => {
  const [told] = asTold({ ...RULE, source: "returned" }, [PERIOD], PROFILE);
  assert.equal(told?.observed.state, "shown");
});
