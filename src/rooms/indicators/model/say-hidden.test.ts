import assert from "node:assert/strict";
import { test } from "node:test";
import { sayHidden } from "./say-hidden.ts";

test("one figure that rests on few people is spoken of as one, and several as several", () => {
  for (const verdict of ["withheld", "said", "none"] as const) {
    assert.doesNotMatch(sayHidden(1, verdict), /\b(they|them|those)\b/, verdict);
    assert.match(sayHidden(3, verdict), /^3 figures rest on few people and are .* they may be/, verdict);
  }
  assert.match(sayHidden(1, "withheld"), /would give it away/);
  assert.match(sayHidden(2, "withheld"), /would give one of them away/);
});
