import assert from "node:assert/strict";
import { test } from "node:test";
import { workingDays, type Limit } from "../clock/index.ts";
import { defineProcess, planOpening, planStep, type RunningClock } from "./index.ts";

const LIMIT: Limit = { value: 2, unit: "working-days" };
const limits = { calendar: workingDays([]), limitOf: () => LIMIT };
const DESK = "team:library/desk";
const at = new Date("2026-03-02T09:00:00Z");
const later = new Date("2026-03-03T09:00:00Z");

const step = { permission: "loan.give", effect: async () => {} };
const CLOCK = { label: "Give", limit: "loan.give", starts: ["ask"], stops: ["give"], answeredBy: "give" };
const loan = defineProcess({
  name: "loan",
  label: "Loan",
  base: "/loans",
  referencePrefix: "L",
  states: {
    asked: { label: "Asked" },
    waiting: { label: "Waiting" },
    given: { label: "Given", final: true },
  },
  opening: { step: "ask", to: "asked", permission: "loan.ask", done: "Asked" },
  steps: {
    assign: { ...step, label: "Assign", done: "Assigned", from: ["asked"], to: ["asked"] },
    park: { ...step, label: "Park", done: "Parked", from: ["asked"], to: ["waiting"] },
    give: { ...step, label: "Give", done: "Given", from: ["asked", "waiting"], to: ["given"] },
  },
  clocks: {
    give: { ...CLOCK, handedOverBy: ["assign", "park"], pausedIn: ["waiting"] },
    count: { ...CLOCK, label: "Count" },
  },
});

const opened = planOpening(loan, { step: "ask", at, owner: DESK }, limits);
const asked = { state: opened.to, clocks: opened.started };
const owned = (clocks: readonly RunningClock[]) => clocks.map((clock) => [clock.name, clock.for]);
const handing = (heir: string) => ({ give: { for: heir } });

test("a step hands over the clocks that declare it, and leaves the others with whom they are", () => {
  const request = { step: "assign", at: later, owner: DESK, settings: handing("staff:ann") };
  const plan = planStep(loan, asked, request, limits);
  assert.deepEqual(owned(plan.changed), [["give", "staff:ann"]]);
  assert.deepEqual([plan.started, plan.stopped], [[], []]);
});

test("a clock handed over is due when it was due before", () => {
  const request = { step: "assign", at: later, owner: DESK, settings: handing("staff:ann") };
  const [clock] = planStep(loan, asked, request, limits).changed;
  const before = asked.clocks.find(({ name }) => name === "give");
  assert.deepEqual(clock, { ...before, for: "staff:ann" });
});

test("a step may hand over a clock and make it stand still", () => {
  const request = { step: "park", at: later, owner: DESK, settings: handing("staff:ann") };
  const [clock] = planStep(loan, asked, request, limits).changed;
  assert.deepEqual([clock?.for, clock?.pauses], ["staff:ann", [{ from: later }]]);
});

test("handing a clock to whom it is changes nothing", () => {
  const request = { step: "assign", at: later, owner: DESK, settings: handing(DESK) };
  assert.deepEqual(planStep(loan, asked, request, limits).changed, []);
});

test("a step may say that it does not start one of its clocks this time, and starts the others", () => {
  const request = { step: "ask", at, owner: DESK, settings: { give: { starts: false } } } as const;
  const plan = planOpening(loan, request, limits);
  assert.deepEqual(owned(plan.started), [["count", DESK]]);
});

test("a clock that has stopped is not handed over", () => {
  const request = { step: "assign", at: later, owner: DESK, settings: handing("staff:ann") };
  const plan = planStep(loan, { state: "asked", clocks: [] }, request, limits);
  assert.deepEqual([plan.changed, plan.started], [[], []]);
});

test("a step that hands a clock over and says nobody to hand it to is a fault of the code", () => {
  const request = { step: "assign", at: later, owner: DESK };
  assert.throws(() => planStep(loan, asked, request, limits), /says nobody to hand the clock give to/);
});
