import assert from "node:assert/strict";
import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { hmacSha256 } from "./derive-bytes.ts";
import { derivePublicKeys, newKeyRing, openIntake, sealIntake } from "./index.ts";
import type { KeyRing } from "./index.ts";

const ring = newKeyRing();
const publicKeys = derivePublicKeys(ring);
const label = { recordId: "3b9f2c1e-0000-4000-8000-000000000001", kind: "help" };
const KB = 1024;
const SIZES = [KB, 4 * KB, 16 * KB, 64 * KB].map((size) => size + 32 + 16);
const refused = { code: "cannot-open" };
const few = { numRuns: 30 };

test("any body comes back to the staff side", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 3000 }),
      fc.string(),
      fc.string(),
      async (body, recordId, kind) => {
        const sealed = await sealIntake(publicKeys, { recordId, kind, body });
        assert.equal(sealed.keyId, ring.intake.current);
        assert.deepEqual(new Uint8Array(await openIntake(ring, { recordId, kind, ...sealed })), body);
      },
    ),
    few,
  );
});

test("its length is one of four, whatever was sent", async () => {
  for (const [length, size] of [
    [0, SIZES[0]],
    [KB - 4, SIZES[0]],
    [KB - 3, SIZES[1]],
    [64 * KB - 4, SIZES[3]],
  ] as const) {
    const { sealed } = await sealIntake(publicKeys, { ...label, body: Buffer.alloc(length, 7) });
    assert.equal(sealed.length, size);
  }
  await assert.rejects(sealIntake(publicKeys, { ...label, body: Buffer.alloc(64 * KB - 3) }), {
    code: "too-long",
  });
});

test("it opens under no other record, kind or key", async () => {
  const body = Buffer.from("words");
  const sealed = await sealIntake(publicKeys, { ...label, body });
  await assert.rejects(openIntake(ring, { ...label, ...sealed, recordId: "another" }), refused);
  await assert.rejects(openIntake(ring, { ...label, ...sealed, kind: "worry" }), refused);
  await assert.rejects(openIntake(ring, { recordId: label.kind, kind: label.recordId, ...sealed }), refused);
  await assert.rejects(openIntake(newKeyRing(), { ...label, ...sealed }), { code: "key-missing" });
  const other = newKeyRing();
  const [, otherKey] = [...other.intake.keys][0] ?? assert.fail();
  const wrongKey: KeyRing = {
    ...ring,
    intake: { current: sealed.keyId, keys: new Map([[sealed.keyId, otherKey]]) },
  };
  await assert.rejects(openIntake(wrongKey, { ...label, ...sealed }), refused);
});

test("relabelled with another id of the same key, it does not open", async () => {
  const [id, key] = [...ring.intake.keys][0] ?? assert.fail();
  const twin: KeyRing = {
    ...ring,
    intake: {
      current: id,
      keys: new Map([
        [id, key],
        ["00000000", key],
      ]),
    },
  };
  const sealed = await sealIntake(publicKeys, { ...label, body: Buffer.from("words") });
  await assert.rejects(openIntake(twin, { ...label, ...sealed, keyId: "00000000" }), refused);
});

test("any bit changed, or any length cut, and it does not open", async () => {
  const { keyId, sealed } = await sealIntake(publicKeys, { ...label, body: Buffer.from("words") });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: sealed.length * 8 - 1 }), async (bit) => {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      // The top bit of an X25519 point is no part of it, and HPKE binds the point's bytes all the same.
      await assert.rejects(openIntake(ring, { ...label, keyId, sealed: changed }), refused);
      await assert.rejects(
        openIntake(ring, { ...label, keyId, sealed: sealed.subarray(0, bit >> 3) }),
        refused,
      );
    }),
    few,
  );
});

test("the same words sealed twice have nothing in common", async () => {
  const seal = () => sealIntake(publicKeys, { ...label, body: Buffer.alloc(8) });
  const [a, b] = [await seal(), await seal()];
  assert.notDeepEqual(a.sealed.subarray(0, 32), b.sealed.subarray(0, 32));
  assert.notDeepEqual(a.sealed.subarray(32), b.sealed.subarray(32));
});

