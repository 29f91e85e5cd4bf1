import assert from "node:assert/strict";
import { test } from "node:test";
import { OUTCOME_CODES, outcomesAtTheEnd, outcomesOnTheWay, sayOutcome } from "./outcomes.ts";

test("without her yes the referrer may be told one thing, whatever came of it", () => {
  assert.deepEqual(outcomesAtTheEnd(false), ["received"]);
  assert.deepEqual(outcomesOnTheWay(false), ["received"]);
});

test("with her yes every outcome can be told, at the end or on the way", () => {
  const all = [...outcomesOnTheWay(true), ...outcomesAtTheEnd(true)];
  assert.deepEqual(all.toSorted(), OUTCOME_CODES.toSorted());
});

test("what is answered without her yes says that there is no more, and on the way that it is looked after", () => {
  assert.equal(sayOutcome("received", false), "Received and being looked after");
  assert.match(
    sayOutcome("received", true),
    /^It is looked after\. No more can be said, since she has not agreed/,
  );
  assert.equal(sayOutcome("connected", true), "She is connected to a service");
});
