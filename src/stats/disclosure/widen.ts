import type { EditionCell, State } from "./editions.ts";
import { findMove, programmeOfMoves, reachOf, type Freedom, type Move } from "./moves.ts";
import type { Ask, Programme, Row, Solver } from "./programme.ts";

/** A cell and what is to become of it. */
export type Planned = EditionCell & {
  readonly state: State;
  /** It is shown whatever else happens: it was shown before, or it is nought and noughts are shown. */
  readonly isFixed: boolean;
};

/**
 * Holds back more cells until each that is held back is wide: two sets of counts that a reader cannot tell apart from
 * the true ones have it as far apart as the smallest count that is shown. For each it looks for the cheapest way in
 * which some counts could be others while every sum still holds, and holds back what such a move goes through (after
 * Kelly, Golden and Assad 1992; Fischetti and Salazar 2001). Small cells cost least, totals most.
 * @param rows the truth keeps to them; columns are places in `cells`
 * @returns what is held back besides
 */
export function widen<Each extends Planned>(
  cells: readonly Each[],
  rows: readonly Row[],
  solve: Solver,
): Each[] {
  if (!cells.some(({ state }) => state === "held back")) return [];
  const freedom = {
    down: cells.map(({ count, least, state }) =>
      Math.max(0, count - (state === "not published" ? 0 : least)),
    ),
    isFixed: cells.map(({ isFixed }) => isFixed),
  };
  const counts = cells.map(({ count }) => count);
  const programme = programmeOfMoves(counts, rows, freedom);
  return solve(programme, (ask) => widenAll(cells, programme, freedom, ask));
}

function widenAll<Each extends Planned>(
  cells: readonly Each[],
  programme: Programme,
  freedom: Freedom,
  ask: Ask,
): Each[] {
  const costs = cells.map(({ state, count }) => (state === "shown" ? 1 + Math.log1p(count) : 0));
  const low = cells.map(() => 0);
  const high = cells.map(() => 0);
  const added: Each[] = [];
  const queue = cells.flatMap(({ state }, index) => (state === "held back" ? [index] : []));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const smallest = cells[next]?.smallest ?? 0;
    const down = Math.min(freedom.down[next] ?? 0, smallest);
    if (down > 0 && isNarrow(next)) make(findMove(ask, next, -down, costs), smallest);
    if (isNarrow(next)) make(findMove(ask, next, smallest + (low[next] ?? 0), costs), smallest);
  }
  return added;

  function isNarrow(index: number): boolean {
    return (high[index] ?? 0) - (low[index] ?? 0) < (cells[index]?.smallest ?? 0);
  }

  /** Holds back what a move goes through, and notes how far each cell can go along it. */
  function make(move: Move | undefined, most: number): void {
    if (move === undefined) return;
    const [back, on] = reachOf(move, programme, freedom, most);
    move.forEach((step, index) => {
      if (step === 0) return;
      low[index] = Math.min(low[index] ?? 0, on * step, -back * step);
      high[index] = Math.max(high[index] ?? 0, on * step, -back * step);
      holdBack(index);
    });
  }

  function holdBack(index: number): void {
    const cell = cells[index];
    if (cell?.state !== "shown" || costs[index] === 0) return;
    costs[index] = 0;
    added.push(cell);
    queue.push(index);
  }
}
