import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeQuorum, sayRule } from "./quorum.ts";

test("a quorum is met by enough members of enough agencies, and is unknown where nobody said what it is", () => {
  const rule = { members: 4, agencies: 3 };
  assert.equal(judgeQuorum(rule, { members: 4, agencies: 3 }), "met");
  assert.equal(judgeQuorum(rule, { members: 3, agencies: 3 }), "not-met");
  assert.equal(judgeQuorum(rule, { members: 9, agencies: 2 }), "not-met");
  assert.equal(judgeQuorum({ members: 2 }, { members: 2, agencies: 0 }), "met");
  assert.equal(judgeQuorum(undefined, { members: 0, agencies: 0 }), "unknown");
});

test("a quorum is said in words", () => {
  assert.equal(sayRule({ members: 4, agencies: 3 }), "4 members of 3 agencies");
  assert.equal(sayRule({ members: 1, agencies: 1 }), "1 member of 1 agency");
  assert.equal(sayRule({ members: 3 }), "3 members");
  assert.equal(sayRule(undefined), undefined);
});
