import type { Ask, Programme, Row } from "./programme.ts";

/** What holds for the true counts of some cells, and how far each may go. */
export type Ground = {
  /** By cell. */
  readonly counts: readonly number[];
  /** By cell: how far it may go down. */
  readonly down: readonly number[];
  /** The truth keeps to them. */
  readonly rows: readonly Row[];
};

/** By cell: how far it goes. Rows that hold before hold after. */
export type Move = readonly number[];

const TINY = 1e-6;
// A move in halves, thirds and so on is a move in whole numbers, made so many times.
const MULTIPLES = [1, 2, 3, 4, 5, 6];

/**
 * The programme whose solutions are moves and what they cost: column `2k` is how far cell k goes up, `2k + 1` how far
 * down.
 * @param isFixed whether a cell may not move at all
 */
export function programmeOfMoves(ground: Ground, isFixed: (cell: number) => boolean): Programme {
  const twice = (factors: Row["terms"]): Row["terms"] =>
    factors.flatMap(([cell, factor]) => [[2 * cell, factor] as const, [2 * cell + 1, -factor] as const]);
  return {
    lower: ground.counts.flatMap(() => [0, 0]),
    upper: ground.down.flatMap((down, cell) => (isFixed(cell) ? [0, 0] : [Infinity, down])),
    rows: rowsOfMoves(ground).map((row) => ({ ...row, terms: twice(row.terms) })),
  };
}

/** What rows leave to moves: the same terms, less the value that they have. */
export function rowsOfMoves({ counts, rows }: Ground): readonly Row[] {
  return rows.map(({ terms, lower, upper }) => {
    const value = terms.reduce((sum, [cell, factor]) => sum + factor * (counts[cell] ?? 0), 0);
    return { terms, lower: lower - value, upper: upper - value };
  });
}

/**
 * The cheapest move in which one cell goes as far as asked.
 * @param by how far, below nought for down
 * @param costs by cell: of moving it by one; the cell itself costs nothing
 * @param isWhole whether in whole numbers
 * @returns undefined when there is none
 */
export function findMove(
  ask: Ask,
  cell: number,
  by: number,
  { costs, isWhole }: { readonly costs: readonly number[]; readonly isWhole: boolean },
): Move | undefined {
  const up = Math.max(0, by);
  const down = Math.max(0, -by);
  const paid = costs.flatMap((cost, at) =>
    at === cell || cost === 0 ? [] : [[2 * at, cost] as const, [2 * at + 1, cost] as const],
  );
  const answer = ask({
    costs: new Map(paid),
    bounds: new Map([
      [2 * cell, [up, up] as const],
      [2 * cell + 1, [down, down] as const],
    ]),
    isWhole,
  });
  return answer?.flatMap((each, at) => (at % 2 === 0 ? [each - (answer[at + 1] ?? 0)] : []));
}

/** The move, or a multiple of it, in whole numbers; undefined where none up to six times is. */
export function inWholeSteps(move: Move): Move | undefined {
  const isWhole = (step: number): boolean => Math.abs(step - Math.round(step)) < TINY;
  const times = MULTIPLES.find((multiple) => move.every((step) => isWhole(step * multiple)));
  return times === undefined ? undefined : move.map((step) => Math.round(step * times));
}

/**
 * How often a move in whole steps can be made, back and on, before a count would fall below what it can be or a row
 * would break; no more than `most` times.
 */
export function reachOf(move: Move, ground: Ground, most: number): readonly [back: number, on: number] {
  const rows = rowsOfMoves(ground).filter(({ lower, upper }) => lower < upper);
  return [reach(-1), reach(1)];

  function reach(way: 1 | -1): number {
    const byCells = move.map((step, cell) =>
      way * step < 0 ? (ground.down[cell] ?? 0) / Math.abs(step) : most,
    );
    const byRows = rows.map(({ terms, lower, upper }) => {
      const change = terms.reduce((sum, [cell, factor]) => sum + way * factor * (move[cell] ?? 0), 0);
      return change === 0 ? most : (change > 0 ? upper : lower) / change;
    });
    return Math.floor([...byCells, ...byRows].reduce((least, each) => Math.min(least, each), most));
  }
}
