import { normalCdf, twoSided } from "./normal.ts";

/** How far from what chance would put there: z in standard deviations, p two-sided from the normal distribution. */
export type Local = { readonly z: number; readonly p: number };

/** Which places are beside each, by their index, itself left out. Beside is mutual. */
export type Neighbours = (index: number) => readonly number[];

/**
 * Gi*: whether a place and those beside it together have more, or less, than chance would put there: itself included,
 * neighbours counting once each (Getis and Ord 1992, Ord and Getis 1995). Order and units of the values do not matter.
 * @param values one a place, any unit, nought included: places without any belong to the map
 * @returns as many as came, in the same order; undefined where it cannot be said: all values alike, or all places beside it
 * @throws {RangeError} for a value that is no number, or a neighbour that is no place
 */
export function localGStar(values: readonly number[], neighbours: Neighbours): (Local | undefined)[] {
  check(values);
  const n = values.length;
  const { mean, variance } = spread(sum(values), sum(values.map(square)), n);
  return values.map((own, index) => {
    const near = neighbours(index);
    const found = own + sum(near.map((at) => get(values, at)));
    const weight = near.length + 1;
    return standardised(found - mean * weight, (variance * (n * weight - weight ** 2)) / (n - 1), variance);
  });
}

/**
 * Gi: the same of those beside a place alone. Its own value is neither in the sum nor in mean and spread.
 * @returns undefined where it cannot be said: nothing or everything beside it, or all others alike
 * @throws {RangeError} as `localGStar`
 */
export function localG(values: readonly number[], neighbours: Neighbours): (Local | undefined)[] {
  check(values);
  const [total, squares] = [sum(values), sum(values.map(square))];
  const others = values.length - 1;
  return values.map((own, index) => {
    const near = neighbours(index);
    const weight = near.length;
    const { mean, variance } = spread(total - own, squares - own * own, others);
    const found = sum(near.map((at) => get(values, at)));
    const reach = (variance * (others * weight - weight ** 2)) / (others - 1);
    return standardised(found - mean * weight, reach, variance);
  });
}

export type GlobalG = { readonly g: number; readonly z: number; readonly p: number };

/**
 * Global G: whether large values lie beside large ones over the whole map (Getis and Ord 1992): the share that
 * neighbouring pairs have of all products of two values.
 * @param values from nought up
 * @returns p is the chance of a z so far on its own side; undefined where it cannot be said: fewer than four places, no
 *   pair of neighbours, all values alike, or no two above nought
 * @throws {RangeError} for a value that is none, or below nought
 */
export function globalG(values: readonly number[], neighbours: Neighbours): GlobalG | undefined {
  check(values);
  if (values.some((value) => value < 0)) throw new RangeError("Values for a global G start at nought.");
  const n = values.length;
  const near = values.map((_, index) => neighbours(index));
  const s0 = sum(near.map(({ length }) => length));
  const [m1, m2, m3, m4] = [1, 2, 3, 4].map((power) => sum(values.map((value) => value ** power)));
  if (m1 === undefined || m2 === undefined || m3 === undefined || m4 === undefined) return undefined;
  const pairs = m1 ** 2 - m2;
  if (n < 4 || s0 === 0 || !(pairs > 0) || isFlat(m2 / n - (m1 / n) ** 2, m2 / n)) return undefined;
  const found = sum(near.map((those, index) => get(values, index) * sum(those.map((at) => get(values, at)))));
  const expected = s0 / (n * (n - 1));
  const moment = secondMoment({ n, s0, near, sums: [m1, m2, m3, m4] });
  const variance = moment / (pairs ** 2 * n * (n - 1) * (n - 2) * (n - 3)) - expected ** 2;
  if (!(variance > 0)) return undefined;
  const g = found / pairs;
  const z = (g - expected) / Math.sqrt(variance);
  return { g, z, p: 1 - normalCdf(Math.abs(z)) };
}

type Moments = {
  readonly n: number;
  readonly s0: number;
  readonly near: readonly (readonly number[])[];
  readonly sums: readonly [number, number, number, number];
};

/** The second moment of G under chance, times its denominator: the coefficients B0 to B4 of Getis and Ord. */
function secondMoment({ n, s0, near, sums: [m1, m2, m3, m4] }: Moments): number {
  // Binary and mutual: each pair counts twice over, and a row's sum is its column's.
  const s1 = 2 * s0;
  const s2 = sum(near.map(({ length }) => (2 * length) ** 2));
  const b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 ** 2;
  const b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 ** 2);
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 ** 2);
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 ** 2;
  const b4 = s1 - s2 + s0 ** 2;
  return b0 * m2 ** 2 + b1 * m4 + b2 * m1 ** 2 * m2 + b3 * m1 * m3 + b4 * m1 ** 4;
}

function standardised(beyond: number, reach: number, variance: number): Local | undefined {
  if (!(reach > 0) || !(variance > 0)) return undefined;
  const z = beyond / Math.sqrt(reach);
  return { z, p: twoSided(z) };
}

/** Mean and population variance; nought where what is left of the spread is rounding alone. */
function spread(total: number, squares: number, n: number): { mean: number; variance: number } {
  const mean = total / n;
  const variance = squares / n - mean ** 2;
  return { mean, variance: isFlat(variance, squares / n) ? 0 : variance };
}

function isFlat(variance: number, of: number): boolean {
  return !(variance > of * 1e-12);
}

function check(values: readonly number[]): void {
  if (!values.every(Number.isFinite)) throw new RangeError("Values are numbers.");
}

function get(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No place has the number ${index}.`);
  return value;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function square(value: number): number {
  return value * value;
}
