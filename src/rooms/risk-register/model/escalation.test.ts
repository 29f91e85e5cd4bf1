import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bodyAbove, bodyForScore, levelOf, type RuledBody } from "./escalation.ts";

const BODIES: readonly RuledBody[] = [
  { id: "executive", kind: "executive" },
  { id: "board", kind: "partnership", parent: "executive" },
  { id: "group", kind: "sub-group", parent: "board" },
  { id: "panel", kind: "panel", parent: "group" },
  { id: "alone", kind: "advisory-group" },
];
const RULE = { toPartnership: 10, toExecutive: 16 };
const at = (body: string, score: number): string => bodyForScore(BODIES, body, score, RULE);

test("a score goes to the body that the rule says, from exactly its score on", () => {
  assert.deepEqual(
    [9, 10, 15, 16, 25].map((score) => at("group", score)),
    ["group", "board", "board", "executive", "executive"],
  );
});

test("a risk never falls below the body it was raised at, and stays where nothing is above", () => {
  assert.equal(at("board", 1), "board");
  assert.equal(at("executive", 12), "executive");
  assert.equal(at("alone", 25), "alone");
  assert.equal(at("panel", 12), "board");
});

test("a missed review takes it one level up, past bodies of the same level, and no further than the top", () => {
  assert.deepEqual(
    ["panel", "group", "board", "executive", "alone", "gone"].map((body) => bodyAbove(BODIES, body)),
    ["board", "board", "executive", undefined, undefined, undefined],
  );
});

test("a higher score never sends a risk lower", () => {
  const score = fc.integer({ min: 1, max: 25 });
  const height = ["group", "partnership", "executive"];
  fc.assert(
    fc.property(score, score, fc.record({ toPartnership: score, toExecutive: score }), (one, other, rule) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      assert.ok(height.indexOf(levelOf(low, rule)) <= height.indexOf(levelOf(high, rule)));
    }),
  );
});
