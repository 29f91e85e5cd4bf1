import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isBurst, reasonsFor, type Lately } from "./suspicion.ts";

const OFFERED = { environment: 8, behaviour: 4 };
const QUIET: Lately = { hereToday: 0, hereUsually: 0, allToday: 0, allUsually: 3, alikeToday: 0 };
const ORDINARY = { environment: ["poor-light"], behaviour: [] };
const counts = fc.integer({ min: 0, max: 500 });

test("an ordinary report on an ordinary day has no reason to wait longer", () => {
  assert.deepEqual(reasonsFor(ORDINARY, QUIET, OFFERED), []);
});

test("each sign is named for itself", () => {
  assert.deepEqual(reasonsFor({ ...ORDINARY, isFast: true }, QUIET, OFFERED), ["fast"]);
  const everything = { environment: Array<string>(8).fill("x"), behaviour: Array<string>(4).fill("x") };
  assert.deepEqual(reasonsFor(everything, QUIET, OFFERED), ["everything"]);
  assert.deepEqual(reasonsFor(ORDINARY, { ...QUIET, alikeToday: 5 }, OFFERED), ["alike"]);
  assert.deepEqual(reasonsFor(ORDINARY, { ...QUIET, hereToday: 8 }, OFFERED), ["burst-here"]);
  assert.deepEqual(reasonsFor(ORDINARY, { ...QUIET, allToday: 60 }, OFFERED), ["burst-all"]);
});

test("a burst stays one when more come, and is none the busier it usually is", () => {
  fc.assert(
    fc.property(counts, counts, counts, counts, (today, usual, least, more) => {
      if (isBurst(today, usual, least)) assert.ok(isBurst(today + more, usual, least));
      else assert.ok(!isBurst(today, usual + more, least));
    }),
  );
});

test("fewer than the least in a day are never a burst, and neither is a usual day", () => {
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 1, max: 100 }), (today, usual, least) => {
      if (today < least) assert.ok(!isBurst(today, usual, least));
      if (usual > 0 && today <= usual) assert.ok(!isBurst(today, usual, least));
    }),
  );
});

test("more of a thing never takes a reason away", () => {
  fc.assert(
    fc.property(counts, counts, counts, fc.integer({ min: 0, max: 50 }), (here, all, alike, more) => {
      const before = { hereToday: here, hereUsually: 1, allToday: all, allUsually: 3, alikeToday: alike };
      const after = { ...before, hereToday: here + more, allToday: all + more, alikeToday: alike + more };
      const kept = new Set<string>(reasonsFor(ORDINARY, after, OFFERED));
      for (const reason of reasonsFor(ORDINARY, before, OFFERED)) assert.ok(kept.has(reason));
    }),
  );
});
