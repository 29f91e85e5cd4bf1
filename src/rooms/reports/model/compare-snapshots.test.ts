import assert from "node:assert/strict";
import { test } from "node:test";
import { compareSnapshots, type Compared } from "./compare-snapshots.ts";
import type { Figure } from "./snapshot.ts";

const FIGURE: Figure = {
  slug: "safe-contact",
  name: "First safe contact in time",
  objective: "P1.O1",
  version: 1,
  period: "Jul 2026",
  shown: "91.7%",
  isShown: true,
  range: "85% to 95%",
  base: 120,
  recordedOn: "2026-08-09",
  target: "95% by 2027-03-31",
  standing: "Too close to call",
  verdict: "nothing lately beyond chance",
};

function compared(figure: Partial<Figure>, status = "On track", behind: string[] = []): Compared {
  return {
    sections: [
      {
        code: "P1",
        title: "Before harm",
        owner: "prevention-group",
        status,
        counts: "",
        objectives: [{ code: "P1.O1", title: "Schools", status: "Late" }],
        figures: [{ ...FIGURE, ...figure }],
        charts: [],
      },
    ],
    behind: behind.map((code) => ({
      code,
      title: "An action",
      owner: "x",
      status: "Late",
      due: "",
      why: "",
    })),
  };
}

test("nothing changed between a snapshot and itself", () => {
  assert.deepEqual(compareSnapshots(compared({}), compared({})), []);
});

test("a status, a figure, a target, and what fell behind or caught up are said with what they were", () => {
  const was = compared({}, "On track", ["D1"]);
  const is = compared({ shown: "93%", period: "Oct 2026", target: "97% by 2027-03-31" }, "Late", ["D2"]);
  assert.deepEqual(compareSnapshots(was, is), [
    { what: "P1 Before harm", was: "On track", is: "Late" },
    { what: "First safe contact in time", was: "91.7%, Jul 2026", is: "93%, Oct 2026" },
    { what: "First safe contact in time: target", was: "95% by 2027-03-31", is: "97% by 2027-03-31" },
    { what: "D2 An action", was: "not behind", is: "Late" },
    { what: "D1 An action", was: "Late", is: "not behind" },
  ]);
});

test("a later period that came to the same is no change", () => {
  assert.deepEqual(compareSnapshots(compared({}), compared({ period: "Oct 2026" })), []);
});

test("that there is still no figure, of a later period, is no change", () => {
  const none = { isShown: false, shown: "too small to show" };
  assert.deepEqual(compareSnapshots(compared(none), compared({ ...none, period: "Oct 2026" })), []);
});
