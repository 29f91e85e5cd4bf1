import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findDetermined } from "./eliminate.ts";
import type { Row, Term } from "./programme.ts";

function equation(value: number, ...terms: readonly Term[]): Row {
  return { terms, lower: value, upper: value };
}

describe("what follows from equations", () => {
  test("is each unknown that some combination of them leaves by itself", () => {
    // a + b = 7, b + c = 9, a + c = 6: each follows. d and e do not.
    const rows = [
      equation(7, [0, 1], [1, 1]),
      equation(9, [1, 1], [2, 1]),
      equation(6, [0, 1], [2, 1]),
      equation(5, [3, 1], [4, 1]),
    ];
    assert.deepEqual(
      [...findDetermined(rows)].toSorted(([a], [b]) => a - b),
      [
        [0, 2],
        [1, 5],
        [2, 4],
      ],
    );
  });

  test("is nothing while one more unknown is in each of them", () => {
    const square = [
      equation(5, [0, 1], [1, 1]),
      equation(9, [2, 1], [3, 1]),
      equation(6, [0, 1], [2, 1]),
      equation(8, [1, 1], [3, 1]),
    ];
    assert.equal(findDetermined(square).size, 0);
    assert.equal(findDetermined([]).size, 0);
  });

  test("is exact where fractions come up on the way", () => {
    // 3a + 7b = 29, 5a + 2b = 29: a = 145/29.
    const rows = [equation(29, [0, 3], [1, 7]), equation(29, [0, 5], [1, 2])];
    assert.deepEqual(
      new Map(findDetermined(rows)),
      new Map(
        [
          [1, 2],
          [0, 5],
        ].map(([a, b]) => [a ?? 0, b ?? 0]),
      ),
    );
  });

  test("takes no row for an equation that only bounds", () => {
    assert.equal(findDetermined([{ terms: [[0, 1]], lower: 3, upper: 4 }]).size, 0);
  });

  test("refuses what cannot be kept exactly", () => {
    const large = 2 ** 30 + 1;
    const rows = [equation(1, [0, large], [1, large - 2]), equation(2, [0, large + 2], [1, large + 6])];
    assert.throws(() => findDetermined(rows), /too large to be audited exactly/);
  });
});
