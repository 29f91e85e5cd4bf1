import type { EditionCell, State } from "./editions.ts";
import { findWholeMove } from "./find-whole-move.ts";
import { programmeOfMoves, type Ground } from "./moves.ts";
import type { Row, Solver } from "./programme.ts";
import { seeAmongHeldBack } from "./see-among-held-back.ts";
import { openWitness } from "./witness.ts";

/** Next to nothing: of two ways that lose no print, the shorter. */
const UNPRINTED = 0.001;

/** A cell and what is to become of it. */
export type Planned = EditionCell & {
  readonly state: State;
  /** It is shown whatever else happens: it was shown before, or it is nought and noughts are shown. */
  readonly isFixed: boolean;
};

/**
 * Holds back more cells until each that is held back is wide: two sets of whole counts that a reader cannot tell from
 * the true ones have it as far apart as the smallest count that is shown. What is held back already is looked through
 * first; for a cell that is still narrow, the cheapest way is sought in which some counts could be others while every sum
 * holds, and what such a move goes through is held back (after Kelly, Golden and Assad 1992; Fischetti and Salazar 2001).
 * Small cells cost least, totals most.
 * @param rows the truth keeps to them; columns are places in `cells`
 * @returns what is held back besides
 */
export function widen<Each extends Planned>(
  cells: readonly Each[],
  rows: readonly Row[],
  solve: Solver,
): Each[] {
  const ground = groundOf(cells, rows);
  const free = new Set(cells.flatMap(({ state }, index) => (state === "shown" ? [] : [index])));
  const heldBack = cells.flatMap(({ state }, index) => (state === "held back" ? [index] : []));
  if (heldBack.length === 0) return [];
  const most = Math.max(...heldBack.map((cell) => smallest(cell)));
  const witness = openWitness(ground, most);
  const added: Each[] = [];
  solve(
    programmeOfMoves(ground, (cell) => cells[cell]?.isFixed === true),
    (ask) => {
      const hopeless = new Set<number>();
      for (;;) {
        const narrow = heldBack.filter((cell) => isNarrow(cell) && !hopeless.has(cell));
        const next = seeAmongHeldBack({ ground, free, narrow, isNarrow, smallest, witness }, solve);
        if (next === undefined) return;
        // Down as far as it goes, which asks least of others; then up, by what is left.
        seek(next, -Math.min(ground.down[next] ?? 0, smallest(next)));
        if (isNarrow(next)) seek(next, smallest(next) - witness.below(next));
        if (isNarrow(next)) hopeless.add(next);
      }

      function seek(cell: number, by: number): void {
        const reached = by < 0 ? witness.below(cell) : witness.width(cell) - witness.below(cell);
        const wanted = Math.abs(by) - reached;
        if (wanted <= 0) return;
        const costs = cells.map(({ count, isPrinted }, at) =>
          free.has(at) ? 0 : isPrinted ? 1 + Math.log1p(count) : UNPRINTED,
        );
        const best = findWholeMove(ask, cell, by, costs, (move) => witness.gain(move, cell) >= wanted);
        best?.forEach((step, at) => {
          if (step !== 0) holdBack(at);
        });
        if (best !== undefined) witness.note(best);
      }
    },
  );
  return added;

  function smallest(cell: number): number {
    return cells[cell]?.smallest ?? 0;
  }

  function isNarrow(cell: number): boolean {
    return witness.width(cell) < smallest(cell);
  }

  function holdBack(index: number): void {
    const cell = cells[index];
    if (cell === undefined || free.has(index)) return;
    free.add(index);
    heldBack.push(index);
    added.push(cell);
  }
}

function groundOf(cells: readonly Planned[], rows: readonly Row[]): Ground {
  return {
    counts: cells.map(({ count }) => count),
    down: cells.map(({ count, least, state }) =>
      Math.max(0, count - (state === "not published" ? 0 : least)),
    ),
    rows,
  };
}
