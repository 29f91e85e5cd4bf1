import assert from "node:assert/strict";
import { test } from "node:test";
import { lastQuestion, saidSchema } from "./said.ts";

test("the question is found again, whatever was said since", () => {
  assert.equal(lastQuestion(["Hello.", { question: "Where?" }, "About 3 weeks to wait."]), "Where?");
  assert.equal(lastQuestion([{ question: "Where?" }, "There.", { question: "When?" }]), "When?");
  assert.equal(lastQuestion(saidSchema.parse(["A question from before they were marked"])).length, 39);
  assert.equal(lastQuestion([]), "");
});
