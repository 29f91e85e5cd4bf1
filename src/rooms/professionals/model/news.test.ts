import assert from "node:assert/strict";
import { test } from "node:test";
import { isUrgent, newsOf, toldSince } from "./news.ts";
import type { Said } from "./referrer.ts";

test("what cannot wait is danger now or a way that is no longer safe, and nothing that was taken back", () => {
  assert.deepEqual(newsOf({ danger: "yes", unsafe: "no", unsafeWay: "a number" }), { danger: "yes" });
  assert.deepEqual(newsOf({ danger: "nonsense", unsafe: "yes" }), {});
  assert.equal(isUrgent(newsOf({ danger: "yes" })), true);
  assert.equal(isUrgent(newsOf({ danger: "no", unsafe: "yes", unsafeWay: "her old number" })), true);
  assert.equal(isUrgent(newsOf({ danger: "unknown", unsafe: "no" })), false);
});

test("what is new is what the referrer told since the front door last wrote", () => {
  const said = (kind: Said["kind"], text: string): Said => ({ kind, text, by: "Test", at: "2026-11-23" });
  const all = [said("added", "one"), said("question", "two"), said("answer", "three"), said("added", "four")];
  assert.deepEqual(
    toldSince(all).map(({ text }) => text),
    ["three", "four"],
  );
});