test("a public key file that names a key it lacks seals nothing", async () => {
  const broken = { ...publicKeys, intake: { ...publicKeys.intake, current: "00000000" } };
  await assert.rejects(sealIntake(broken, { ...label, body: Buffer.alloc(1) }), { code: "key-missing" });
});

test("what we seal is RFC 9180: it opens by a second reading of the standard, made here and proved on the standard's own vector", async () => {
  const vector = openByTheStandard({
    privateKey: x25519("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"),
    enc: Buffer.from("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431", "hex"),
    info: Buffer.from("4f6465206f6e2061204772656369616e2055726e", "hex"),
    aad: Buffer.from("436f756e742d30", "hex"),
    ciphertext: Buffer.from(
      "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a",
      "hex",
    ),
    aead: { id: 1, cipher: "aes-128-gcm", keyBytes: 16 },
  });
  assert.equal(vector.toString("hex"), "4265617574792069732074727574682c20747275746820626561757479");

  const { keyId, sealed } = await sealIntake(publicKeys, { ...label, body: Buffer.from("words") });
  const parts = [label.recordId, label.kind, keyId].flatMap((part) => [
    Buffer.of(0, 0, 0, part.length),
    Buffer.from(part),
  ]);
  const opened = openByTheStandard({
    privateKey: ring.intake.keys.get(keyId) ?? assert.fail(),
    enc: Buffer.from(sealed.subarray(0, 32)),
    info: Buffer.from("fanlight intake v1"),
    aad: Buffer.concat(parts),
    ciphertext: Buffer.from(sealed.subarray(32)),
    aead: { id: 2, cipher: "aes-256-gcm", keyBytes: 32 },
  });
  assert.equal(opened.toString("latin1"), `\0\0\0\u0005words${"\0".repeat(KB - 9)}`);
});

/** RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, first message: sections 4.1, 5.1 and 5.2. */
function openByTheStandard({ privateKey, enc, info, aad, ciphertext, aead }: StandardInput): Buffer {
  const empty = Buffer.alloc(0);
  const kem = Buffer.from("KEM\0\u0020", "latin1");
  const suite = Buffer.concat([Buffer.from("HPKE\0\u0020\0\u0001\0", "latin1"), Buffer.of(aead.id)]);
  const extract = (id: Buffer, salt: Buffer, name: string, input: Buffer) =>
    hmacSha256(salt, Buffer.concat([Buffer.from("HPKE-v1"), id, Buffer.from(name), input]));
  const expand = (id: Buffer, secret: Buffer, name: string, context: Buffer, length: number) => {
    const labelled = [
      Buffer.of(0, length),
      Buffer.from("HPKE-v1"),
      id,
      Buffer.from(name),
      context,
      Buffer.of(1),
    ];
    return hmacSha256(secret, Buffer.concat(labelled)).subarray(0, length);
  };
  const jwk = { kty: "OKP", crv: "X25519", x: enc.toString("base64url") };
  const shared = diffieHellman({ privateKey, publicKey: createPublicKey({ key: jwk, format: "jwk" }) });
  const own = Buffer.from(createPublicKey(privateKey).export({ format: "jwk" }).x ?? "", "base64url");
  const secret = expand(
    kem,
    extract(kem, empty, "eae_prk", shared),
    "shared_secret",
    Buffer.concat([enc, own]),
    32,
  );
  const context = Buffer.concat([
    Buffer.of(0),
    extract(suite, empty, "psk_id_hash", empty),
    extract(suite, empty, "info_hash", info),
  ]);
  const scheduled = extract(suite, secret, "secret", empty);
  const key = expand(suite, scheduled, "key", context, aead.keyBytes);
  const nonce = expand(suite, scheduled, "base_nonce", context, 12);
  const decipher = createDecipheriv(aead.cipher, key, nonce).setAAD(aad).setAuthTag(ciphertext.subarray(-16));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()]);
}

function x25519(privateHex: string): KeyObject {
  const key = Buffer.from(`302e020100300506032b656e04220420${privateHex}`, "hex");
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
}

interface StandardInput {
  privateKey: KeyObject;
  enc: Buffer;
  info: Buffer;
  aad: Buffer;
  ciphertext: Buffer;
  aead: { id: number; cipher: "aes-128-gcm" | "aes-256-gcm"; keyBytes: number };
}
