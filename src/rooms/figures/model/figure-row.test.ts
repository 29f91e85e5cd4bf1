import assert from "node:assert/strict";
import { test } from "node:test";
import { shareOf, splitSums, sumOf, unmetNeed, type FigureRow } from "./figure-row.ts";

const row = (measure: string, n: number | null, more: Partial<FigureRow> = {}): FigureRow => ({
  period: "2026-10-01",
  months: 1,
  measure,
  split: "all",
  value: "",
  n,
  met: null,
  medianHours: null,
  ...more,
});

test("a year is the sum of the months that are shown", () => {
  assert.equal(sumOf([row("requests", 40), row("requests", null), row("declined", 5)], "requests"), 40);
  assert.equal(sumOf([row("requests", null)], "requests"), null);
});

test("a share is of the months of which both counts are shown", () => {
  const rows = [row("clock", 20, { met: 15 }), row("clock", 30), row("clock", null)];
  assert.deepEqual(shareOf(rows, "clock"), { base: 20, met: 15 });
});

test("an unmet need is a refusal for a reason that the pack counts as one", () => {
  const reasons = {
    id: "reason",
    label: "Reason",
    values: [
      { id: "no-capacity", label: "No capacity", unmetNeed: true },
      { id: "not-wanted", label: "Not wanted", unmetNeed: false },
    ],
  };
  const rows = [
    row("declined", 10, { split: "reason", value: "no-capacity" }),
    row("declined", 15, { split: "reason", value: "not-wanted" }),
    row("cases-closed", 99, { split: "reason", value: "no-capacity" }),
  ];
  assert.deepEqual(unmetNeed(rows, reasons), { shown: 10, isPart: false, reasons: 1, heldBack: 0 });
  assert.deepEqual(
    splitSums(rows.slice(0, 2), reasons).map(({ id, sum }) => [id, sum.shown]),
    [
      ["no-capacity", 10],
      ["not-wanted", 15],
    ],
  );
});

test("a sum from which a quarter or a reason is held back is no whole one", () => {
  const of = (value: string, n: number | null): FigureRow => row("declined", n, { split: "reason", value });
  const values = ["no-capacity", "language", "ages"].map((id) => ({
    id,
    label: id,
    unmetNeed: id !== "ages",
  }));
  const reasons = { id: "reason", label: "Reason", values };
  const rows = [of("no-capacity", 30), of("no-capacity", 15), of("language", 10), of("language", null)];
  assert.deepEqual(
    splitSums(rows, reasons).map(({ sum }) => sum),
    [
      { shown: 45, isPart: false },
      { shown: 10, isPart: true },
      { shown: 0, isPart: false },
    ],
  );
  assert.deepEqual(unmetNeed(rows, reasons), { shown: 55, isPart: true, reasons: 2, heldBack: 1 });
  // What is held back of a reason that is no unmet need is missing from no sum of those that are.
  assert.equal(unmetNeed([of("no-capacity", 30), of("ages", null)], reasons).isPart, false);
});
