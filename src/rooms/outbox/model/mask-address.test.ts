import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { maskAddress } from "./mask-address.ts";

test("a masked address can be told from another and not written to", () => {
  assert.equal(maskAddress("text", "+447700900123"), "number ending 123");
  assert.equal(maskAddress("email", "ann.b@home.example"), "a…@home.example");
  assert.equal(maskAddress("post", "1 Long Road, AL1 1AA"), "an address");
  assert.equal(maskAddress("email", "nonsense"), "an address");
});

test("no more of a number or a name is shown than that, whatever it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), (number) => {
      assert.equal(maskAddress("text", number), `number ending ${number.slice(-3)}`);
    }),
  );
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const at = address.lastIndexOf("@");
      const masked = maskAddress("email", address);
      assert.ok(at === 1 || !masked.includes(address.slice(0, at)), masked);
    }),
  );
});
