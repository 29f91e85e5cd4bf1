import { openSolver } from "../src/foundation/solver/index.ts";
import { randomTable } from "../src/stats/disclosure/proof/random-tables.ts";
import { seeded } from "../src/stats/disclosure/proof/seeded.ts";
import { audit, isSmall, protect, type Publication, type Solver } from "../src/stats/index.ts";
import { buildSystem, type Cell } from "../src/stats/disclosure/system.ts";
import { atLeast, atMost, type BenchOptions, type Figure } from "./support/figure.ts";

const TABLES = 10_000;
// Of every so many, the plain rule is attacked as well.
const PLAIN_EVERY = 20;

/** Ten thousand tables take a quarter of an hour. */
export const onDemand = true;

/**
 * Random tables of two to four dimensions, with groups, under the five profiles: each protected, then attacked. The
 * bar is that nothing that is held back is found out (issue 6). Beside it, what a plain threshold does: it keeps more
 * cells, and gives many of those it holds back away.
 */
export async function bench({ cases = TABLES }: BenchOptions): Promise<readonly Figure[]> {
  const solve = await openSolver();
  const started = performance.now();
  const all = { cells: 0, shown: 0, plainShown: 0, recovered: 0, plainHeld: 0, plainRecovered: 0 };
  for (let seed = 1; seed <= cases; seed += 1) {
    const tables = [randomTable(seeded(seed))];
    const { cells } = buildSystem(tables);
    const publication = protect(tables, solve);
    const small = cells.filter((cell) => isSmall(cell.count, cell));
    all.cells += cells.length;
    all.shown += cells.length - publication.heldBack.size;
    all.plainShown += cells.length - small.length;
    all.recovered += recovered(publication, solve);
    if (seed % PLAIN_EVERY !== 0) continue;
    all.plainHeld += small.length;
    all.plainRecovered += recovered({ tables, heldBack: keysOf(small) }, solve);
  }
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;
  const told = (name: string, value: number, unit: string): Figure => atLeast(0, { name, value, unit });
  return [
    atMost(0, { name: `cells found out, ${cases} tables`, value: all.recovered, unit: "cells" }),
    told("cells kept", percent(all.shown, all.cells), "%"),
    told("cells kept by a plain threshold", percent(all.plainShown, all.cells), "%"),
    told("of what a plain threshold holds back, found out", percent(all.plainRecovered, all.plainHeld), "%"),
    told("protect and attack a table", Math.round((performance.now() - started) / cases), "ms"),
  ];
}

function recovered(publication: Publication, solve: Solver): number {
  return audit(publication, solve, { knowing: ["exact counts"] }).length;
}

function keysOf(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.map(({ key }) => key));
}
