import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { deriveThreadSecrets, newBearerReference } from "./bearer-reference.ts";
import { openReply, sealReply, threadPublicKey } from "./seal-reply.ts";

const secrets = deriveThreadSecrets(newBearerReference());

test("whoever has the reference opens what was sealed to its thread", async () => {
  const publicKey = await threadPublicKey(secrets);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (text) => {
      assert.equal(await openReply(secrets, "a", await sealReply(publicKey, "a", text)), text);
    }),
    { numRuns: 20 },
  );
});

test("the same reference gives the same key, another gives another", async () => {
  assert.deepEqual(await threadPublicKey(secrets), await threadPublicKey(secrets));
  const other = deriveThreadSecrets(newBearerReference());
  assert.notDeepEqual(await threadPublicKey(secrets), await threadPublicKey(other));
});

test("under another reference or another id, or changed anywhere, it does not open", async () => {
  const sealed = await sealReply(await threadPublicKey(secrets), "a", "Tuesday is fine.");
  const refused = { code: "cannot-open" };
  await assert.rejects(openReply(deriveThreadSecrets(newBearerReference()), "a", sealed), refused);
  await assert.rejects(openReply(secrets, "b", sealed), refused);
  for (const at of [0, 40, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await assert.rejects(openReply(secrets, "a", changed), refused);
  }
});

test("its length says only which bucket it is", async () => {
  const publicKey = await threadPublicKey(secrets);
  const lengths = await Promise.all(
    ["", "yes", "x".repeat(900)].map(async (text) => (await sealReply(publicKey, "a", text)).length),
  );
  assert.equal(new Set(lengths).size, 1);
});
