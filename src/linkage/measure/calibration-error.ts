/** A pair that has been judged: what was said of it, and what it is. */
export type Judged = { readonly probability: number; readonly same: boolean };

/**
 * Expected calibration error: pairs are put into `bins` equally wide bins by probability; in each, the difference between the mean
 * probability and the share that is of one person, weighted by the number of pairs. 0 is perfect. NaN for no pairs.
 */
export function expectedCalibrationError(judged: readonly Judged[], bins = 10): number {
  const counts = new Float64Array(bins);
  const said = new Float64Array(bins);
  const found = new Float64Array(bins);
  for (const { probability, same } of judged) {
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
    said[bin] = (said[bin] ?? 0) + probability;
    found[bin] = (found[bin] ?? 0) + (same ? 1 : 0);
  }
  let error = 0;
  for (let bin = 0; bin < bins; bin++) error += Math.abs((said[bin] ?? 0) - (found[bin] ?? 0));
  return error / judged.length;
}
