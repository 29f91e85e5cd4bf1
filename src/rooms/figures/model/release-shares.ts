import { roundTo, type DisclosureProfile } from "../../../stats/index.ts";

/** One answer of a split as it was counted, and what of its count is shown, if anything. */
export type SharePart = {
  readonly n: number;
  readonly met: number;
  readonly shown: number | null;
};

/**
 * How many of each answer kept a limit, as far as it may be shown beside counts that are held back already. `null` where
 * it is not.
 *
 * An answer tells two counts: those who kept it and those who did not. It is shown where its own count is, and neither of
 * the two is small. What is held back goes on until nothing of it follows from what is shown and the totals:
 * those of it who kept it come to `smallest` at least, so do those who did not, and so do all of it beside any one whose
 * count is shown. Then each of them may be any number, at least `smallest` wide (`release-shares.test.ts` attacks it). Where a
 * total itself tells of fewer, nothing of the split is shown at all.
 * @returns as many as came, in the same order, rounded and no more than what is shown of their count
 */
export function releaseShares(
  parts: readonly SharePart[],
  { smallest, base }: DisclosureProfile,
): (number | null)[] {
  const held = new Set(parts.filter((part) => !mayBeShown(part, smallest)));
  const others = parts.filter((part) => !held.has(part)).toSorted((a, b) => a.n - b.n);
  for (const next of others) {
    if (held.size === 0 || isEnough([...held], smallest)) break;
    held.add(next);
  }
  return parts.map((part) =>
    held.has(part) || part.shown === null ? null : Math.min(part.shown, roundTo(part.met, base)),
  );
}

function mayBeShown({ n, met, shown }: SharePart, smallest: number): boolean {
  return shown !== null && met >= smallest && n - met >= smallest;
}

function isEnough(held: readonly SharePart[], smallest: number): boolean {
  const all = held.reduce((sum, { n }) => sum + n, 0);
  const kept = held.reduce((sum, { met }) => sum + met, 0);
  return (
    kept >= smallest &&
    all - kept >= smallest &&
    held.every(({ n, shown }) => shown === null || all - n >= smallest)
  );
}
