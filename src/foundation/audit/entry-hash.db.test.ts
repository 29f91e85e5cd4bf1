import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { testDatabase } from "../../../tests/support/database.ts";
import { hashEntry, type AuditEntry } from "./entry-hash.ts";

const code = fc.stringMatching(/^[a-z0-9][a-z0-9._:/-]{0,63}$/);
const key = fc.stringMatching(/^[a-z][A-Za-z0-9_-]{0,12}$/);
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(999_999)).map(([whole, part]) => {
    return Number(`${whole}.${String(part).padStart(6, "0")}`);
  }),
  fc.constantFrom(0, -0, 0.000001, -0.5, 100, 1e9),
);
const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("hex"));
const id = fc.uuid();
const moment = fc
  .tuple(fc.integer({ min: 0, max: 4_102_444_800 }), fc.nat(999_999))
  .map(([s, us]) => `${new Date(s * 1000).toISOString().slice(0, 19)}.${String(us).padStart(6, "0")}Z`);

const entry: fc.Arbitrary<AuditEntry> = fc.record({
  stream: id,
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  at: moment,
  by: fc.oneof(
    id.map((staff) => `staff:${staff}`),
    code.map((name) => `system:${name}`),
  ),
  seat: fc.option(id),
  // An agency's id comes from the pack and may be in any script.
  agency: fc.option(fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !text.includes("\0"))),
  event: code,
  thing: fc.option(id),
  person: fc.option(id),
  detail: fc.dictionary(key, fc.oneof(code, number, fc.boolean()), { maxKeys: 6 }),
  prev: hash,
  hash,
});

test("the database and the offline verifier give every entry the same hash", async () => {
  const database = await testDatabase();
  await database.withOwner((client) =>
    fc.assert(
      fc.asyncProperty(entry, async (e) => {
        const { rows } = await client.query<{ hash: string }>(
          `select encode(audit.entry_hash(row($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
             decode($11, 'hex'), decode($12, 'hex'))::audit.entry), 'hex') as hash`,
          [e.stream, e.seq, e.at, e.by, e.seat, e.agency, e.event, e.thing, e.person]
            .map((value) => (value === null ? null : String(value)))
            .concat(JSON.stringify(e.detail), e.prev, e.hash),
        );
        assert.equal(rows[0]?.hash, hashEntry(e));
      }),
      { numRuns: 200 },
    ),
  );
});
