import { logFactorial } from "./log-factorial.ts";

/** How likely exactly k of n are, each with probability p. */
export function binomialMass(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p === 0 || p === 1) return k === n * p ? 1 : 0;
  const ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/**
 * The smallest number that at most so many of n are with probability `share` or more.
 * @param share 0 to 1, neither of them
 */
export function binomialQuantile(share: number, n: number, p: number): number {
  let total = 0;
  for (let k = 0; k < n; k += 1) {
    total += binomialMass(k, n, p);
    // What is left out by rounding alone is not left out.
    if (total >= share * (1 - 1e-12)) return k;
  }
  return n;
}
