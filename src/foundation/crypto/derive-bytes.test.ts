import assert from "node:assert/strict";
import { createSecretKey } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { deriveBytes, hmacSha256 } from "./derive-bytes.ts";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");

test("HKDF-SHA-256 gives RFC 5869's first and third answers", () => {
  const first = deriveBytes(
    Buffer.alloc(22, 0x0b),
    hex("000102030405060708090a0b0c"),
    hex("f0f1f2f3f4f5f6f7f8f9"),
    42,
  );
  assert.equal(
    first.toString("hex"),
    "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  );
  const third = deriveBytes(createSecretKey(Buffer.alloc(22, 0x0b)), "", "", 42);
  assert.equal(
    third.toString("hex"),
    "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  );
});

test("HMAC-SHA-256 gives RFC 4231's first, second and sixth answers", () => {
  const cases = [
    {
      key: Buffer.alloc(20, 0x0b),
      data: "Hi There",
      mac: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    },
    {
      key: Buffer.from("Jefe"),
      data: "what do ya want for nothing?",
      mac: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    },
    {
      key: Buffer.alloc(131, 0xaa),
      data: "Test Using Larger Than Block-Size Key - Hash Key First",
      mac: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    },
  ];
  for (const { key, data, mac } of cases) {
    assert.equal(hmacSha256(key, Buffer.from(data)).toString("hex"), mac);
    assert.equal(hmacSha256(createSecretKey(key), Buffer.from(data)).toString("hex"), mac);
  }
});

test("bytes and a key of them derive the same", () => {
  const bytes = fc.uint8Array({ maxLength: 100 });
  const secrets = fc.uint8Array({ minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(secrets, bytes, bytes, fc.integer({ min: 1, max: 200 }), (secret, salt, info, length) => {
      const ofKey = deriveBytes(createSecretKey(secret), salt, info, length);
      assert.deepEqual(deriveBytes(secret, salt, info, length), ofKey);
      assert.equal(ofKey.length, length);
      assert.deepEqual(hmacSha256(secret, info), hmacSha256(createSecretKey(secret), info));
    }),
  );
});
