import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { emptyParts, pickParts, type Told } from "./pick-parts.ts";
import { PARTS } from "./shared.ts";
import { partNames, sharedRows } from "./shared-rows.ts";

const TOLD: Told = {
  name: "NAME",
  born: "BORN",
  safeContact: { How: "CONTACT" },
  words: "WORDS",
  risk: "RISK",
  danger: "DANGER",
  assessed: ["FOUND"],
  harm: ["HARM"],
  children: ["CHILD"],
  needs: ["NEEDS"],
  interpreter: "LANGUAGE",
};
const SAYS: Readonly<Record<string, readonly string[]>> = {
  name: ["NAME", "BORN"],
  "safe-contact": ["CONTACT"],
  words: ["WORDS"],
  risk: ["RISK", "DANGER"],
  assessed: ["FOUND"],
  harm: ["HARM"],
  children: ["CHILD"],
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

test("parts are named as far as they went: a name without a birth date is no date of birth, nor is nothing anything", () => {
  const parts = ["name", "words", "children", "risk"];
  const shared = pickParts({ name: "NAME", words: "", children: [], danger: "DANGER" }, { parts });
  assert.deepEqual(partNames(shared), ["her name", "that there is danger now"]);
  assert.deepEqual(emptyParts({ parts, shared }), ["words", "children"]);
  assert.deepEqual(partNames(TOLD).at(0), "her name and date of birth");
});

test("what is not known is not sent, whatever is chosen", () => {
  assert.deepEqual(pickParts({}, { parts: PARTS.map(({ value }) => value) }), {});
});
