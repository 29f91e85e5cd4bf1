import { gridDisk } from "h3-js";

/** A report that is in no problem yet, as far as clusters go. */
export type InCell = { readonly id: string; readonly cell: string };

/** Reports in hexagons that touch. */
export type Cluster<R extends InCell> = { readonly cells: readonly string[]; readonly reports: readonly R[] };

/**
 * Reports that belong together: hexagons that touch, with at least so many reports in all; the largest first. Which ones
 * belong together does not depend on the order they came in.
 */
export function findClusters<R extends InCell>(reports: readonly R[], least: number): Cluster<R>[] {
  const byCell = Map.groupBy(reports, ({ cell }) => cell);
  const left = new Set([...byCell.keys()].toSorted());
  const clusters: Cluster<R>[] = [];
  for (const first of left) {
    const cells = takeConnected(first, left).toSorted();
    clusters.push({ cells, reports: cells.flatMap((cell) => byCell.get(cell) ?? []) });
  }
  return clusters
    .filter((cluster) => cluster.reports.length >= least)
    .toSorted((a, b) => b.reports.length - a.reports.length || compare(a.cells[0], b.cells[0]));
}

/** A hexagon and all that can be reached from it by those that touch, taken out of what is left. */
function takeConnected(first: string, left: Set<string>): string[] {
  const found = [first];
  left.delete(first);
  for (const cell of found) {
    for (const next of gridDisk(cell, 1)) if (left.delete(next)) found.push(next);
  }
  return found;
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
