import assert from "node:assert/strict";
import { test } from "node:test";
import type { PublicTableBody } from "./edition-body.ts";
import { headlineOf } from "./say-table.ts";

const table = (by: string, counts: Readonly<Record<string, number | null>>): PublicTableBody => ({
  id: "t",
  title: "Requests",
  subtitle: "",
  measure: "requests",
  by: { id: by, label: by, isSeveral: false },
  every: "quarter",
  notes: [],
  smallest: 8,
  base: 5,
  word: "not shown",
  isNoughtShown: false,
  lines: Object.entries(counts).map(([code, count]) => ({
    quarter: "2026-04-01",
    start: "2026-04-01",
    months: 3,
    code,
    name: code,
    count,
    from: 1,
  })),
});

test("districts differ in size, so no count puts one of them first", () => {
  const counts = { all: 60, north: 25, south: 10, east: 20, "not-said": 5 };
  assert.equal(
    headlineOf(table("district", counts)),
    "Requests: from about 10 to about 25 in a district in Apr to Jun 2026",
  );
  assert.equal(
    headlineOf(table("district", { ...counts, south: null })),
    "Requests: from about 20 to about 25 in a district in Apr to Jun 2026, of those that can be shown",
  );
});

test("reasons have no size: the one there was most of is named", () => {
  assert.equal(
    headlineOf(table("reason", { all: 40, full: 25, far: 10 })),
    "Requests: most for full, about 25 in Apr to Jun 2026",
  );
});
