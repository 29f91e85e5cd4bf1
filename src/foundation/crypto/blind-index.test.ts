import assert from "node:assert/strict";
import { createSecretKey } from "node:crypto";
import { test } from "node:test";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import { blindIndex, newKeyRing } from "./index.ts";

const ring = newKeyRing();

test("equal values give equal hashes; another value, purpose or key gives another", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (purpose, value, other) => {
      fc.pre(value !== other);
      const hash = blindIndex(ring, purpose, value);
      assert.equal(hash.length, 16);
      assert.deepEqual(hash, blindIndex(ring, purpose, value));
      assert.notDeepEqual(hash, blindIndex(ring, purpose, other));
      assert.notDeepEqual(hash, blindIndex(ring, `${purpose}.`, value));
      assert.notDeepEqual(hash, blindIndex(newKeyRing(), purpose, value));
    }),
  );
  assert.notDeepEqual(blindIndex(ring, "ab", "c"), blindIndex(ring, "a", "bc"));
});

test("it is HMAC-SHA-256 cut to its first 16 bytes, as another library works it out", () => {
  const key = Buffer.alloc(32, 5);
  const message = Buffer.concat(
    ["fanlight blind index v1", "surname", "Smith"].flatMap((part) => [
      Buffer.of(0, 0, 0, part.length),
      Buffer.from(part),
    ]),
  );
  const expected = Buffer.from(hmac(sha256, key, message).subarray(0, 16));
  assert.deepEqual(blindIndex({ ...ring, blindIndex: createSecretKey(key) }, "surname", "Smith"), expected);
});
