import assert from "node:assert/strict";
import { test } from "node:test";
import { copiedPack } from "../testing/copied-pack.ts";

const FILE = "languages/pl/words.yaml";
const pack = copiedPack();
const says = (from: string, to: string): string[] =>
  pack.checkWith(FILE, pack.read(FILE).replace(from, to)).map(({ file, line, message }) => {
    assert.equal(file, FILE);
    assert.ok(line > 0, message);
    return message;
  });

test("a gap that the English does not have, or that is missing, is found with its line", () => {
  assert.match(says("pod {number}.", "pod {place}.").join(), /filled in differs from the English/);
  assert.match(says("Twój numer to {reference}.", "Twój numer.").join(), /It must say \{reference\}/);
  assert.match(says("na karcie widać „{site}”", "na karcie nic").join(), /filled in differs/);
});

test("a key that words.yaml does not have is a mistake, with what was meant", () => {
  assert.deepEqual(says("  needHelp:", "  needHelpp:"), ['There is no field "needHelpp" here.']);
  assert.deepEqual(says("  pets:", "  petz:"), ['There is no need "petz".']);
});

test("a list has as many sentences as the English", () => {
  assert.match(
    says("    - Ktoś obok może widzieć ekran.\n", "").join(),
    /has 4 sentences, and the English has 5/,
  );
});

test("what is left out is no mistake", () => {
  assert.deepEqual(says("  needHelp: Potrzebuję pomocy dla siebie\n", ""), []);
});

test("a video in sign language stands on this very site, at an address that tells nothing", () => {
  const file = "partnership.yaml";
  const withVideo = (address: string): number =>
    pack.checkWith(file, `${pack.read(file)}signVideos:\n  safety: ${address}\n`).length;
  assert.equal(withVideo("/v/2"), 0);
  for (const address of ["https://videos.example/2", "//videos.example", "/refuge/2"])
    assert.equal(withVideo(address), 1, address);
});
