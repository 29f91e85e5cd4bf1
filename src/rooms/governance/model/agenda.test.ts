import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_ITEMS, papersDay, readAgenda } from "./agenda.ts";

test("an agenda is its lines, without blank ones, and with no more than there may be", () => {
  assert.deepEqual(readAgenda("  Minutes\r\n\n The delivery plan \n"), ["Minutes", "The delivery plan"]);
  assert.deepEqual(readAgenda(" \n\n"), []);
  assert.equal(readAgenda("One\n".repeat(MOST_ITEMS + 5)).length, MOST_ITEMS);
  assert.equal(readAgenda("a".repeat(300))[0]?.length, 200);
});

test("papers are due some days before, over the end of a month and of a year", () => {
  assert.equal(papersDay("2026-12-03", 7), "2026-11-26");
  assert.equal(papersDay("2027-01-03", 7), "2026-12-27");
  assert.equal(papersDay("2028-03-01", 1), "2028-02-29");
});
