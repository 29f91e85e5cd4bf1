import assert from "node:assert/strict";
import { test } from "node:test";
import { sayCount, sayShare, saySumOf, sumOfShown, sumShown } from "./count.ts";

test("a count that is not shown says so, and is not nought", () => {
  assert.deepEqual(
    [sayCount(null), sayCount(0), sayCount(1234), sayCount(undefined)],
    ["not shown", "0", "1,234", "0"],
  );
});

test("a sum is of what is shown, and of nothing shown is not shown either", () => {
  assert.deepEqual([sumShown([5, null, 10]), sumShown([null, null]), sumShown([])], [15, null, 0]);
});

test("a share needs a base that is shown, and never passes all", () => {
  assert.equal(sayShare({ base: 10, met: 15 }), "100%");
  assert.equal(sayShare({ base: null, met: 3 }), "too few to say");
  assert.equal(sayShare({ base: 0, met: 0 }), "too few to say");
});

test("a sum from which something is left out says at least, and of nothing shown says so", () => {
  const said = (...counts: (number | null)[]) => saySumOf(sumOfShown(counts));
  assert.deepEqual([said(5, 10), said(5, null), said(null), said()], ["15", "at least 5", "not shown", "0"]);
});
