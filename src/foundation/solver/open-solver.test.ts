import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSolver, type LinearProgramme } from "./index.ts";

const solve = await openSolver();

// Chairs take one hour of cutting and two of finishing, tables two and one; there are 40 and 50 hours.
const WORKSHOP: LinearProgramme = {
  lower: [0, 0],
  upper: [Infinity, 30],
  rows: [
    {
      terms: [
        [0, 1],
        [1, 2],
      ],
      lower: -Infinity,
      upper: 41,
    },
    {
      terms: [
        [0, 2],
        [1, 1],
      ],
      lower: -Infinity,
      upper: 50,
    },
  ],
};
const EARNED = new Map([
  [0, -30],
  [1, -50],
]);

function rounded(values: readonly number[] | undefined): readonly number[] | undefined {
  return values?.map((value) => Math.round(value * 1e6) / 1e6 + 0);
}

describe("the solver", () => {
  test("finds the cheapest, in broken numbers and in whole ones", () => {
    solve(WORKSHOP, (ask) => {
      assert.deepEqual(rounded(ask({ costs: EARNED })), [19.666667, 10.666667]);
      assert.deepEqual(rounded(ask({ costs: EARNED, isWhole: true })), [19, 11]);
      assert.deepEqual(rounded(ask({ costs: EARNED })), [19.666667, 10.666667]);
    });
  });

  test("forgets costs and bounds of one question before the next", () => {
    solve(WORKSHOP, (ask) => {
      assert.deepEqual(rounded(ask({ costs: EARNED, bounds: new Map([[0, [0, 0]]]) })), [0, 20.5]);
      assert.equal(rounded(ask({ costs: new Map([[0, -1]]) }))?.[0], 25);
      assert.equal(rounded(ask({ costs: new Map([[1, -1]]) }))?.[1], 20.5);
    });
  });

  test("says when nothing keeps to all rows, and goes on", () => {
    solve(WORKSHOP, (ask) => {
      assert.equal(ask({ costs: EARNED, bounds: new Map([[1, [22, 30]]]) }), undefined);
      assert.equal(ask({ costs: EARNED, bounds: new Map([[1, [22, 30]]]), isWhole: true }), undefined);
      assert.deepEqual(rounded(ask({ costs: EARNED })), [19.666667, 10.666667]);
    });
  });

  test("says when there is no end", () => {
    const open: LinearProgramme = { lower: [0], upper: [Infinity], rows: [] };
    assert.throws(() => solve(open, (ask) => ask({ costs: new Map([[0, -1]]) })), /without an answer/);
    assert.deepEqual(
      solve(open, (ask) => ask({ costs: new Map([[0, 1]]) })),
      [0],
    );
  });

  test("keeps no memory of programmes that were closed, even by an error", () => {
    for (let turn = 0; turn < 2000; turn += 1) {
      const failing = (): unknown =>
        solve(WORKSHOP, () => {
          throw new Error("stop");
        });
      assert.throws(failing, /stop/);
    }
    assert.deepEqual(
      solve(WORKSHOP, (ask) => rounded(ask({ costs: EARNED }))),
      [19.666667, 10.666667],
    );
  });
});
