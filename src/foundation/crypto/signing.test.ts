import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { exportSigningKey, newKeyRing, readSigningKey, sign, verify } from "./index.ts";

const ring = newKeyRing();
const publicKey = readSigningKey(exportSigningKey(ring));

test("what was signed verifies, and nothing else does", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.nat(), (bytes, at) => {
      const signature = sign(ring, bytes);
      assert.equal(signature.length, 64);
      assert.equal(verify(publicKey, bytes, signature), true);
      const changed = Uint8Array.from(bytes);
      changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ (1 << (at % 8));
      assert.equal(verify(publicKey, changed, signature), false);
      const forged = Buffer.from(signature);
      forged[at % 64] = (forged[at % 64] ?? 0) ^ (1 << (at % 8));
      assert.equal(verify(publicKey, bytes, forged), false);
    }),
  );
});

test("another's signature, or one of the wrong length, is false and no error", () => {
  const bytes = Buffer.from("checkpoint");
  assert.equal(verify(publicKey, bytes, sign(newKeyRing(), bytes)), false);
  assert.equal(verify(publicKey, bytes, Buffer.alloc(0)), false);
  assert.equal(verify(publicKey, bytes, Buffer.alloc(65)), false);
});

test("it is Ed25519: RFC 8032's second vector verifies", () => {
  const der = "302a300506032b65700321003d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
  const pem = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(der, "hex").toString("base64")}\n-----END PUBLIC KEY-----\n`;
  const signature =
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
  assert.equal(verify(readSigningKey(pem), Buffer.of(0x72), Buffer.from(signature, "hex")), true);
});

test("the exported key is the public half alone", () => {
  const pem = exportSigningKey(ring);
  assert.match(pem, /^-----BEGIN PUBLIC KEY-----\n/);
  assert.doesNotMatch(pem, /PRIVATE/);
  assert.equal(publicKey.type, "public");
});

test("a key that is not a public Ed25519 key is refused, with what to give instead", () => {
  const rsaLike = generateKeyPairSync("x25519").publicKey.export({ format: "pem", type: "spki" });
  const privateHalf = ring.auditSigning.export({ format: "pem", type: "pkcs8" });
  for (const pem of ["", "words", String(rsaLike), String(privateHalf)]) {
    assert.throws(
      () => readSigningKey(pem),
      (error) => {
        assert.ok(error instanceof Error && "code" in error && "problems" in error);
        assert.equal(error.code, "bad-input");
        assert.match(JSON.stringify(error.problems), /"field":"key".*BEGIN PUBLIC KEY/);
        return true;
      },
    );
  }
});
