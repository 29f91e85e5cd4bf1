import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCursor, writeCursor } from "./cursor.ts";
import { isNarrowed, ORDERS, queueHref, readFilter, SHOWN, type QueueFilter } from "./queue-filter.ts";

const code = fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), { nil: undefined });
const filters: fc.Arbitrary<QueueFilter> = fc.record({
  shown: fc.constantFrom(...SHOWN),
  order: fc.constantFrom(...ORDERS),
  kind: code,
  district: code,
  language: code,
  danger: fc.boolean(),
  overdue: fc.boolean(),
});

const queryOf = (href: string): Record<string, string> =>
  Object.fromEntries(new URL(href, "http://staff.test").searchParams);

test("a filter written into an address is read from it again, with and without a place to go on from", () => {
  fc.assert(
    fc.property(filters, fc.option(fc.uuid(), { nil: undefined }), (filter, after) => {
      const query = queryOf(queueHref(filter, after));
      assert.deepEqual(readFilter(query), { ...filter });
      assert.equal(query["after"], after);
    }),
  );
});

test("any address whatever is a filter, and nothing but choices comes through", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: "binary" })), (query) => {
      const filter = readFilter(query);
      for (const value of [filter.kind, filter.district, filter.language])
        assert.ok(value === undefined || /^[a-z0-9-]+$/.test(value));
    }),
  );
});

test("the whole queue has the plain address, and only what leaves something out narrows it", () => {
  assert.equal(queueHref(readFilter({})), "/queue");
  assert.equal(isNarrowed(readFilter({ show: "mine", sort: "danger" })), false);
  for (const name of ["danger", "overdue"]) assert.equal(isNarrowed(readFilter({ [name]: "yes" })), true);
  for (const name of ["kind", "district", "language"])
    assert.equal(isNarrowed(readFilter({ [name]: "watford" })), true);
});

test("a place to go on from comes back as it was written, and what is none is none", () => {
  const micros = fc.integer({ min: 0, max: 2 ** 52 }).map(String);
  fc.assert(
    fc.property(fc.constantFrom(0, 1), micros, fc.uuid(), (urgency, at, id) => {
      const cursor = { urgency, at, id: id.toLowerCase() };
      assert.deepEqual(readCursor(writeCursor(cursor)), cursor);
    }),
  );
  for (const text of [undefined, "", "x", "1.1.1", `2.1.${"0".repeat(36)}`, "0.9999999999999999999.x"])
    assert.equal(readCursor(text), undefined);
});
