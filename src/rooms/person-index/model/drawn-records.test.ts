import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { drawnRecords, MOST_DRAWN } from "./drawn-records.ts";

const many = fc.nat({ max: 40 });

test("as many records are drawn as there is room for, the newest, of both people where both have any", () => {
  fc.assert(
    fc.property(many, many, (one, other) => {
      const drawn = drawnRecords(one, other);
      assert.equal(drawn.length, Math.min(MOST_DRAWN, one + other));
      for (const [side, count] of [
        [0, one],
        [1, other],
      ] as const) {
        const places = drawn.filter((each) => each.side === side).map(({ place }) => place);
        assert.ok(places.length >= Math.min(count, MOST_DRAWN / 2));
        assert.deepEqual(
          places,
          places.map((_, index) => count - places.length + index + 1),
        );
      }
    }),
  );
});
