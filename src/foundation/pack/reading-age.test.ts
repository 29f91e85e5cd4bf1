import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countReading, countSyllables, gradeOf, readingAge } from "./reading-age.ts";

const CAT = "The cat sat on the mat.";
const PASSAGE = "This sentence, taken as a reading passage unto itself, is being used to prove a point.";
const PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";

/** Flesch's reading ease, whose published values are known for the sentences above. */
function easeOf(text: string): number {
  const { words, sentences, syllables } = countReading([text]);
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
}

describe("the reading age", () => {
  it("counts what the published examples of Flesch's formula count", () => {
    assert.deepEqual(countReading([PLATYPUS]), { words: 13, sentences: 1, syllables: 24 });
    assert.deepEqual(
      [CAT, PASSAGE].map((text) => Math.round(easeOf(text))),
      [116, 69],
    );
    assert.equal(easeOf(PLATYPUS).toFixed(1), "37.5");
  });

  it("gives the published Flesch-Kincaid grade, and the age that belongs to it", () => {
    assert.equal(gradeOf([PLATYPUS]).toFixed(1), "11.3");
    assert.equal(readingAge([PLATYPUS]).toFixed(1), "17.3");
    assert.ok(readingAge([CAT]) < 5);
  });

  it("hears what is silent and what is said apart", () => {
    const spoken = {
      home: 1,
      people: 2,
      table: 2,
      while: 1,
      asked: 1,
      wanted: 2,
      times: 1,
      places: 2,
      being: 2,
      going: 2,
      trying: 2,
      police: 2,
      the: 1,
      "don't": 1,
    };
    assert.deepEqual(
      Object.fromEntries(Object.keys(spoken).map((word) => [word, countSyllables(word)])),
      spoken,
    );
  });

  it("takes a name as one short word, the longer of two that begin alike first", () => {
    const names = ["Herts", "Herts Area Crisis Centre"];
    assert.deepEqual(
      countReading(["You can call Herts Area Crisis Centre."], names),
      countReading(["You can call name."]),
    );
  });

  it("never divides by nothing", () => {
    assert.ok(Number.isFinite(gradeOf([])) && Number.isFinite(gradeOf(["999"])));
  });
});
