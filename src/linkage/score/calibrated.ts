import type { Knot } from "../link-model.ts";

/** The probability that bits of odds stand for, put right by the calibration curve if there is one (straight lines between its corners). */
export function probabilityOf(bits: number, calibration: readonly Knot[] | null): number {
  const raw = 1 / (1 + 2 ** -bits);
  return calibration === null || calibration.length === 0 ? raw : calibratedProbability(raw, calibration);
}

function calibratedProbability(raw: number, knots: readonly Knot[]): number {
  let low = 0;
  let high = knots.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((knots[middle]?.raw ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  const [above, below] = [knots[low], knots[low - 1]];
  if (above === undefined) return raw;
  if (below === undefined || above.raw < raw) return above.calibrated;
  const along = above.raw === below.raw ? 1 : (raw - below.raw) / (above.raw - below.raw);
  return below.calibrated + along * (above.calibrated - below.calibrated);
}
