import assert from "node:assert/strict";
import { test } from "node:test";
import { levelAtCase, type Judged } from "./level-at-case.ts";

const caseId = "the case";
const handedOver: Judged = { level: "standard", madeFrom: "a contact", isScreen: false };
const made: Judged = { level: "medium", madeFrom: caseId, isScreen: false };

test("where nothing was assessed at the case, the level that came with the referral is said, and that it came", () => {
  assert.deepEqual(levelAtCase({ caseId, current: [], came: "high" }), {
    level: "high",
    more: "High, as it came with the referral; not assessed here yet.",
  });
  assert.deepEqual(levelAtCase({ caseId, current: [], came: undefined }), {});
});

test("what came stands beside what is seen, the higher first: an assessment alone never lowers what was sent", () => {
  assert.deepEqual(levelAtCase({ caseId, current: [handedOver], came: "high" }), {
    level: "high",
    more: "High, as it came with the referral; standard, by what was handed over.",
  });
  assert.deepEqual(levelAtCase({ caseId, current: [made], came: "standard" }), {
    level: "medium",
    more: "Medium, as assessed here; standard, as it came with the referral.",
  });
  assert.deepEqual(levelAtCase({ caseId, current: [made], came: "medium" }), { level: "medium" });
});

test("a screen made at the case lowers nothing; the whole tool gone through there is the level, and what came is still said", () => {
  const screen: Judged = { level: "standard", madeFrom: caseId, isScreen: true };
  assert.equal(levelAtCase({ caseId, current: [screen], came: "high" }).level, "high");
  assert.deepEqual(levelAtCase({ caseId, current: [made], came: "high" }), {
    level: "medium",
    more: "High, as it came with the referral; medium, as assessed here.",
  });
});
