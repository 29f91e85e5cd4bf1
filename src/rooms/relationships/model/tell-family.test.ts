import assert from "node:assert/strict";
import { test } from "node:test";
import { sayHerChild, sayWhoHarms } from "./tell-family.ts";

test("who causes harm is told by name where it is known, and by what they are to her", () => {
  const jan = { name: "Jan Kowalski", relation: "ex-partner", together: "no" } as const;
  assert.equal(sayWhoHarms(jan), "Jan Kowalski: former partner; they do not live together");
  assert.equal(sayWhoHarms({ relation: "family" }), "Name not known: family");
  assert.equal(sayWhoHarms({ name: "Jan" }), "Jan: what they are to her was not said");
});

test("a child is told by given name, age and where they live, and nothing is made up of what is not known", () => {
  const zosia = { given: "Zosia", age: 4, kind: "parent-of", together: "yes" } as const;
  assert.equal(sayHerChild(zosia), "Zosia: 4 years old; lives with her");
  assert.equal(sayHerChild({ kind: "parent-of", together: "unknown" }), "A child: age not known");
  assert.equal(
    sayHerChild({ age: 0, kind: "carer-of", together: "no" }),
    "A child: under one year old; she looks after the child; does not live with her",
  );
});
