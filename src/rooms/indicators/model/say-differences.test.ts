import assert from "node:assert/strict";
import { test } from "node:test";
import type { Indicator } from "./indicator.ts";
import { sayDifferences } from "./say-differences.ts";

const WAS = { unit: "percent", source: "computed", numerator: "met(contact)", fewest: 20 } as Indicator;

test("a smaller base is said to be one, and what it means; a larger one is only said", () => {
  assert.deepEqual(sayDifferences(WAS, WAS), []);
  assert.deepEqual(sayDifferences(WAS, { ...WAS, fewest: 30 }), ["Not shown out of fewer than: 30, now 20."]);
  const [says, means] = sayDifferences(WAS, { ...WAS, fewest: 8 });
  assert.equal(says, "Not shown out of fewer than: 8, now 20.");
  assert.match(means ?? "", /Fewer people stand behind a figure then/);
});
