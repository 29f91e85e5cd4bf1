/** Stirling's series is good from here; below, factorials are multiplied out. */
const SERIES_FROM = 16;

/** ln n! of a whole number from nought, good to 14 places (Abramowitz and Stegun 6.1.41). */
export function logFactorial(n: number): number {
  if (n < SERIES_FROM) {
    let product = 1;
    for (let each = 2; each <= n; each += 1) product *= each;
    return Math.log(product);
  }
  const over = 1 / (n * n);
  const series = (1 / 12 - over * (1 / 360 - over * (1 / 1260 - over / 1680))) / n;
  return (n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2 + series;
}
