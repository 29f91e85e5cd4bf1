import { roundTo } from "../hold-back.ts";
import type { EditionCell, Editions, State } from "./editions.ts";
import type { Row } from "./programme.ts";

/**
 * What a reader takes published numbers for: rounded ones, each of which may be any count that is rounded to it; or
 * exact ones, as somebody has who came by the counts themselves. Holding back has to be safe even then.
 */
export type Knowing = "rounded numbers" | "exact counts";

/** What a reader does not know, between which bounds each lies, and which rows they keep to. */
export type View = {
  /** Places of the cells. */
  readonly unknown: readonly number[];
  /** By unknown. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Columns are places in `unknown`; what is known has gone to the other side. */
  readonly rows: readonly Row[];
};

/** Publications as a reader sees them. Of a cell that is held back nothing is used but that it is. */
export function viewOf({ cells, rows }: Editions, states: readonly State[], knowing: Knowing): View {
  const bounds = cells.map((cell, index): Bounds => {
    if (states[index] === "not published") return [0, Infinity];
    if (states[index] === "held back") return [cell.least, Infinity];
    return knowing === "exact counts" ? [cell.count, cell.count] : readRounded(cell);
  });
  const unknown = bounds.flatMap(([lower, upper], index) => (lower < upper ? [index] : []));
  const places = new Map(unknown.map((cell, place) => [cell, place]));
  return {
    unknown,
    lower: unknown.map((cell) => bounds[cell]?.[0] ?? 0),
    upper: unknown.map((cell) => bounds[cell]?.[1] ?? Infinity),
    rows: rows.map((row) => withoutKnown(row, places, bounds)).filter(({ terms }) => terms.length > 0),
  };
}

/** All counts that are printed as this one is, for somebody who knows the rule. */
function readRounded({ count, bases, smallest, nought }: EditionCell): Bounds {
  const [lower, upper] = bases.reduce<Bounds>(
    ([low, high], base) => {
      const printed = roundTo(count, base);
      return [
        Math.max(low, Math.ceil(printed - base / 2)),
        Math.min(high, Math.ceil(printed + base / 2) - 1),
      ];
    },
    [0, Infinity],
  );
  if (nought === "held back" || lower > 0) return [Math.max(lower, smallest), upper];
  return [0, upper < smallest ? 0 : upper];
}

function withoutKnown(
  { terms, lower, upper }: Row,
  places: ReadonlyMap<number, number>,
  bounds: readonly Bounds[],
): Row {
  let known = 0;
  const left = terms.flatMap(([cell, factor]) => {
    const place = places.get(cell);
    if (place !== undefined) return [[place, factor] as const];
    known += factor * (bounds[cell]?.[0] ?? 0);
    return [];
  });
  return { terms: left, lower: lower - known, upper: upper - known };
}

type Bounds = readonly [lower: number, upper: number];
