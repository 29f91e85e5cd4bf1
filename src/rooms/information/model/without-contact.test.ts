import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { withoutContact } from "./without-contact.ts";

test("numbers, addresses and names on networks are left out, and the rest is kept", () => {
  const cases = {
    "Ring me on 07700 900123 please": "Ring me on [left out] please",
    "+44 (0)7700-900-123": "[left out]",
    "write to ada@home.example today": "write to [left out] today",
    "I am @ada_l there": "I am [left out] there",
    "The law of 2015, section 76, is old": "The law of 2015, section 76, is old",
    "999 and 101 are right": "999 and 101 are right",
  };
  assert.deepEqual(Object.fromEntries(Object.keys(cases).map((said) => [said, withoutContact(said)])), cases);
});

test("no run of seven digits is left, whatever is written around it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.stringMatching(/^\d{7,12}$/), (around, digits) => {
      assert.doesNotMatch(withoutContact(`${around} ${digits} ${around}`), new RegExp(digits));
    }),
  );
});
