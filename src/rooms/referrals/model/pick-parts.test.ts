import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pickParts, type Told } from "./pick-parts.ts";
import { PARTS } from "./shared.ts";
import { sharedRows } from "./shared-rows.ts";

const TOLD: Told = {
  name: "NAME",
  born: "BORN",
  safeContact: { How: "CONTACT" },
  words: "WORDS",
  risk: "RISK",
  needs: ["NEEDS"],
  interpreter: "LANGUAGE",
};
const SAYS: Readonly<Record<string, readonly string[]>> = {
  name: ["NAME", "BORN"],
  "safe-contact": ["CONTACT"],
  words: ["WORDS"],
  risk: ["RISK"],
  needs: ["NEEDS"],
  interpreter: ["LANGUAGE"],
};

test("what goes is what was chosen, and not a word more; and all of it is shown", () => {
  fc.assert(
    fc.property(fc.subarray(PARTS.map(({ value }) => value)), (parts) => {
      const shown = sharedRows(pickParts(TOLD, { parts })).map(({ value }) => value);
      for (const { value } of PARTS) {
        for (const word of SAYS[value] ?? [])
          assert.equal(shown.join(" ").includes(word), parts.includes(value), `${value}: ${word}`);
      }
    }),
  );
});

test("what is not known is not sent, whatever is chosen", () => {
  assert.deepEqual(pickParts({}, { parts: PARTS.map(({ value }) => value) }), {});
});
