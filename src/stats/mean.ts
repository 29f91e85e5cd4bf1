/** The sum over how many there are; NaN of none. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Nought of none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
