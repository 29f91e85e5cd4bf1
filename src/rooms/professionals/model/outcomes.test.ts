import assert from "node:assert/strict";
import { test } from "node:test";
import { OUTCOME_CODES, outcomesAtTheEnd, outcomesOnTheWay } from "./outcomes.ts";

test("without her yes the referrer may be told one thing, whatever came of it", () => {
  assert.deepEqual(outcomesAtTheEnd(false), ["received"]);
  assert.deepEqual(outcomesOnTheWay(false), ["received"]);
});

test("with her yes every outcome can be told, at the end or on the way", () => {
  const all = [...outcomesOnTheWay(true), ...outcomesAtTheEnd(true)];
  assert.deepEqual(all.toSorted(), OUTCOME_CODES.toSorted());
});
