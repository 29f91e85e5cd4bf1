/**
 * The value below which a share of the values lies, between two neighbours in proportion (Hyndman and Fan 1996, type 7,
 * which R and spreadsheets use).
 * @param share 0 to 1: 0.9 for the 90th percentile
 * @returns undefined of no values
 * @throws {RangeError} for a share outside 0 to 1, or a value that is no number
 */
export function percentile(values: readonly number[], share: number): number | undefined {
  if (!(share >= 0 && share <= 1)) throw new RangeError("A percentile's share is between nought and one.");
  if (!values.every(Number.isFinite)) throw new RangeError("Values are numbers.");
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle value, or halfway between the two in the middle; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  return percentile(values, 0.5);
}
