import type { Row, Term } from "./programme.ts";

/**
 * Which unknowns follow from equations alone: those that some combination of rows leaves by itself. Exact: whole
 * numbers throughout, each row divided by what its numbers have in common (Gauss and Jordan, without fractions).
 * @param rows only those with equal bounds count
 * @returns the columns, each with its value
 * @throws {RangeError} when a number grows beyond what can be kept exactly
 */
export function findDetermined(rows: readonly Row[]): ReadonlyMap<number, number> {
  const reduced = new Map<number, Line>();
  const uses = new Map<number, Set<number>>();
  for (const { terms, lower, upper } of rows) {
    if (lower !== upper) continue;
    const line = clear({ factors: new Map(terms), sum: lower }, reduced);
    const pivot = [...line.factors].toSorted(([, a], [, b]) => Math.abs(a) - Math.abs(b))[0]?.[0];
    if (pivot === undefined) continue;
    for (const other of uses.get(pivot) ?? []) {
      const before = reduced.get(other);
      if (before !== undefined) keep(other, subtract(before, line, pivot));
    }
    keep(pivot, line);
  }
  return new Map(
    [...reduced].flatMap(([pivot, { factors, sum }]) =>
      factors.size === 1 ? [[pivot, sum / (factors.get(pivot) ?? 1) + 0] as const] : [],
    ),
  );

  function keep(pivot: number, line: Line): void {
    for (const column of reduced.get(pivot)?.factors.keys() ?? []) uses.get(column)?.delete(pivot);
    reduced.set(pivot, line);
    for (const column of line.factors.keys())
      uses.set(column, (uses.get(column) ?? new Set<number>()).add(pivot));
  }
}

/** The line without any column that another line stands for. */
function clear(line: Line, reduced: ReadonlyMap<number, Line>): Line {
  let rest = line;
  for (const column of line.factors.keys()) {
    const other = reduced.get(column);
    if (other !== undefined && rest.factors.has(column)) rest = subtract(rest, other, column);
  }
  return rest;
}

/** `line` times what makes `column` vanish, less `other`. */
function subtract(line: Line, other: Line, column: number): Line {
  const mine = line.factors.get(column) ?? 0;
  const theirs = other.factors.get(column) ?? 1;
  const factors = new Map<number, number>();
  for (const [at, factor] of line.factors) factors.set(at, exact(factor * theirs));
  for (const [at, factor] of other.factors) {
    const difference = exact((factors.get(at) ?? 0) - exact(factor * mine));
    if (difference === 0) factors.delete(at);
    else factors.set(at, difference);
  }
  return shorten({ factors, sum: exact(exact(line.sum * theirs) - exact(other.sum * mine)) });
}

function shorten({ factors, sum }: Line): Line {
  let divisor = Math.abs(sum);
  for (const factor of factors.values()) divisor = commonDivisor(divisor, Math.abs(factor));
  if (divisor <= 1) return { factors, sum };
  return { factors: new Map([...factors].map(([at, factor]) => [at, factor / divisor])), sum: sum / divisor };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError("The tables are too large to be audited exactly.");
  return value;
}

/** Factor by column, and what they come to together. */
type Line = { readonly factors: ReadonlyMap<Term[0], Term[1]>; readonly sum: number };
