import { reachOf, type Ground, type Move } from "./moves.ts";

/** How far apart each cell has been seen in sets of counts that a reader cannot tell from the true ones. */
export type Witness = {
  /** How far apart, by cell. */
  readonly width: (cell: number) => number;
  /** How far below the truth. */
  readonly below: (cell: number) => number;
  /** How much wider a move in whole steps would make a cell. */
  readonly gain: (move: Move, cell: number) => number;
  /** Notes all that a move in whole steps shows. */
  readonly note: (move: Move) => void;
};

/** @param most no move is made more often than this */
export function openWitness(ground: Ground, most: number): Witness {
  const low = ground.counts.map(() => 0);
  const high = ground.counts.map(() => 0);
  const width = (cell: number): number => (high[cell] ?? 0) - (low[cell] ?? 0);
  return {
    width,
    below: (cell) => -(low[cell] ?? 0),
    gain: (move, cell) => {
      const [down, up] = ends(move, cell, reachOf(move, ground, most));
      return Math.max(up, high[cell] ?? 0) - Math.min(down, low[cell] ?? 0) - width(cell);
    },
    note: (move) => {
      const reach = reachOf(move, ground, most);
      for (const cell of move.keys()) {
        const [down, up] = ends(move, cell, reach);
        low[cell] = Math.min(low[cell] ?? 0, down);
        high[cell] = Math.max(high[cell] ?? 0, up);
      }
    },
  };
}

function ends(move: Move, cell: number, [back, on]: readonly [number, number]): readonly [number, number] {
  const step = move[cell] ?? 0;
  return step < 0 ? [on * step, -back * step] : [-back * step, on * step];
}
