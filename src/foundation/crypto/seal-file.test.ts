import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { newKeyRing } from "./key-document.ts";
import { openField } from "./seal-field.ts";
import { openFile, sealFile } from "./seal-file.ts";

const keys = newKeyRing();
const place = { tenant: "a-county", table: "a.table", row: "1", column: "content" };

test("a file opens as it was sealed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40_000 }), (file) => {
      assert.deepEqual(openFile(keys, place, sealFile(keys, place, file)), Buffer.from(file));
    }),
    { numRuns: 30 },
  );
});

test("a file opens at no other place, and not as a field", () => {
  const sealed = sealFile(keys, place, randomBytes(100));
  for (const other of [{ row: "2" }, { column: "name" }, { table: "b.table" }, { tenant: "another" }])
    assert.throws(() => openFile(keys, { ...place, ...other }, sealed));
  assert.throws(() => openField(keys, place, sealed));
});

test("a changed bit is found, and no length but the bucket's is told", () => {
  const sealed = sealFile(keys, place, randomBytes(100));
  const changed = Buffer.from(sealed);
  changed[50] = (changed[50] ?? 0) ^ 1;
  assert.throws(() => openFile(keys, place, changed));
  assert.equal(sealed.length, sealFile(keys, place, randomBytes(9_000)).length);
});

test("a file beyond eight megabytes is refused", () => {
  assert.throws(() => sealFile(keys, place, Buffer.alloc(8 * 1024 * 1024)), { code: "too-long" });
});
