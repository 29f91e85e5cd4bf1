import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { judgeAction, type ActionFacts } from "./delivery-status.ts";
import { rollUp } from "./roll-up.ts";
import type { Plan } from "./plan.ts";

const TODAY = "2026-11-22";
const LIMITS = { soonDays: 30, quietMonths: 3 };
const started: ActionFacts = {
  state: "started",
  start: "2026-06-01",
  due: "2027-06-30",
  heardOn: "2026-11-01",
  isNamed: true,
  nextMilestone: undefined,
  isBlocked: false,
};
const statusOf = (facts: Partial<ActionFacts>): string =>
  judgeAction({ ...started, ...facts }, TODAY, LIMITS).status;

test("an action stands as the rule says, to the day", () => {
  assert.equal(statusOf({}), "on-track");
  assert.equal(statusOf({ due: "2026-11-22" }), "on-track");
  assert.equal(statusOf({ due: "2026-11-21" }), "late");
  assert.equal(statusOf({ due: undefined }), "unjudged");
  assert.equal(statusOf({ isNamed: false }), "unjudged");
  assert.equal(statusOf({ due: undefined, heardOn: undefined }), "at-risk");
  assert.equal(statusOf({ isNamed: false, due: "2026-11-21" }), "late");
  assert.equal(statusOf({ nextMilestone: "2026-11-22" }), "on-track");
  assert.equal(statusOf({ nextMilestone: "2026-11-21" }), "at-risk");
  assert.equal(statusOf({ state: "planned", start: "2026-12-01", nextMilestone: "2026-11-21" }), "at-risk");
  assert.equal(statusOf({ isBlocked: true }), "on-track");
  assert.equal(statusOf({ isBlocked: true, due: "2026-12-22" }), "at-risk");
  assert.equal(statusOf({ isBlocked: true, due: "2026-12-23" }), "on-track");
  assert.equal(statusOf({ heardOn: "2026-08-22" }), "on-track");
  assert.equal(statusOf({ heardOn: "2026-08-21" }), "at-risk");
  assert.equal(statusOf({ heardOn: undefined }), "at-risk");
  assert.equal(statusOf({ state: "planned", start: "2026-11-22" }), "on-track");
  assert.equal(statusOf({ state: "planned", start: "2026-11-21" }), "not-started");
  assert.equal(statusOf({ state: "planned", start: undefined, heardOn: undefined }), "unjudged");
  assert.equal(statusOf({ state: "planned", due: "2026-11-01" }), "late");
  assert.equal(statusOf({ state: "complete", due: "2020-01-01" }), "complete");
  assert.equal(statusOf({ state: "stopped", due: "2020-01-01" }), "stopped");
});

test("an action that lacks what it would be judged by says so, and never that it is on track", () => {
  const judged = judgeAction({ ...started, due: undefined, isNamed: false }, TODAY, LIMITS);
  assert.equal(judged.why, "no day is set to do it by and nobody is named to do it");
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (planned, start, due, isNamed) => {
      const facts = {
        ...started,
        state: planned ? ("planned" as const) : ("started" as const),
        start: start ? "2026-12-01" : undefined,
        due: due ? "2027-06-30" : undefined,
        isNamed,
      };
      const isWhole = due && isNamed && (start || !planned);
      assert.equal(judgeAction(facts, TODAY, LIMITS).status, isWhole ? "on-track" : "unjudged");
    }),
  );
});

test("what stands above is as the worst below it, each action counted once, and what nothing delivers says so", () => {
  const item = (kind: Plan["items"][number]["kind"], code: string, parent?: string) => ({
    kind,
    code,
    parent,
    body: {},
  });
  const plan: Plan = {
    items: [
      item("strategy", "S"),
      item("priority", "P1", "S"),
      item("objective", "P1.O1", "P1"),
      item("commitment", "P1.O1.1", "P1.O1"),
      item("commitment", "P1.O1.2", "P1.O1"),
      item("commitment", "X.1", "S"),
      ...["A1", "A2", "A3"].map((code) => item("action", code, "S")),
    ],
    links: [
      ["A1", "P1.O1.1"],
      ["A1", "P1.O1.2"],
      ["A2", "P1.O1.2"],
      ["A3", "X.1"],
    ].map(([from = "", to = ""]) => ({ kind: "delivers", from, to, body: {} })),
  };
  const judged = new Map(
    (["complete", "late", "stopped"] as const).map((status, place) => [`A${place + 1}`, { status, why: "" }]),
  );
  const found = rollUp(plan, judged);
  assert.deepEqual(found.get("P1.O1.1"), {
    worst: "complete",
    counts: { complete: 1 },
    commitments: 1,
    undelivered: 0,
    putOff: [],
  });
  assert.deepEqual(found.get("P1.O1"), {
    worst: "late",
    counts: { complete: 1, late: 1 },
    commitments: 2,
    undelivered: 0,
    putOff: [],
  });
  assert.deepEqual(found.get("X.1"), {
    worst: "no-action",
    counts: { stopped: 1 },
    commitments: 1,
    undelivered: 1,
    putOff: [],
  });
  assert.deepEqual(found.get("S"), {
    worst: "late",
    counts: { complete: 1, late: 1, stopped: 1 },
    commitments: 3,
    undelivered: 1,
    putOff: [],
  });
});
