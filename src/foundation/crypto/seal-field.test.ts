import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openBytes, sealBytes } from "./aes-gcm.ts";
import { encodeParts } from "./encode-parts.ts";
import { newKeyRing, openField, openJson, sealField, sealJson } from "./index.ts";
import type { FieldPlace, KeyRing } from "./index.ts";
import { padToBucket } from "./pad-to-bucket.ts";

const ring = newKeyRing();
const place: FieldPlace = { tenant: "agency-1", table: "referrals.contact", row: "row-1", column: "address" };
const PARTS = ["tenant", "table", "row", "column"] as const;
const OVERHEAD = 1 + 4 + 12 + 16;
const KB = 1024;
const SIZES = [64, 256, KB, 4 * KB, 16 * KB, 64 * KB].map((size) => size + OVERHEAD);

const texts = fc.string({ unit: "grapheme", maxLength: 2000 });
const names = fc.string({ unit: "grapheme", maxLength: 8 });
const places = fc.record({ tenant: names, table: names, row: names, column: names });
const refused = { code: "cannot-open" };

test("any text comes back from its own place", () => {
  fc.assert(
    fc.property(places, texts, (where, text) => {
      assert.equal(openField(ring, where, sealField(ring, where, text)), text);
    }),
  );
});

test("its length is one of six, whatever the text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { length } = sealField(ring, place, text);
      assert.equal(
        length,
        SIZES.find((size) => size >= Buffer.byteLength(text) + 4 + OVERHEAD),
      );
    }),
  );
  assert.equal(sealField(ring, place, "x".repeat(64 * KB - 4)).length, SIZES.at(-1));
  assert.throws(() => sealField(ring, place, "x".repeat(64 * KB - 3)), { code: "too-long" });
});

test("any bit changed, and it does not open", () => {
  const sealed = sealField(ring, place, "12 The Street");
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    assert.throws(() => openField(ring, place, changed), { code: /^(cannot-open|key-missing)$/ });
  }
});

test("moved to another tenant, table, row or column, it does not open", () => {
  fc.assert(
    fc.property(places, fc.constantFrom(...PARTS), names, (where, part, other) => {
      fc.pre(where[part] !== other);
      const sealed = sealField(ring, where, "words");
      assert.throws(() => openField(ring, { ...where, [part]: other }, sealed), refused);
    }),
  );
});

test("any two parts of the place swapped, and it does not open", () => {
  const pairs = PARTS.flatMap((a, index) => PARTS.slice(index + 1).map((b) => [a, b] as const));
  assert.equal(pairs.length, 6);
  const sealed = sealField(ring, place, "words");
  for (const [a, b] of pairs) {
    assert.throws(() => openField(ring, { ...place, [a]: place[b], [b]: place[a] }, sealed), refused);
  }
});

test("a letter moved from one part of the place to the next, and it does not open", () => {
  const sealed = sealField(ring, { ...place, row: "ab", column: "c" }, "words");
  assert.throws(() => openField(ring, { ...place, row: "a", column: "bc" }, sealed), refused);
});

test("cut short at any length, it does not open", () => {
  const sealed = sealField(ring, place, "words");
  for (let length = 0; length < sealed.length; length += 1) {
    assert.throws(() => openField(ring, place, sealed.subarray(0, length)), refused);
  }
});

test("it is bound to its purpose, its place and its own head, in that order", () => {
  const [id, key] = [...ring.field.keys][0] ?? assert.fail();
  const sealed = sealField(ring, place, "words");
  const { tenant, table, row, column } = place;
  const bound = encodeParts("fanlight field v1", tenant, table, row, column, `01${id}`);
  assert.equal(openBytes(key, bound, sealed.subarray(5)).toString("latin1", 4, 9), "words");
});

test("a version this code does not know does not open, even if it is sealed as such", () => {
  const [id, key] = [...ring.field.keys][0] ?? assert.fail();
  const header = Buffer.from(`02${id}`, "hex");
  const { tenant, table, row, column } = place;
  const bound = encodeParts("fanlight field v1", tenant, table, row, column, header.toString("hex"));
  const later = Buffer.concat([header, sealBytes(key, bound, padToBucket(Buffer.from("words"), [64]))]);
  assert.throws(() => openField(ring, place, later), refused);
});

test("a version relabelled does not open", () => {
  const sealed = sealField(ring, place, "words");
  assert.equal(sealed[0], 1);
  sealed[0] = 2;
  assert.throws(() => openField(ring, place, sealed), refused);
});

test("after a change of key the old words still open, and new ones are sealed with the new key", () => {
  const old = sealField(ring, place, "old");
  const next = newKeyRing();
  const both: KeyRing = {
    ...ring,
    field: { current: next.field.current, keys: new Map([...ring.field.keys, ...next.field.keys]) },
  };
  assert.equal(openField(both, place, old), "old");
  const fresh = sealField(both, place, "new");
  assert.equal(fresh.toString("hex", 1, 5), next.field.current);
  assert.throws(() => openField(ring, place, fresh), {
    code: "key-missing",
    message: new RegExp(next.field.current),
    cure: /key file in use is not the one/,
  });
});

test("relabelled with another key of the same ring, it does not open", () => {
  const [id, key] = [...ring.field.keys][0] ?? assert.fail();
  const twin: KeyRing = {
    ...ring,
    field: {
      current: id,
      keys: new Map([
        [id, key],
        ["00000000", key],
      ]),
    },
  };
  const sealed = sealField(twin, place, "words");
  sealed.fill(0, 1, 5);
  assert.throws(() => openField(twin, place, sealed), refused);
});

test("JSON comes back through the caller's own parser, which has the last word", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const json = JSON.parse(JSON.stringify(value));
      assert.deepEqual(
        openJson(ring, place, sealJson(ring, place, json), (read) => read),
        json,
      );
    }),
  );
  const sealed = sealJson(ring, place, { phone: "01992 000000" });
  const readPhone = (value: unknown) => {
    assert.ok(typeof value === "object" && value !== null && "phone" in value);
    return String(value.phone);
  };
  assert.equal(openJson(ring, place, sealed, readPhone), "01992 000000");
  const refuse = () => {
    throw new Error("not a phone");
  };
  assert.throws(() => openJson(ring, place, sealed, refuse), /not a phone/);
});

test("a refusal to open says what to do and nothing of what was sealed", () => {
  const sealed = sealField(ring, place, "canary");
  sealed[40] = (sealed[40] ?? 0) ^ 1;
  assert.throws(
    () => openField(ring, place, sealed),
    (error) => {
      assert.ok(error instanceof Error);
      assert.equal(error.cause, undefined);
      assert.match(error.message, /cannot be opened/);
      assert.match("cure" in error ? String(error.cure) : "", /administrator/);
      return true;
    },
  );
});
