import { splitIntoComponents } from "./components.ts";
import type { Ask, Solver } from "./programme.ts";
import type { View } from "./view.ts";

/** What a reader can work out of one unknown: it lies between these, and both are possible. */
export type Range = { readonly low: number; readonly high: number };

const TINY = 1e-6;

/**
 * Finds every unknown that a reader can tell more closely than allowed: among all sets of whole counts, none below
 * nought, that agree with what is published, its smallest and its largest value lie less than `width` apart. Each
 * programme is asked first without whole numbers; where an answer has fractions, again with them.
 *
 * Nothing is taken for safe that has not been seen to be: an unknown passes when two sets of counts were found that
 * have it far enough apart, which answers about other unknowns often bring along; else it is asked for itself.
 * @param widths by unknown: how far apart; undefined where it does not matter
 * @returns what can be told too closely, by unknown
 * @throws when what is published cannot be true
 */
export function findNarrow(
  view: View,
  widths: readonly (number | undefined)[],
  solve: Solver,
): ReadonlyMap<number, Range> {
  const found = new Map<number, Range>();
  for (const { columns, rows } of splitIntoComponents(view.unknown.length, view.rows)) {
    const asked = columns.map((column) => widths[column]);
    if (asked.every((width) => width === undefined)) continue;
    const lower = columns.map((column) => view.lower[column] ?? 0);
    const upper = columns.map((column) => view.upper[column] ?? Infinity);
    const narrow = solve({ lower, upper, rows }, (ask) => attackPart(ask, asked, lower, upper));
    for (const [place, range] of narrow) found.set(columns[place] ?? 0, range);
  }
  return found;
}

function attackPart(
  ask: Ask,
  widths: readonly (number | undefined)[],
  lower: readonly number[],
  upper: readonly number[],
): ReadonlyMap<number, Range> {
  const low = widths.map(() => Infinity);
  const high = widths.map(() => -Infinity);
  const narrow = new Map<number, Range>();
  noteIfWhole(ask({ costs: new Map(open().map((place) => [place, 1])) }));
  if (open().every((place) => (low[place] ?? Infinity) < Infinity))
    noteIfWhole(
      ask({
        costs: new Map(open().map((place) => [place, -1])),
        bounds: new Map(open().map((place) => [place, asFarAsNeeded(place)])),
      }),
    );
  for (const place of open()) {
    if (isWide(place)) continue;
    if ((low[place] ?? Infinity) > (lower[place] ?? 0)) settle(place, 1, new Map());
    if (!isWide(place)) settle(place, -1, new Map([[place, asFarAsNeeded(place)]]));
    if (!isWide(place)) narrow.set(place, { low: low[place] ?? 0, high: high[place] ?? 0 });
  }
  return narrow;

  function open(): readonly number[] {
    return widths.flatMap((width, place) => (width === undefined || isWide(place) ? [] : [place]));
  }

  function isWide(place: number): boolean {
    return (high[place] ?? 0) - (low[place] ?? 0) >= (widths[place] ?? 0);
  }

  /** What has no end has no largest; so nobody asks further than it takes to be wide. */
  function asFarAsNeeded(place: number): readonly [number, number] {
    const end = (low[place] ?? 0) + (widths[place] ?? 0);
    return [lower[place] ?? 0, Math.min(upper[place] ?? Infinity, end)];
  }

  /** The smallest or the largest that one unknown can be; or enough to see that it is wide. */
  function settle(place: number, cost: 1 | -1, bounds: ReadonlyMap<number, readonly [number, number]>): void {
    const question = { costs: new Map([[place, cost]]), bounds };
    if (noteIfWhole(ask(question))) return;
    // Whole numbers at another corner nearby may do; to demand them takes long.
    const nearby = new Map(widths.map((_, other) => [other, ((other * 0.618) % 1) / 1000] as const));
    if (noteIfWhole(ask({ costs: nearby.set(place, cost), bounds })) && isWide(place)) return;
    if (!noteIfWhole(ask({ ...question, isWhole: true })))
      throw new Error("What is published contradicts itself.");
  }

  // Rounding may make a nought of minus nought; adding one undoes it.
  function noteIfWhole(answer: readonly number[] | undefined): boolean {
    if (answer?.every((value) => Math.abs(value - Math.round(value)) < TINY) !== true) return false;
    answer.forEach((value, place) => {
      const count = Math.round(value) + 0;
      low[place] = Math.min(low[place] ?? Infinity, count);
      high[place] = Math.max(high[place] ?? -Infinity, count);
    });
    return true;
  }
}
