import assert from "node:assert/strict";
import test from "node:test";
import { skipWhenMissing } from "./skip.ts";

test("what is there is not skipped, anywhere", () => {
  assert.deepEqual(skipWhenMissing(undefined, { CI: "true" }), {});
});

test("what is missing is skipped with its reason, but never in continuous integration", () => {
  assert.deepEqual(skipWhenMissing("there is no disk to fill", {}), { skip: "there is no disk to fill" });
  assert.deepEqual(skipWhenMissing("there is no disk to fill", { CI: "false" }), {
    skip: "there is no disk to fill",
  });
  assert.throws(
    () => skipWhenMissing("there is no disk to fill", { CI: "true" }),
    /yet there is no disk to fill/,
  );
});
