import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readKey, restingKey, type KeyPress, type KeyResult } from "./read-key.ts";

const PLACES = { n: "/now", p: "/people" };

/** What the last of these keys does, pressed 100 ms apart. */
function press(keys: string, changes: Partial<KeyPress> = {}, apart = 100): KeyResult {
  let state = restingKey;
  let result: KeyResult = { do: "nothing" };
  keys.split("").forEach((key, index) => {
    const one = { key, time: index * apart, isTyping: false, hasModifier: false, ...changes };
    ({ state, result } = readKey(state, one, PLACES));
  });
  return result;
}

test("g and a letter go to a place that the page names, and to no other", () => {
  assert.deepEqual(press("gn"), { do: "go", href: "/now" });
  assert.deepEqual(press("gp"), { do: "go", href: "/people" });
  for (const keys of ["gx", "n", "ng", "gg", "gtoString"])
    assert.deepEqual(press(keys), { do: "nothing" }, keys);
});

test("a g that waited too long is forgotten", () => {
  assert.deepEqual(press("gn", {}, 2000), { do: "nothing" });
});

test("single keys search, help and move", () => {
  assert.deepEqual(
    ["/", "?", "j", "k"].map((key) => press(key).do),
    ["search", "help", "next", "previous"],
  );
});

test("nothing typed into a field, or with Control, Alt or Command, ever does anything", () => {
  const change = fc.constantFrom({ isTyping: true }, { hasModifier: true });
  fc.assert(
    fc.property(fc.string(), change, (keys, how) => {
      assert.deepEqual(press(keys, how), { do: "nothing" });
    }),
  );
});
