import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeCrockford, encodeCrockford } from "./crockford.ts";

test("any bytes come back, typed in either case, with spaces and dashes, and O, I, L for the digits", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom("", " ", "-", "–", "\n"),
      (bytes, between) => {
        const text = encodeCrockford(bytes);
        assert.match(text, /^[0-9A-HJKMNP-TV-Z]*$/);
        const typed = Array.from(text).join(between).toLowerCase().replaceAll("0", "o").replace(/1/g, "l");
        assert.deepEqual(decodeCrockford(typed), Buffer.from(bytes));
        assert.deepEqual(decodeCrockford(text.replaceAll("0", "O").replaceAll("1", "I")), Buffer.from(bytes));
      },
    ),
  );
});

test("known answers", () => {
  assert.equal(encodeCrockford(Buffer.alloc(0)), "");
  assert.equal(encodeCrockford(Buffer.from("f", "latin1")), "CR");
  assert.equal(encodeCrockford(Buffer.from("foobar")), "CSQPYRK1E8");
  assert.equal(encodeCrockford(Buffer.of(0, 255)), "03ZG");
});

test("letters that are in no reference are refused", () => {
  for (const typed of ["U", "CSQ!", "é", "C.R", "C_R"]) assert.equal(decodeCrockford(typed), undefined);
});
