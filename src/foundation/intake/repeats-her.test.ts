import assert from "node:assert/strict";
import { test } from "node:test";
import { namesHer, namesSaid, repeatsHer } from "./repeats-her.ts";

const HERS = [
  "He takes my phone every night and reads all of it. You could ring 07700 900123, or write to me@home.example.",
  "We live at AL1 3JE.",
];

test("a number, an address or a postcode of hers is found, however it is written", () => {
  for (const answer of [
    "We rang 07700-900 123.",
    "+44 7700 900123",
    "write to ME@home.example",
    "near al13je",
  ])
    assert.equal(repeatsHer(answer, HERS), true, answer);
});

test("a sentence of hers is found in an answer", () => {
  assert.equal(repeatsHer("You say he takes my phone every night, and that is hard.", HERS), true);
});

test("an answer of our own may give a helpline's number, and use the words that everybody uses", () => {
  for (const answer of [
    "You can ring 0808 2000 247, free, at any hour.",
    "If he takes your phone, come back from another one. Only when it is safe.",
    "",
  ])
    assert.equal(repeatsHer(answer, HERS), false, answer);
  assert.equal(repeatsHer("Anything at all", []), false);
});

test("an answer that names her is told, in whole words, and one with no name of hers is not", () => {
  for (const answer of ["Dear Rosalind, we read it.", "rosalind: call", "As you say, ROSALIND."])
    assert.equal(namesHer(answer, ["Rosalind", undefined]), true, answer);
  assert.equal(namesHer("Mary Ann, come back.", ["Mary Ann"]), true);
  for (const answer of ["We read what you wrote.", "Rosalinda is a helpline.", "Mary, Ann"])
    assert.equal(namesHer(answer, ["Rosalind", "Mary Anne", ""]), false, answer);
  assert.equal(namesHer("It is so.", ["So"]), false, "too short to be told from a word");
});

test("a name that she gave in what she wrote is found", () => {
  assert.deepEqual(namesSaid(["My name is Rosalind Marsh and he checks my phone.", "call me Ros"]), [
    "Rosalind",
    "Marsh",
    "Ros",
  ]);
  assert.deepEqual(namesSaid(["He calls me names."]), []);
});
