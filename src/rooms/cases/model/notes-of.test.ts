import assert from "node:assert/strict";
import { test } from "node:test";
import { notesDetail, notesOf } from "./notes-of.ts";

test("one page makes up to three notes, each of its own kind", () => {
  const answers = {
    text: "He rang.",
    judgement: "It gets worse.",
    words: "I am tired.",
  };
  assert.deepEqual(notesOf(answers), [
    { kind: "fact", text: "He rang." },
    { kind: "judgement", text: "It gets worse." },
    { kind: "own-words", text: "I am tired." },
  ]);
});

test("what she thinks of a judgement is kept as hers", () => {
  assert.deepEqual(notesOf({ judgement: "She plays it down.", view: "I do not." }), [
    { kind: "judgement", text: "She plays it down." },
    { kind: "own-words", text: "I do not." },
  ]);
});

test("the step log keeps codes and none of the words", () => {
  const detail = notesDetail({
    text: "Secret",
    channel: "phone",
    minutes: 20,
    checks: ["alone", "code-word"],
  });
  assert.deepEqual(detail, { kind: "fact", channel: "phone", minutes: 20, checks: "alone code-word" });
});
