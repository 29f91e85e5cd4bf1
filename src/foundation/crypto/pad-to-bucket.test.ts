import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FIELD_BUCKETS, INTAKE_BUCKETS, padToBucket, unpad } from "./pad-to-bucket.ts";

const KB = 1024;

test("the buckets are the published ones", () => {
  assert.deepEqual(FIELD_BUCKETS, [64, 256, KB, 4 * KB, 16 * KB, 64 * KB]);
  assert.deepEqual(INTAKE_BUCKETS, [KB, 4 * KB, 16 * KB, 64 * KB]);
});

test("whatever is padded comes back, from the smallest bucket that holds it and four bytes", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 5000 }),
      fc.constantFrom(FIELD_BUCKETS, INTAKE_BUCKETS),
      (body, buckets) => {
        const padded = padToBucket(body, buckets);
        assert.equal(
          padded.length,
          buckets.find((bucket) => bucket >= body.length + 4),
        );
        assert.deepEqual(new Uint8Array(unpad(padded)), body);
      },
    ),
  );
});

test("a bucket is full at four bytes short of its size", () => {
  for (const [index, bucket] of FIELD_BUCKETS.entries()) {
    assert.equal(padToBucket(Buffer.alloc(bucket - 4, 1), FIELD_BUCKETS).length, bucket);
    assert.equal(unpad(padToBucket(Buffer.alloc(bucket - 4, 1), FIELD_BUCKETS)).length, bucket - 4);
    const next = FIELD_BUCKETS[index + 1];
    if (next) assert.equal(padToBucket(Buffer.alloc(bucket - 3), FIELD_BUCKETS).length, next);
  }
});

test("what no bucket holds is refused, and the limit named", () => {
  assert.throws(() => padToBucket(Buffer.alloc(64 * KB - 3), FIELD_BUCKETS), {
    code: "too-long",
    message: / 64 KB\.$/,
  });
  assert.throws(() => padToBucket(Buffer.alloc(1), []), { code: "too-long", message: / 0 KB\.$/ });
});

test("padding that was not made here does not come off", () => {
  const refuse = (padded: Buffer) => assert.throws(() => unpad(padded), { code: "cannot-open" });
  refuse(Buffer.alloc(0));
  refuse(Buffer.alloc(3));
  refuse(Buffer.from("00000001", "hex"));
  refuse(Buffer.from("0000000261", "hex"));
  refuse(Buffer.from("00000001610001", "hex"));
  refuse(Buffer.from("ffffffff61", "hex"));
  assert.equal(unpad(Buffer.from("000000016100", "hex")).toString(), "a");
  assert.equal(unpad(Buffer.alloc(4)).length, 0);
});
