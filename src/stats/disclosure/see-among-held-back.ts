import { inWholeSteps, rowsOfMoves, type Ground } from "./moves.ts";
import type { Ask, Solver } from "./programme.ts";
import type { Witness } from "./witness.ts";

/**
 * Looks for moves that go through nothing but what is held back, or published by nobody: first such as move many narrow
 * cells at once, then one cell after the other.
 * @returns the first cell that stays narrow so; undefined when none does
 */
export function seeAmongHeldBack(search: Search, solve: Solver): number | undefined {
  const { ground, free, narrow, isNarrow, smallest } = search;
  if (narrow.length === 0) return undefined;
  const columns = [...free];
  const places = new Map(columns.map((cell, place) => [cell, place]));
  const rows = rowsOfMoves(ground).flatMap((row) => {
    const terms = row.terms.flatMap(([cell, factor]) => {
      const place = places.get(cell);
      return place === undefined ? [] : [[place, factor] as const];
    });
    return terms.length === 0 ? [] : [{ ...row, terms }];
  });
  const lower = columns.map((cell) => 0 - (ground.down[cell] ?? 0));
  return solve({ lower, upper: columns.map(() => Infinity), rows }, (ask) => {
    for (const way of [1, -1] as const) look(ask, narrow.filter(isNarrow), way);
    for (const cell of narrow) {
      for (const way of [1, -1] as const) if (isNarrow(cell)) look(ask, [cell], way);
      if (isNarrow(cell)) return cell;
    }
    return undefined;
  });

  /** Moves cells as far up (1) or down (-1) as they go together, and no further than they need to. */
  function look(ask: Ask, cells: readonly number[], way: 1 | -1): void {
    const moved = cells.map((cell) => [places.get(cell) ?? 0, smallest(cell)] as const);
    const answer = ask({
      costs: new Map(moved.map(([place]) => [place, -way])),
      bounds: new Map(moved.map(([place, most]) => [place, [lower[place] ?? 0, most] as const])),
    });
    if (answer === undefined) return;
    const steps = new Map(columns.map((cell, place) => [cell, answer[place] ?? 0]));
    const move = inWholeSteps(ground.counts.map((_, cell) => steps.get(cell) ?? 0));
    if (move !== undefined) search.witness.note(move);
  }
}

/** What is looked through, for which cells, and where it is noted. */
export type Search = {
  readonly ground: Ground;
  /** Cells that may move unseen. */
  readonly free: ReadonlySet<number>;
  readonly narrow: readonly number[];
  readonly isNarrow: (cell: number) => boolean;
  readonly smallest: (cell: number) => number;
  readonly witness: Witness;
};
