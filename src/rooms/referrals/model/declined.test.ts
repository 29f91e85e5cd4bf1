import assert from "node:assert/strict";
import { test } from "node:test";
import { NEXT_OPTIONS, nextOption } from "./declined.ts";

const reason = (step: string) => ({ next: { step, advice: "" } }) as Parameters<typeof nextOption>[0];

test("every refusal has a next option: the service's, else the reason's, else another service", () => {
  assert.equal(nextOption(reason("take-to-manager"), "ask-again-later"), "ask-again-later");
  for (const { value } of NEXT_OPTIONS) assert.equal(nextOption(reason(value), undefined), value);
  assert.equal(nextOption(reason("join-waiting-list"), undefined), "offer-another-service");
  assert.equal(nextOption(reason("return-to-front-door"), "made up"), "return-to-front-door");
});
