import assert from "node:assert/strict";
import { test } from "node:test";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import { findDraftKeys, newDraftSecret, openDraft, sealDraft } from "./index.ts";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const KB = 1024;
const secrets = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("base64url"));
const keysOf = (cookie: string) => findDraftKeys(cookie) ?? assert.fail("not a cookie of ours");

test("the same cookie always leads to the same draft and the same submission", () => {
  fc.assert(
    fc.property(secrets, (cookie) => {
      const [a, b] = [keysOf(cookie), keysOf(cookie)];
      assert.deepEqual(a.lookupId, b.lookupId);
      assert.equal(a.submissionId, b.submissionId);
      assert.ok(a.key.equals(b.key));
    }),
  );
});

test("another cookie shares nothing with it", () => {
  fc.assert(
    fc.property(secrets, secrets, (one, two) => {
      fc.pre(one !== two);
      const [a, b] = [keysOf(one), keysOf(two)];
      assert.notDeepEqual(a.lookupId, b.lookupId);
      assert.ok(!a.key.equals(b.key));
      assert.notEqual(a.submissionId, b.submissionId);
    }),
  );
});

test("look-up id, key and submission id are HKDF-SHA-256 as another library works it out", () => {
  const secret = Buffer.alloc(32, 9);
  const derived = Buffer.from(hkdf(sha256, secret, undefined, Buffer.from("fanlight draft v2"), 80));
  const keys = keysOf(secret.toString("base64url"));
  assert.deepEqual(keys.lookupId, derived.subarray(0, 32));
  assert.deepEqual(keys.key.export(), derived.subarray(32, 64));
  const raw = derived.subarray(64).toString("hex");
  const plain = keys.submissionId.replaceAll("-", "");
  assert.equal(
    plain.slice(0, 12) + plain.slice(13, 16) + plain.slice(17),
    raw.slice(0, 12) + raw.slice(13, 16) + raw.slice(17),
  );
  // Of the byte that holds the variant, the low six bits are the derived ones.
  assert.equal(
    Number.parseInt(plain.slice(16, 18), 16) & 0x3f,
    Number.parseInt(raw.slice(16, 18), 16) & 0x3f,
  );
});

test("the submission id is laid out as a random uuid", () => {
  fc.assert(fc.property(secrets, (cookie) => assert.match(keysOf(cookie).submissionId, UUID_V4)));
});

test("a cookie that is not one of ours leads nowhere", () => {
  const good = newDraftSecret();
  assert.match(good, /^[\w-]{43}$/);
  assert.notEqual(good, newDraftSecret());
  assert.ok(findDraftKeys(good));
  for (const bad of [
    "",
    good.slice(1),
    `${good}A`,
    ` ${good}`,
    `${good}\n`,
    good.replace(/.$/, "B"),
    good.replace(/^./, "+"),
    "=".repeat(43),
  ]) {
    assert.equal(findDraftKeys(bad), undefined);
  }
});

test("every secret we can set in a cookie is taken back", () => {
  fc.assert(fc.property(secrets, (cookie) => assert.ok(findDraftKeys(cookie))));
});

test("a draft comes back with its cookie, and its length is one of four", () => {
  fc.assert(
    fc.property(secrets, fc.string({ unit: "grapheme", maxLength: 2000 }), (cookie, text) => {
      const sealed = sealDraft(keysOf(cookie), text);
      assert.equal(openDraft(keysOf(cookie), sealed), text);
      assert.ok([KB + 28, 4 * KB + 28, 16 * KB + 28, 64 * KB + 28].includes(sealed.length));
    }),
  );
  assert.throws(() => sealDraft(keysOf(newDraftSecret()), "x".repeat(64 * KB)), { code: "too-long" });
});

test("a draft opens with no other cookie, at no other place, and not if it was changed", () => {
  const mine = keysOf(newDraftSecret());
  const sealed = sealDraft(mine, "words");
  const refused = { code: "cannot-open" };
  const other = keysOf(newDraftSecret());
  assert.throws(() => openDraft(other, sealed), refused);
  assert.throws(() => openDraft({ ...mine, lookupId: other.lookupId }, sealed), refused);
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  assert.throws(() => openDraft(mine, sealed), refused);
});
