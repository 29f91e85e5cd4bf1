import { splitIntoComponents } from "./components.ts";
import { joinEditions, statesOf } from "./editions.ts";
import { isSmall } from "./profile.ts";
import type { Solver } from "./programme.ts";
import type { Publication } from "./publication.ts";
import type { Table } from "./table.ts";
import { widen } from "./widen.ts";

/**
 * Chooses which cells of tables are held back: the small ones, and as few others as it can find so that nobody can tell
 * one of them more closely than the rule allows. Which is which is not kept.
 * @param earlier what went out before, of the same counts or parts of them: it cannot be taken back
 * @returns what may go out once `audit` has found nothing; it always finds nothing, unless earlier publications
 * have given something away
 */
export function protect(
  tables: readonly Table[],
  solve: Solver,
  earlier: readonly Publication[] = [],
): Publication {
  const editions = joinEditions([{ tables }, ...earlier]);
  const now = editions.cells.filter((cell) => cell.editions.includes(0));
  const before = earlier.map(({ heldBack }) => heldBack);
  const all = new Set(now.map(({ key }) => key));
  const small = new Set(now.filter((cell) => isSmall(cell.count, cell)).map(({ key }) => key));
  // What stays shown when everything is held back is what earlier publications have shown.
  const fixed = statesOf(editions, [all, ...before]);
  const states = statesOf(editions, [small, ...before]);
  const cells = editions.cells.map((cell, index) => ({
    ...cell,
    state: states[index] ?? "shown",
    isFixed:
      fixed[index] === "shown" || (cell.count === 0 && cell.nought === "shown" && states[index] === "shown"),
  }));
  const added = splitIntoComponents(cells.length, editions.rows).flatMap((component) => {
    const parts = component.columns.flatMap((column) => cells[column] ?? []);
    return widen(parts, component.rows, solve);
  });
  const heldBack = [...small, ...added.map(({ key }) => key)].filter((key) => all.has(key));
  return { tables, heldBack: new Set(heldBack) };
}
