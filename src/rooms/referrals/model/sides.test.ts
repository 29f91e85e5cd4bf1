import assert from "node:assert/strict";
import { test } from "node:test";
import { sideOf } from "./sides.ts";

test("a side is known of whoever is on one alone", () => {
  assert.equal(sideOf(["referrer"]), "sends");
  assert.equal(sideOf(["manager", "break-glass"]), "sends");
  assert.equal(sideOf(["worker"]), "receives");
  assert.equal(sideOf(["receiving service"]), "receives");
  assert.equal(sideOf(["referrer", "receiving service"]), undefined);
  assert.equal(sideOf(["break-glass"]), undefined);
});
