/** Counts below `smallest` are not shown, nought included; others are rounded to the nearest multiple of `base`. */
export type DisclosureProfile = { readonly smallest: number; readonly base: number };

/**
 * One row of counts (one split of one total) made fit to show: small ones are taken out first, then the next smallest,
 * until at least two are out and they come to `smallest` together, so that none of them follows from a total; the rest
 * is rounded. `undefined` stands for "not shown". A row of one count is the total itself.
 * @param counts whole numbers from nought
 * @returns as many as came, in the same order
 * @throws {RangeError} for a count that is none
 */
export function holdBack(
  counts: readonly number[],
  { smallest, base }: DisclosureProfile,
): (number | undefined)[] {
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError("Counts start at nought.");
  const held = new Set(counts.flatMap((count, index) => (count < smallest ? [index] : [])));
  const rest = counts.map((count, index) => ({ count, index })).toSorted((a, b) => a.count - b.count);
  for (const { index } of rest) {
    if (held.size === 0 || isEnough(counts, held, smallest)) break;
    held.add(index);
  }
  return counts.map((count, index) => (held.has(index) ? undefined : roundTo(count, base)));
}

/** To the nearest multiple of `base`, halves up. */
export function roundTo(count: number, base: number): number {
  return Math.floor(count / base + 0.5) * base;
}

/**
 * The most that a count may be of which it is known alone that it is small once it is rounded.
 * @param rounding how far it may be from what was counted: more than half of `base` for sums and differences of several
 */
export function mostOfSmall({ smallest, base }: DisclosureProfile, rounding: number): number {
  return (Math.ceil(smallest / base) - 1) * base + rounding;
}

function isEnough(counts: readonly number[], held: ReadonlySet<number>, smallest: number): boolean {
  if (counts.length === 1) return true;
  const sum = [...held].reduce((total, index) => total + (counts[index] ?? 0), 0);
  return held.size > 1 && sum >= smallest;
}
