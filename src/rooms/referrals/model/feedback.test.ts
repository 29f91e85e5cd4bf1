import assert from "node:assert/strict";
import { test } from "node:test";
import { repeatedIn, toldDetail } from "./feedback.ts";

test("the step log keeps codes alone, and only of what was answered", () => {
  assert.deepEqual(toldDetail({}), {});
  assert.deepEqual(
    toldDetail({
      how: "phone",
      told: ["who-calls", "wait"],
      referrer: undefined,
      note: "Her words.",
      repeated: "no",
    }),
    { how: "phone", told: "who-calls wait", repeated: "no" },
  );
  assert.deepEqual(toldDetail({ told: [] }), {});
});

test("not asked yet is no answer of hers", () => {
  assert.equal(repeatedIn("partly"), "partly");
  assert.equal(repeatedIn("not-asked"), undefined);
  assert.equal(repeatedIn(undefined), undefined);
});
