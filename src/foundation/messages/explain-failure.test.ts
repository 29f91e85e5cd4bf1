import assert from "node:assert/strict";
import { test } from "node:test";
import { explainFailure } from "./explain-failure.ts";

test("each reason is a sentence; one nobody foresaw is given to whoever runs it", () => {
  assert.equal(explainFailure("withdrawn"), "This permission was withdrawn.");
  assert.equal(explainFailure("no-such-number"), "There is no such number.");
  assert.match(explainFailure("no-way-out"), /could not be handed over\. .*no-way-out\.$/);
});
