import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { checkoutRoot } from "../../config/index.ts";
import { ENGLISH_MARKS, inLanguage, languageCodes, loadPack, sentencesOf, untranslated } from "../index.ts";
import type { Pack } from "../index.ts";
import { translationVersion } from "./sentences.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const CODES = ["bn", "gu", "pl", "ro", "ur"];
const marked = (text: string): string => `${ENGLISH_MARKS.from}${text}${ENGLISH_MARKS.to}`;
/** A text without what only sets its numbers apart. */
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
/** A pack with one language that has just these sections. */
const speaking = (spoken: NonNullable<Pack["languages"]>[string]): Pack => ({
  ...pack,
  languages: { ur: spoken },
});

test("the pack speaks five languages, and all of them say the request for help and the ways to leave", () => {
  assert.deepEqual(languageCodes(pack).toSorted(), CODES);
  const needed =
    /^(?:site|start|pages|failing|safety|herWords|safeContact|interpreter|more|district|children|wants|mayKnow|unsafe|employer|comingBack|leaving|cookies|days|forms|errors|easy|emergency|needs)\./;
  for (const code of CODES)
    assert.deepEqual(
      untranslated(pack, code).filter((key) => needed.test(key)),
      [],
    );
});

test("a sentence without a translation is in English, and says so; every other is translated", () => {
  const { words } = inLanguage(speaking({ start: { needHelp: "مدد" } }), "ur");
  assert.equal(words.start.needHelp, "مدد");
  assert.equal(words.start.question, marked(pack.words.start.question));
  assert.deepEqual(words.safety.hides, pack.words.safety.hides.map(marked));
});

test("numbers and what is filled in keep their own order among words that run from right to left", () => {
  const emergency = { inDanger: "999 پر فون کریں۔", cannotSpeak: "0800 1111 یا 55" };
  const spoken = inLanguage(speaking({ emergency, receipt: { reference: "نمبر {reference}۔" } }), "ur");
  assert.equal(spoken.partnership.emergency.inDanger, "\u2068999\u2069 پر فون کریں۔");
  assert.equal(spoken.partnership.emergency.cannotSpeak, "\u20680800 1111\u2069 یا \u206855\u2069");
  assert.equal(spoken.words.receipt.reference, "نمبر \u2068{reference}\u2069۔");
  assert.doesNotMatch(JSON.stringify(inLanguage(pack, "pl")), /[\u2066-\u2069]/);
});

test("whatever a translation has or lacks, every key of English is there: translated, or in English that says so", () => {
  const all = sentencesOf(pack, "ur");
  const sections = Object.keys(pack.words);
  fc.assert(
    fc.property(fc.constantFrom(...CODES), fc.subarray(sections), (code, kept) => {
      const full = pack.languages?.[code] ?? {};
      const some = Object.fromEntries(Object.entries(full).filter(([section]) => kept.includes(section)));
      const spoken = inLanguage({ ...pack, languages: { [code]: some } }, code);
      const said = sentencesOf(spoken, "none").map(({ key, english }) => [key, english] as const);
      assert.equal(said.length, all.length);
      const wanted = sentencesOf({ ...pack, languages: { [code]: some } }, code);
      for (const [index, { key, english, spoken: own }] of wanted.entries())
        assert.deepEqual(
          [key, plain(said[index]?.[1] ?? "")],
          [key, own === undefined ? marked(english) : own],
        );
    }),
    { numRuns: 25 },
  );
});

test("the version changes with a translated sentence and with the English beside it, and with nothing else", () => {
  const version = (words: Pack["words"], needHelp: string): string =>
    translationVersion({ ...speaking({ start: { needHelp } }), words }, "ur");
  const now = version(pack.words, "مدد");
  assert.match(now, /^[0-9a-f]{10}$/);
  assert.notEqual(version(pack.words, "مدد چاہیے"), now);
  assert.notEqual(version({ ...pack.words, start: { ...pack.words.start, needHelp: "Help" } }, "مدد"), now);
  assert.equal(version({ ...pack.words, start: { ...pack.words.start, title: "Begin" } }, "مدد"), now);
});
