import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { RecordTable } from "../table/record-table.ts";
import { closenessOf, isSameValue, nearnessOf } from "./compare-names.ts";

/** From which nearness two names are near. */
const NEAR = 2;

test("what the letters tell of two names is what their spelling tells: near, the same, or neither", () => {
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "b", "n", "e", "r", "i"), minLength: 1, maxLength: 9 }),
    fc.constantFrom("catherine", "katherine", "smith", "smyth", "al hassan", "hassan", "o", "jo", "王"),
  );
  fc.assert(
    fc.property(name, name, (one, other) => {
      const table = new RecordTable({ shared: false });
      table.addNormalised({ values: { given_name: [one], surname: [other] }, unread: [] });
      const { given_name: given, surname } = table.columns().fields;
      assert.ok(given && surname);
      const nearness = nearnessOf(given, 0, surname, 0);
      const closeness = closenessOf(given, 0, surname, 0);
      assert.equal(closeness >= NEAR ? closeness : 0, nearness >= NEAR ? nearness : 0, `${one}, ${other}`);
      assert.equal(isSameValue(given, 0, surname, 0), one === other);
    }),
    { numRuns: 3000 },
  );
});
