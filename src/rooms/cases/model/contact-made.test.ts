import assert from "node:assert/strict";
import { test } from "node:test";
import { contactMade } from "./contact-made.ts";

test("only reaching her ends the wait for the first contact, whoever else was spoken to", () => {
  assert.equal(contactMade({ with: "her", text: "She is well." }).clocks, undefined);
  for (const who of ["child", "family", "professional", undefined])
    assert.deepEqual(contactMade({ with: who, text: "They spoke." }).clocks, {
      "first-contact": { stops: false },
    });
});
