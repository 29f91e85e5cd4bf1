import assert from "node:assert/strict";
import { test } from "node:test";
import type { Table } from "../../../stats/index.ts";
import { isCountedTheSame } from "./is-counted-the-same.ts";

const table = (north: number, south: number, quarter = "2026-01-01"): Table => ({
  name: "Requests by district",
  counted: "requests",
  where: { quarter },
  dimensions: [{ name: "district", categories: [{ name: "north" }, { name: "south" }] }],
  counts: [
    { at: ["north"], count: north },
    { at: ["south"], count: south },
  ],
  published: "all",
  profile: { smallest: 8, base: 5, nought: "held back", word: "not shown", source: "a test" },
});
const basis = (...tables: Table[]) => ({ tables, heldBack: [] });

test("counted again it is the same where each count is, whatever is held back", () => {
  const now = { ...basis(table(12, 3)), heldBack: ["south"] };
  assert.ok(isCountedTheSame(now, [basis(table(12, 3))]));
  assert.ok(!isCountedTheSame(now, [basis(table(11, 4))]));
  assert.ok(!isCountedTheSame(basis(table(12, 3), table(9, 9, "2026-04-01")), [basis(table(12, 3))]));
});

test("the last edition that counted it is what it is held against", () => {
  const newestFirst = [basis(table(12, 3)), basis(table(10, 5))];
  assert.ok(isCountedTheSame(basis(table(12, 3)), newestFirst));
  assert.ok(!isCountedTheSame(basis(table(10, 5)), newestFirst));
});

test("of nothing counted again nothing is said", () => {
  assert.ok(!isCountedTheSame(basis(), [basis(table(12, 3))]));
});
