import { readFileSync } from "node:fs";
import { createCsvReader } from "../../src/foundation/csv/index.ts";

/** Of the pairs of records of one person, the share found to be so. */
export type OriginRecall = { readonly origin: string; readonly truePairs: number; readonly recall: number };

/** How many of the true pairs the clusters hold, by origin of the name, in alphabetical order. */
export function recallByOrigin(people: string, clusters: string): OriginRecall[] {
  const clusterOf = new Map(
    readTable(clusters, ["id", "cluster"]).map(([id = "", cluster = ""]) => [id, cluster]),
  );
  const persons = new Map<string, { origin: string; clusters: string[] }>();
  for (const [id = "", person = "", origin = ""] of readTable(people, ["id", "person", "origin"])) {
    const known = persons.get(person) ?? { origin, clusters: [] };
    known.clusters.push(clusterOf.get(id) ?? id);
    persons.set(person, known);
  }
  const sums = new Map<string, [found: number, all: number]>();
  for (const { origin, clusters: found } of persons.values()) {
    const [before, all] = sums.get(origin) ?? [0, 0];
    sums.set(origin, [before + pairsWithin(found), all + pairsOf(found.length)]);
  }
  return [...sums]
    .map(([origin, [found, all]]) => ({ origin, truePairs: all, recall: all === 0 ? 1 : found / all }))
    .toSorted((one, other) => (one.origin < other.origin ? -1 : 1));
}

function pairsWithin(clusters: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
}

function pairsOf(records: number): number {
  return (records * (records - 1)) / 2;
}

function readTable(path: string, wanted: readonly string[]): string[][] {
  const rows: string[][] = [];
  let places: number[] = [];
  const reader = createCsvReader({
    header: (columns) => (places = wanted.map((name) => columns.indexOf(name))),
    row: (fields) => rows.push(places.map((place) => fields[place] ?? "")),
    bad: ({ line, reason }) => {
      throw new Error(`${path}, line ${line}: ${reason}`);
    },
  });
  reader.push(readFileSync(path, "utf8"));
  reader.end();
  return rows;
}
