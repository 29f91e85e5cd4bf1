import assert from "node:assert/strict";
import { test } from "node:test";
import { countSlips, findMeant } from "./slip.ts";
import { isAboutWriter } from "./who-does-it.ts";
import { stemOf, wordsOf } from "./words-of.ts";

test("forms of a word have one stem", () => {
  for (const forms of [
    ["follow", "follows", "followed", "following", "follower"],
    ["hit", "hits", "hitting"],
    ["rape", "raped", "rapes", "raping"],
    ["stalk", "stalking", "stalker", "stalkers"],
    ["child", "children", "kids"],
    ["threat", "threats"],
    ["marry", "marries", "married"],
  ])
    assert.equal(new Set(forms.map(stemOf)).size, 1, `${forms.join()}: ${forms.map(stemOf).join()}`);
});

test("words that are not alike keep stems of their own", () => {
  const words = ["rape", "rap", "follow", "fellow", "marry", "mar", "hit", "hat", "stalk", "stall"];
  assert.equal(new Set(words.map(stemOf)).size, words.length - 1);
});

test("little words, accents and signs are passed over", () => {
  assert.deepEqual(
    wordsOf("He won't STOP, he's following me: éxès!"),
    ["stop", "hes", "follow", "exes"].map(stemOf),
  );
});

test("who does it is read from the little words", () => {
  assert.ok(isAboutWriter("I hit my wife") && isAboutWriter("I'm losing my temper"));
  assert.ok(
    !isAboutWriter("he hits me") && !isAboutWriter("I think he hits me") && !isAboutWriter("hit by a man"),
  );
});

test("slips are letters dropped, added, changed or swapped, and are forgiven in longer words alone", () => {
  assert.deepEqual(
    [
      ["stalk", "stlak"],
      ["follow", "folow"],
      ["abuse", "abuse"],
      ["rape", "tape"],
    ].map(([a = "", b = ""]) => countSlips(a, b)),
    [1, 1, 0, 1],
  );
  const known = ["stalk", "follow", "rape", "dead"];
  assert.equal(findMeant("stlak", known), "stalk");
  assert.equal(findMeant("folow", known), "follow");
  assert.equal(findMeant("deaf", known), undefined);
  assert.equal(findMeant("tape", known), undefined);
});
