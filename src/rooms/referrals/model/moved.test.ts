import assert from "node:assert/strict";
import { test } from "node:test";
import { isMoved } from "./moved.ts";

const active = { process: "case", state: "active" };

test("a case may end as moved once the service it was referred to took her on, and not before", () => {
  for (const state of ["accepted", "told"])
    assert.equal(isMoved({ state, declineReason: undefined }, active), true, state);
  for (const state of ["draft", "sent", "question", "waitlisted", "declined", "later", "withdrawn"])
    assert.equal(isMoved({ state, declineReason: undefined }, active), false, state);
});

test("a refusal that was passed on moves nobody, nor does what was referred from a contact or a closed case", () => {
  assert.equal(isMoved({ state: "told", declineReason: "capacity" }, active), false);
  const accepted = { state: "accepted", declineReason: undefined };
  assert.equal(isMoved(accepted, { process: "contact", state: "taken" }), false);
  assert.equal(isMoved(accepted, { process: "case", state: "closed" }), false);
  assert.equal(isMoved(accepted, undefined), false);
});
