import assert from "node:assert/strict";
import { test } from "node:test";
import { defineJob } from "./job.ts";

const run = async (): Promise<void> => {};

test("a declared job is given back as it is", () => {
  const job = { name: "messages.relay", every: 5, run };
  assert.equal(defineJob(job), job);
});

test("a name that could not be a queue, and a turn of no whole seconds, stop the start", () => {
  for (const name of ["", "Relay", "relay messages", ".relay", "relay.", "relay/1"]) {
    assert.throws(() => defineJob({ name, run }), /is not a name/, name);
  }
  for (const every of [0, -1, 0.5, Number.NaN]) {
    assert.throws(() => defineJob({ name: "relay", every, run }), /whole number/, String(every));
  }
});
