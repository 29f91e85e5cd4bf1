import assert from "node:assert/strict";
import test from "node:test";
import { idleStage } from "./index.ts";

test("an untouched page rests, then warns, then clears", () => {
  assert.equal(idleStage(599_999, 600_000, 720_000), "rest");
  assert.equal(idleStage(600_000, 600_000, 720_000), "warn");
  assert.equal(idleStage(720_000, 600_000, 720_000), "clear");
});

test("a device that slept through the warning clears at once", () => {
  assert.equal(idleStage(8 * 3_600_000, 600_000, 720_000), "clear");
});
