import assert from "node:assert/strict";
import test from "node:test";
import { leaveOutImpossible } from "./leave-out.ts";
import { closingLine, exitCode, findBadEnd, nothing } from "./tally.ts";

const goodEnd = { code: 0, stopped: undefined, hasFinished: true, lastHeardOf: "in a test" };

test("the closing line is the plain one that every tool can read", () => {
  assert.equal(closingLine({ passed: 3, failed: 1, skipped: 0 }), "3 passed, 1 failed, 0 skipped");
});

test("a run in which nothing ran is not a success", () => {
  assert.equal(exitCode(nothing), 1);
  assert.equal(exitCode({ passed: 0, failed: 0, skipped: 9 }), 1);
  assert.equal(exitCode({ passed: 1, failed: 1, skipped: 0 }), 1);
  assert.equal(exitCode({ passed: 1, failed: 0, skipped: 5 }), 0);
});

test("a process that ends otherwise than by finishing is a failure whatever its tests said", () => {
  assert.equal(findBadEnd(goodEnd, 0), undefined);
  assert.match(findBadEnd({ ...goodEnd, code: 1 }, 0) ?? "", /code 1 though no test failed/);
  assert.equal(findBadEnd({ ...goodEnd, code: 1 }, 2), undefined);
  assert.match(findBadEnd({ ...goodEnd, hasFinished: false }, 0) ?? "", /before its tests did, in a test/);
  assert.match(findBadEnd({ ...goodEnd, stopped: "it hung" }, 0) ?? "", /stopped: it hung/);
});

test("what the machine lacks is skipped visibly, and in continuous integration it fails", () => {
  const runs = [
    { suite: "postgres", files: ["a", "b"] },
    { suite: "unit", files: ["c"] },
  ] as const;
  const missing = new Map([["postgres", "there is no server"]] as const);
  const outside = leaveOutImpossible(runs, missing, false);
  assert.deepEqual(outside.possible, [runs[1]]);
  assert.equal(outside.notices[0]?.text, "postgres: 2 test files skipped, because there is no server");
  assert.deepEqual(outside.notices[0]?.tally, { passed: 0, failed: 0, skipped: 2 });
  const inside = leaveOutImpossible(runs, missing, true);
  assert.deepEqual(inside.notices[0]?.tally, { passed: 0, failed: 2, skipped: 0 });
  assert.match(inside.notices[0]?.text ?? "", /FAILED, because there is no server/);
});
