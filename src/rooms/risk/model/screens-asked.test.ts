import assert from "node:assert/strict";
import { test } from "node:test";
import { screensAsked, type Asking } from "./screens-asked.ts";

const main: Asking = {
  id: "main",
  tool: "domestic-abuse-24",
  state: "current",
  openedAt: new Date("2026-11-01T10:00:00Z"),
  triggers: ["stalking-screen", "honour-screen"],
  reasonedAway: [],
};

function screen(change: Partial<Asking>): Asking {
  return { ...main, id: "screen", tool: "stalking-screen", triggers: [], ...change };
}

const names = (assessments: readonly Asking[]): string[] =>
  screensAsked(assessments).map(({ screen: name }) => name);

test("a screen is asked for until it is begun, or somebody says why it is not needed", () => {
  assert.deepEqual(names([main]), ["stalking-screen", "honour-screen"]);
  assert.deepEqual(names([main, screen({ state: "begun" })]), ["honour-screen"]);
  assert.deepEqual(names([main, screen({})]), ["honour-screen"]);
  assert.deepEqual(names([{ ...main, reasonedAway: ["honour-screen"] }]), ["stalking-screen"]);
});

test("one that was put aside, or done before the answer that asks for it, does not count", () => {
  const before = new Date("2026-10-01T10:00:00Z");
  assert.deepEqual(names([main, screen({ state: "aside" })]), ["stalking-screen", "honour-screen"]);
  assert.deepEqual(names([main, screen({ openedAt: before })]), ["stalking-screen", "honour-screen"]);
});

test("nothing is asked for by an assessment that is not completed, and no screen twice", () => {
  assert.deepEqual(names([{ ...main, state: "begun" }]), []);
  assert.deepEqual(names([main, { ...main, id: "second" }]), ["stalking-screen", "honour-screen"]);
});
