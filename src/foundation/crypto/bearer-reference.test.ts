import assert from "node:assert/strict";
import { createSecretKey } from "node:crypto";
import { test } from "node:test";
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import * as crypto from "./index.ts";

const { parseBearerReference: parse } = crypto;
const references = fc.constant(0).map(() => crypto.newBearerReference());
/** Valid by the standard's own sum, worked out apart: 26 digits, then the remainder that brings the whole to 1. */
const KNOWN = { digits: `${"12345678901234567890123456"}${checkFor("12345678901234567890123456")}` };

test("a reference is seven groups of four digits, like any customer number", () => {
  fc.assert(
    fc.property(references, (reference) => {
      assert.match(crypto.formatBearerReference(reference), /^\d{4}( \d{4}){6}$/);
      assert.equal(crypto.formatBearerReference(reference).replaceAll(" ", ""), reference.digits);
      assert.deepEqual(parse(crypto.formatBearerReference(reference)), reference);
      assert.equal(reference.digits.slice(26), checkFor(reference.digits.slice(0, 26)));
    }),
  );
});

test("26 of its digits are random, each as likely as another", () => {
  const many = Array.from({ length: 2000 }, () => crypto.newBearerReference().digits);
  assert.equal(new Set(many).size, 2000);
  assert.ok(Math.log2(10 ** 26) >= 80);
  for (let place = 0; place < 26; place += 1) {
    // 200 of each are expected; the chance that any of 260 counts strays this far is below one in 10^9.
    for (let digit = 0; digit < 10; digit += 1) {
      const count = many.filter((digits) => digits[place] === String(digit)).length;
      assert.ok(count > 90 && count < 330, `${count} of ${digit} at ${place}`);
    }
  }
});

test("any one wrong digit is found", () => {
  for (let place = 0; place < 28; place += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      const typed = KNOWN.digits.slice(0, place) + digit + KNOWN.digits.slice(place + 1);
      assert.deepEqual(parse(typed), typed === KNOWN.digits ? KNOWN : undefined);
    }
  }
});

test("any two digits that changed places are found, neighbours or not", () => {
  fc.assert(
    fc.property(references, fc.nat({ max: 27 }), fc.nat({ max: 27 }), ({ digits }, a, b) => {
      fc.pre(digits[a] !== digits[b]);
      const typed = Array.from(digits);
      [typed[a], typed[b]] = [digits[b] ?? "", digits[a] ?? ""];
      assert.equal(parse(typed.join("")), undefined);
    }),
  );
});

test("a digit left out, or one too many, is found", () => {
  assert.equal(parse(KNOWN.digits.slice(1)), undefined);
  assert.equal(parse(KNOWN.digits.slice(0, -1)), undefined);
  assert.equal(parse(`0${KNOWN.digits}`), undefined);
  assert.equal(parse(`${KNOWN.digits}0`), undefined);
  assert.equal(parse(""), undefined);
});

test("spaces, dashes, points and characters that take no room may stand anywhere", () => {
  const between = fc.constantFrom(
    "",
    " ",
    "  ",
    "-",
    "–",
    "—",
    "−",
    ".",
    "\t",
    "\n",
    "\u00a0",
    "\u200b",
    "/",
    ",",
    "_",
  );
  fc.assert(
    fc.property(references, fc.array(between, { minLength: 29, maxLength: 29 }), (reference, gaps) => {
      const typed = gaps.map((gap, index) => gap + (reference.digits[index] ?? "")).join("");
      assert.deepEqual(parse(typed), reference);
    }),
  );
});

test("letters that look like digits are read as those digits", () => {
  const looks = { "0": "Oo", "1": "IiLl|", "2": "Zz", "5": "Ss", "6": "Gb", "8": "B", "9": "gq" };
  for (const [digit, letters] of Object.entries(looks)) {
    for (const letter of letters)
      assert.deepEqual(parse(KNOWN.digits.replaceAll(digit, letter)), KNOWN, `${letter} for ${digit}`);
  }
});

test("digits of any keyboard are digits", () => {
  const zeros = [
    "٠",
    "۰",
    "०",
    "০",
    "੦",
    "૦",
    "௦",
    "๐",
    "０",
    "𝟎",
    "𝟬",
    "\u{1e950}",
    "\u1a90",
    "\u1a80",
    "\u{116d0}",
    "\u{116da}",
  ];
  for (const zero of zeros) {
    const typed = Array.from(KNOWN.digits, (digit) =>
      String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
    );
    assert.deepEqual(parse(typed.join("")), KNOWN, zero);
  }
});

test("any other letter is no reference", () => {
  for (const letter of ["A", "x", "é", "+", "$", "½", "五", "😀"]) {
    assert.equal(parse(KNOWN.digits.slice(0, 27) + letter), undefined);
    assert.equal(parse(KNOWN.digits + letter), undefined);
    assert.equal(parse(KNOWN.digits.replaceAll("0", letter)), undefined);
  }
});

test("look-up seed and key are HKDF-SHA-256 of the digits as another library works it out, so that a browser can", () => {
  const { lookupSeed, key } = crypto.deriveThreadSecrets(KNOWN);
  const derive = (use: string) =>
    Buffer.from(
      hkdf(sha256, Buffer.from(KNOWN.digits), Buffer.from("fanlight thread v1"), Buffer.from(use), 32),
    );
  assert.deepEqual(lookupSeed, derive("look-up"));
  assert.deepEqual(key.export(), derive("key"));
  assert.notDeepEqual(lookupSeed, key.export());
});

test("the stored look-up value needs the pepper, which only the configured sides have", () => {
  const ring = crypto.newKeyRing();
  const { lookupSeed } = crypto.deriveThreadSecrets(KNOWN);
  const stored = crypto.threadLookup(crypto.derivePublicKeys(ring), lookupSeed);
  assert.deepEqual(stored, crypto.threadLookup(crypto.derivePublicKeys(ring), lookupSeed));
  assert.notDeepEqual(stored, crypto.threadLookup(crypto.derivePublicKeys(crypto.newKeyRing()), lookupSeed));
  const other = crypto.deriveThreadSecrets(crypto.newBearerReference());
  assert.notDeepEqual(stored, crypto.threadLookup(crypto.derivePublicKeys(ring), other.lookupSeed));
  const pepper = Buffer.alloc(32, 3);
  const expected = Buffer.from(hmac(sha256, pepper, lookupSeed));
  assert.deepEqual(
    crypto.threadLookup({ ...crypto.derivePublicKeys(ring), pepper: createSecretKey(pepper) }, lookupSeed),
    expected,
  );
});

function checkFor(random: string): string {
  for (let check = 2; check <= 98; check += 1) {
    const text = String(check).padStart(2, "0");
    const remainder = Array.from(random + text).reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
    if (remainder === 1) return text;
  }
  return assert.fail("some check always fits");
}

test("a visit's secret gives one valid reference, however often it is asked, and another visit another", () => {
  const secret = crypto.newDraftSecret();
  const reference = crypto.deriveBearerReference(secret);
  assert.deepEqual(crypto.deriveBearerReference(secret), reference);
  assert.deepEqual(parse(reference.digits), reference);
  assert.notDeepEqual(crypto.deriveBearerReference(crypto.newDraftSecret()), reference);
});
