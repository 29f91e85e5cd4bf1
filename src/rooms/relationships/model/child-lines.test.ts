import assert from "node:assert/strict";
import { test } from "node:test";
import { ageInLine, childByChild, oneLineAChild } from "./child-lines.ts";

test("a child told by the full name and recorded by the first is one line, with what only one of the two says", () => {
  const recorded = ["Jude: age not known", "Wren: 9 years old; lives with her"];
  const told = ["Wren Marchbanks: 9 years old; Her daughter", "Jude Marchbanks: 4 years old; Her son"];
  assert.deepEqual(oneLineAChild(recorded, told), {
    lines: ["Jude: 4 years old; Her son", "Wren: 9 years old; lives with her; Her daughter"],
    left: [],
  });
});

test("an age that contradicts is another child, and so is a longer name that only begins alike", () => {
  const told = [
    "Wren Marchbanks: 3 years old",
    "Wrenna: 9 years old",
    "Two more, whose names she did not say",
  ];
  assert.deepEqual(oneLineAChild(["Wren: 9 years old"], told), { lines: ["Wren: 9 years old"], left: told });
});

test("what was recorded puts right where a child lives and what she is to it, and a namesake keeps a line", () => {
  const told = [
    "Jude Adams: 5 years old",
    "Jude: 4 years old; does not live with her; she looks after the child",
  ];
  assert.deepEqual(oneLineAChild(["Jude: 5 years old; lives with her"], told), {
    lines: ["Jude: 5 years old; lives with her"],
    left: ["Jude Adams: 5 years old"],
  });
});

test("nobody loses a child: of two without a name, one recorded takes the place of one only", () => {
  const told = ["A child: age not known; her son", "A child: 4 years old"];
  assert.deepEqual(oneLineAChild(["A child: 4 years old"], told).left.length, 1);
});

test("several children kept in one line come apart, and free words stay as they were said", () => {
  const lines = ["Wren: 9 years old; lives with her; Her daughter", "Jude: age not known"];
  assert.deepEqual(childByChild(lines.join("; ")), lines);
  assert.deepEqual(childByChild("Two of hers; one is 4"), ["Two of hers; one is 4"]);
  assert.deepEqual(ageInLine("Wren: 9 years old; lives with her"), { told: true, age: 9 });
  assert.deepEqual(ageInLine("How many: 2"), { told: false, age: undefined });
});
