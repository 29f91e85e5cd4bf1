import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import {
  derivePublicKeys,
  deriveThreadSecrets,
  newBearerReference,
  newKeyRing,
  openIntake,
  parseBearerReference,
  rawIntakeKey,
  sealReply,
  threadPublicKey,
} from "../crypto/index.ts";
import { canSealHere, deriveHere, newReferenceHere, openHere, sealHere } from "./index.ts";

const ring = newKeyRing();
const team = rawIntakeKey(derivePublicKeys(ring));
const LABEL = { recordId: "0c2f9a52-4f6a-4a53-9a3e-1d1f7f3b6c11", kind: "question" };

test("from one reference follow the same look-up seed and key pair on the device and on our side", async () => {
  for (const reference of [newBearerReference(), newReferenceHere(), { digits: "0".repeat(28) }]) {
    const [here, there] = [await deriveHere(reference), deriveThreadSecrets(reference)];
    assert.deepEqual(Buffer.from(here.lookupSeed), there.lookupSeed);
    assert.deepEqual(Buffer.from(here.publicKey), await threadPublicKey(there));
  }
});

test("a reference made on the device reads as one, and no two are the same", () => {
  const made = Array.from({ length: 200 }, () => newReferenceHere().digits);
  assert.equal(new Set(made).size, made.length);
  for (const digits of made) assert.deepEqual(parseBearerReference(digits), { digits });
});

test("what the device seals the staff side opens, at its own record and kind alone, in the few lengths there are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 3000 }), async (text) => {
      const sealed = await sealHere(team, { ...LABEL, content: { text } });
      assert.ok([1024, 4096, 16_384, 65_536].includes(sealed.length - 48));
      const opened = await openIntake(ring, { ...LABEL, keyId: team.keyId, sealed });
      assert.ok(isDeepStrictEqual(JSON.parse(opened.toString("utf8")), { text }));
      for (const other of [{ kind: "question-more" }, { recordId: "1c2f9a52-4f6a-4a53-9a3e-1d1f7f3b6c11" }])
        await assert.rejects(openIntake(ring, { ...LABEL, ...other, keyId: team.keyId, sealed }), {
          code: "cannot-open",
        });
    }),
    { numRuns: 15 },
  );
});

test("an answer sealed on our side opens on the device with its reference, and with no other", async () => {
  const [mine, other] = [newReferenceHere(), newReferenceHere()];
  const { publicKey, keys } = await deriveHere(mine);
  const sealed = await sealReply(publicKey, "a-reply", "Come back on Friday. Żółw.");
  assert.equal(await openHere(keys, "a-reply", sealed), "Come back on Friday. Żółw.");
  await assert.rejects(openHere(keys, "another", sealed));
  await assert.rejects(async () => openHere((await deriveHere(other)).keys, "a-reply", sealed));
});

test("says whether this browser can", async () => {
  assert.equal(await canSealHere(), true);
});
