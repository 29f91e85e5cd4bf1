import assert from "node:assert/strict";
import { createCipheriv, createSecretKey, randomBytes } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { GCM_OVERHEAD, openBytes, sealBytes } from "./aes-gcm.ts";

const key = createSecretKey(randomBytes(32));
const bytes = fc.uint8Array({ maxLength: 300 });
const refused = { code: "cannot-open", name: "FanlightError" };

test("what is sealed opens to the same bytes, 28 longer while sealed", () => {
  fc.assert(
    fc.property(bytes, bytes, (bound, body) => {
      const sealed = sealBytes(key, bound, body);
      assert.equal(sealed.length, body.length + GCM_OVERHEAD);
      assert.deepEqual(new Uint8Array(openBytes(key, bound, sealed)), body);
    }),
  );
  assert.equal(GCM_OVERHEAD, 28);
});

test("any bit changed, in what is sealed or what it is bound to, and it does not open", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), bytes, fc.nat(), (bound, body, at) => {
      const sealed = sealBytes(key, bound, body);
      assert.throws(() => openBytes(key, bound, flip(sealed, at)), refused);
      assert.throws(() => openBytes(key, flip(bound, at), sealed), refused);
      assert.throws(() => openBytes(createSecretKey(randomBytes(32)), bound, sealed), refused);
    }),
  );
});

test("cut short by any number of bytes, it does not open, and says so in the same way", () => {
  const sealed = sealBytes(key, Buffer.alloc(0), Buffer.from("words"));
  for (let length = 0; length < sealed.length; length += 1) {
    assert.throws(() => openBytes(key, Buffer.alloc(0), sealed.subarray(0, length)), refused);
  }
});

test("nothing at all can be sealed, and opens to nothing", () => {
  assert.equal(openBytes(key, Buffer.of(1), sealBytes(key, Buffer.of(1), Buffer.alloc(0))).length, 0);
});

test("the same words sealed twice have nothing in common", () => {
  const [a, b] = [1, 2].map(() => sealBytes(key, Buffer.alloc(0), Buffer.alloc(32)));
  assert.notDeepEqual(a?.subarray(0, 12), b?.subarray(0, 12));
  assert.notDeepEqual(a?.subarray(12), b?.subarray(12));
});

test("it is AES-256-GCM as anyone else writes it: nonce, ciphertext, tag", () => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from("bound"));
  const ciphertext = Buffer.concat([cipher.update("words"), cipher.final()]);
  const sealed = Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]);
  assert.equal(openBytes(key, Buffer.from("bound"), sealed).toString(), "words");
});

function flip(original: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(original);
  const index = Math.floor(at / 8) % changed.length;
  changed[index] = (changed[index] ?? 0) ^ (1 << (at % 8));
  return changed;
}
