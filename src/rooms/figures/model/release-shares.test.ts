import assert from "node:assert/strict";
import { test } from "node:test";
import { between, seeded, type Random } from "../../../../bench/support/seeded.ts";
import { openSolver } from "../../../foundation/solver/index.ts";
import { audit, holdBack, publicationProfiles, type Table } from "../../../stats/index.ts";
import { releaseShares, type SharePart } from "./release-shares.ts";

const profile = publicationProfiles.standard;
const solve = await openSolver();

type Counted = { readonly n: number; readonly met: number };

const released = (counts: readonly Counted[]) => {
  const shown = holdBack(
    counts.map(({ n }) => n),
    profile,
  );
  const parts = counts.map((count, at): SharePart => ({ ...count, shown: shown[at] ?? null }));
  return { shown: parts.map((part) => part.shown), met: releaseShares(parts, profile) };
};

test("is shown where those who kept it, and those who did not, may be; rounded, and no more than there were", () => {
  const { shown, met } = released([
    { n: 60, met: 48 },
    { n: 41, met: 19 },
    { n: 20, met: 12 },
  ]);
  assert.deepEqual(shown, [60, 40, 20]);
  assert.deepEqual(met, [50, 20, 10]);
});

test("where nearly all or nearly none kept it, it is held back, and no single one is", () => {
  const { met } = released([
    { n: 60, met: 57 },
    { n: 60, met: 30 },
    { n: 50, met: 25 },
    { n: 80, met: 40 },
  ]);
  // The smallest of the others goes with it.
  assert.deepEqual(met, [null, 30, null, 40]);
});

test("where a total tells of fewer than may be shown, nothing of the split is", () => {
  const { met } = released([
    { n: 60, met: 58 },
    { n: 60, met: 59 },
    { n: 70, met: 70 },
  ]);
  assert.deepEqual(met, [null, null, null]);
});

test("nothing that is held back is told more closely than the profile allows, whatever the table", () => {
  let [some, all, none] = [0, 0, 0];
  for (let seed = 0; seed < 400; seed += 1) {
    const counts = randomSplit(seeded(seed));
    const { shown, met } = released(counts);
    const total = counts.reduce((sum, { n }) => sum + n, 0);
    const kept = counts.reduce((sum, each) => sum + each.met, 0);
    if (Math.min(kept, total - kept) < profile.smallest) {
      // What the total tells is told already: the split adds nothing.
      assert.ok(
        met.every((each) => each === null),
        `seed ${seed}`,
      );
      none += 1;
      continue;
    }
    assert.deepEqual(
      audit({ tables: [tableOf(counts)], heldBack: heldBackOf(shown, met) }, solve),
      [],
      `seed ${seed}`,
    );
    if (met.every((each) => each !== null)) all += 1;
    else if (met.some((each) => each !== null)) some += 1;
  }
  assert.ok(some > 60 && all > 10 && none > 5, `${some} in part, ${all} whole, ${none} not`);
});

/** A split of two to nine answers, some of them rare, of whom some share kept the limit. */
function randomSplit(random: Random): Counted[] {
  const share = random();
  return Array.from({ length: between(random, 2, 9) }, () => {
    const n = random() < 0.3 ? between(random, 0, 12) : between(random, 8, 90);
    const met = Array.from({ length: n }, () => random() < share).filter(Boolean).length;
    return { n, met };
  });
}

/** What a reader reasons with: each answer by whether the limit was kept, all totals known exactly. */
function tableOf(counts: readonly Counted[]): Table {
  return {
    name: "By answer",
    counted: "limits",
    dimensions: [
      { name: "answer", categories: counts.map((_, at) => ({ name: String(at) })) },
      { name: "limit", categories: [{ name: "kept" }, { name: "not kept" }] },
    ],
    counts: counts.flatMap(({ n, met }, at) => [
      { at: [String(at), "kept"], count: met },
      { at: [String(at), "not kept"], count: n - met },
    ]),
    published: "all",
    profile,
  };
}

function heldBackOf(shown: readonly (number | null)[], met: readonly (number | null)[]): Set<string> {
  const key = (at: number, limit?: string): string =>
    JSON.stringify(["limits", ["answer", String(at)], ...(limit === undefined ? [] : [["limit", limit]])]);
  return new Set([
    ...shown.flatMap((each, at) => (each === null ? [key(at)] : [])),
    ...met.flatMap((each, at) => (each === null ? [key(at, "kept"), key(at, "not kept")] : [])),
  ]);
}
