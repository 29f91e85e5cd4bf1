import type { Ask, Programme, Row } from "./programme.ts";

/** By column: how far it may go down (up is without end), or that it may not move at all. */
export type Freedom = { readonly down: readonly number[]; readonly isFixed: readonly boolean[] };

/** How far each column moves: rows that hold before it hold after it. */
export type Move = readonly number[];

const TINY = 1e-6;

/**
 * The programme whose solutions are moves: what leads from the true counts to others that keep to every row. Column
 * `2k` is how far cell k goes up, `2k + 1` how far down.
 * @param counts the true ones, which keep to the rows
 */
export function programmeOfMoves(
  counts: readonly number[],
  rows: readonly Row[],
  freedom: Freedom,
): Programme {
  const isFixed = (cell: number): boolean => freedom.isFixed[cell] === true;
  return {
    lower: counts.flatMap(() => [0, 0]),
    upper: counts.flatMap((_, cell) => (isFixed(cell) ? [0, 0] : [Infinity, freedom.down[cell] ?? 0])),
    rows: rows.map(({ terms, lower, upper }) => {
      const value = terms.reduce((sum, [cell, factor]) => sum + factor * (counts[cell] ?? 0), 0);
      return {
        terms: terms.flatMap(([cell, factor]) => [
          [2 * cell, factor] as const,
          [2 * cell + 1, -factor] as const,
        ]),
        lower: lower - value,
        upper: upper - value,
      };
    }),
  };
}

/**
 * The cheapest move in which one cell goes as far as asked, in whole numbers: what it leads to are counts again.
 * @param by how far, below nought for down
 * @param costs by cell: of moving it by one; the cell itself costs nothing
 * @returns undefined when there is none
 */
export function findMove(ask: Ask, cell: number, by: number, costs: readonly number[]): Move | undefined {
  const up = Math.max(0, by);
  const down = Math.max(0, -by);
  const paid = costs.flatMap((cost, at) =>
    at === cell || cost === 0 ? [] : [[2 * at, cost] as const, [2 * at + 1, cost] as const],
  );
  const question = {
    costs: new Map(paid),
    bounds: new Map([
      [2 * cell, [up, up] as const],
      [2 * cell + 1, [down, down] as const],
    ]),
  };
  const move = toMove(ask(question));
  const isWhole = move?.every((step) => Number.isInteger(step)) ?? true;
  return isWhole ? move : toMove(ask({ ...question, isWhole: true }));
}

function toMove(answer: readonly number[] | undefined): Move | undefined {
  return answer?.flatMap((up, at) => (at % 2 === 0 ? [clean(up - (answer[at + 1] ?? 0))] : []));
}

/**
 * How often a move can be made, back and on, before a count would fall below what it can be or a row would break: in
 * whole steps, and no more than `most` of them.
 */
export function reachOf(
  move: Move,
  programme: Programme,
  freedom: Freedom,
  most: number,
): readonly [back: number, on: number] {
  return [reach(-1), reach(1)];

  function reach(way: 1 | -1): number {
    const byCells = move.map((step, cell) =>
      way * step < 0 ? (freedom.down[cell] ?? 0) / Math.abs(step) : most,
    );
    const byRows = programme.rows.map(({ terms, lower, upper }) => {
      const change = terms.reduce(
        (sum, [column, factor]) => (column % 2 === 0 ? sum + way * factor * (move[column / 2] ?? 0) : sum),
        0,
      );
      if (Math.abs(change) < TINY) return most;
      return (change > 0 ? upper : lower) / change;
    });
    return Math.floor([...byCells, ...byRows].reduce((least, each) => Math.min(least, each), most) + TINY);
  }
}

function clean(step: number): number {
  const nearest = Math.round(step);
  return Math.abs(step - nearest) < TINY ? nearest : step;
}
