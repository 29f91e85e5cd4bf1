import assert from "node:assert/strict";
import test from "node:test";
import { summarise } from "./summarise.ts";

function results(counts: Record<string, number>): { status: string }[] {
  return Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, () => ({ status })),
  );
}

test("a change that hung the tests was noticed; one that did not compile is not counted", () => {
  const { line, holds } = summarise(
    "crypto",
    results({ Killed: 7, Timeout: 1, Survived: 1, NoCoverage: 1, CompileError: 5 }),
  );
  assert.equal(line, "crypto: 8 of 10 changes noticed, 80.0 % (bar 80 %)");
  assert.equal(holds, true);
});

test("too many unnoticed changes, or none at all to notice, do not hold the bar", () => {
  assert.equal(summarise("access", results({ Killed: 7, Survived: 3 })).holds, false);
  assert.equal(summarise("access", []).holds, false);
});
