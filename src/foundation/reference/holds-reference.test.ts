import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatBearerReference, holdsReference, toBearerReference } from "./index.ts";

const anyReference = fc.bigInt({ min: 0n, max: 10n ** 26n - 1n }).map((random) => toBearerReference(random));
const ALIKE: Readonly<Record<string, string>> = { 0: "O", 1: "l", 2: "Z", 5: "S", 6: "G", 8: "B", 9: "q" };
const WAYS: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => formatBearerReference({ digits }),
  (digits) => digits.replaceAll(/\d/g, "$& - "),
  (digits) => Array.from(digits, (digit) => ALIKE[digit] ?? digit).join(" "),
  (digits) => Array.from(digits, (digit) => String.fromCodePoint(0x0966 + Number(digit))).join(""),
  (digits) => Array.from(digits, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join("."),
  (digits) => `${digits.slice(0, 12)}, so far, or so, and then ${digits.slice(12)}`,
  (digits) => digits.replaceAll(/.{4}/g, "$&\u200b\n"),
];

test("a text that holds a reference is found, however it is written", () => {
  fc.assert(
    fc.property(anyReference, fc.constantFrom(...WAYS), ({ digits }, write) =>
      assert.ok(holdsReference(`My number: ${write(digits)}. Remember it.`, digits)),
    ),
  );
});

test("a text with other numbers is not taken for one that holds it", () => {
  fc.assert(
    fc.property(anyReference, anyReference, (mine, other) => {
      fc.pre(mine.digits !== other.digits);
      assert.ok(
        !holdsReference(`Ring 07700 900123 on the 3rd. ${formatBearerReference(other)}`, mine.digits),
      );
    }),
  );
});
