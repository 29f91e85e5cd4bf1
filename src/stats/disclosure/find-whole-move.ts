import { findMove, inWholeSteps, type Move } from "./moves.ts";
import type { Ask } from "./programme.ts";

/**
 * The cheapest move, or nearly, in which one cell goes as far as asked in whole steps. Whole numbers are demanded of the
 * solver only where neither the cheapest move nor one at nearly the same cost has them: that takes long.
 * @param by how far, below nought for down
 * @param costs by cell: of moving it by one; nought for what is held back already
 * @param isEnough whether a move in whole steps, made as often as it can be, does what is asked for
 */
export function findWholeMove(
  ask: Ask,
  cell: number,
  by: number,
  costs: readonly number[],
  isEnough: (move: Move) => boolean,
): Move | undefined {
  return tryWith(costs, false) ?? tryWith(costs.map(raise), false) ?? tryWith(costs, true);

  function tryWith(tried: readonly number[], isWhole: boolean): Move | undefined {
    const found = findMove(ask, cell, by, { costs: tried, isWhole });
    const move = found && inWholeSteps(found);
    return move !== undefined && isEnough(move) ? move : undefined;
  }
}

/** A cost, a little more, each differently. */
function raise(cost: number, at: number): number {
  return (cost + 0.01) * (1 + ((at * 0.618) % 1) / 4);
}
