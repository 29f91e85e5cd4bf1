import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSolver } from "../../foundation/solver/index.ts";
import { roundTo } from "../hold-back.ts";
import { findNarrow } from "./attack.ts";
import { joinEditions, statesOf } from "./editions.ts";
import { findDetermined } from "./eliminate.ts";
import { between, seeded, type Random } from "../../../bench/support/seeded.ts";
import { isSmall, type PublicationProfile } from "./profile.ts";
import { listPlaces } from "./system.ts";
import type { Table } from "./table.ts";
import { viewOf, type Knowing } from "./view.ts";

const solve = await openSolver();

/** A table of two or three dimensions with few people, and cells held back by chance; its total is shown. */
function tinyTable(random: Random): { readonly table: Table; readonly heldBack: ReadonlySet<string> } {
  const sizes =
    [
      [2, 2],
      [2, 3],
      [2, 2, 2],
    ][between(random, 0, 2)] ?? [];
  const dimensions = sizes.map((size, place) => ({
    name: `d${place}`,
    categories: Array.from({ length: size }, (_, each) => ({ name: String(each) })),
  }));
  const atoms = sizes.reduce<readonly (readonly string[])[]>(
    (found, size) => found.flatMap((at) => Array.from({ length: size }, (_, each) => [...at, String(each)])),
    [[]],
  );
  const profile: PublicationProfile = {
    smallest: between(random, 1, 3),
    base: between(random, 1, 3),
    nought: random() < 0.5 ? "shown" : "held back",
    word: "*",
    source: "",
  };
  const counts = atoms.map((at) => ({ at, count: between(random, 0, sizes.length === 3 ? 1 : 2) }));
  const table: Table = { name: "tiny", counted: "people", dimensions, counts, published: "all", profile };
  const held = listPlaces(table).filter(({ at }) => {
    const count = countAt(at, counts);
    if (at.every((name) => name === undefined) || (count === 0 && profile.nought === "shown")) return false;
    return isSmall(count, profile) || random() < 0.3;
  });
  return { table, heldBack: new Set(held.map(({ key }) => key)) };
}

/** The sum over the smallest cells that lie in a cell: by its definition, without the equations. */
function countAt(at: readonly (string | undefined)[], counts: Table["counts"]): number {
  return counts
    .filter((each) => at.every((name, place) => name === undefined || name === each.at[place]))
    .reduce((sum, { count }) => sum + count, 0);
}

/** By key: the smallest and the largest value in all tables there are that look the same, tried one by one. */
function tryAll(
  table: Table,
  heldBack: ReadonlySet<string>,
  knowing: Knowing,
): Map<string, [number, number]> {
  const { base, smallest, nought } = table.profile;
  const places = listPlaces(table).map((place) => ({ ...place, count: countAt(place.at, table.counts) }));
  const total = countAt([], table.counts) + base;
  const ranges = new Map<string, [number, number]>();
  tryFrom(0, total, []);
  return ranges;

  function tryFrom(atom: number, left: number, chosen: readonly number[]): void {
    if (atom < table.counts.length) {
      for (let count = 0; count <= left; count += 1) tryFrom(atom + 1, left - count, [...chosen, count]);
      return;
    }
    const counts = table.counts.map(({ at }, index) => ({ at, count: chosen[index] ?? 0 }));
    const values = places.map(({ at }) => countAt(at, counts));
    if (!places.every((place, index) => looksAlike(place, values[index] ?? 0))) return;
    places.forEach(({ key }, index) => {
      const value = values[index] ?? 0;
      const [low, high] = ranges.get(key) ?? [value, value];
      ranges.set(key, [Math.min(low, value), Math.max(high, value)]);
    });
  }

  function looksAlike({ key, count }: { key: string; count: number }, value: number): boolean {
    if (heldBack.has(key)) return value > 0 || nought === "held back";
    if (knowing === "exact counts") return value === count;
    // The total of a tiny table is shown although it may be small.
    return (
      roundTo(value, base) === roundTo(count, base) &&
      (value >= smallest || (value === 0 && nought === "shown"))
    );
  }
}

describe("an attack, compared with all tables there are", () => {
  for (const knowing of ["exact counts", "rounded numbers"] as const)
    test(`tells of each cell as much as they do, and no more, from ${knowing}`, () => {
      let cells = 0;
      let determinedCells = 0;
      for (let seed = 0; seed < 60; seed += 1) {
        const { table, heldBack } = tinyTable(seeded(seed));
        const editions = joinEditions([{ tables: [table] }]);
        if (
          editions.cells.some(
            ({ key, count, smallest }) => !heldBack.has(key) && count > 0 && count < smallest,
          )
        )
          continue;
        const view = viewOf(editions, statesOf(editions, [heldBack]), knowing);
        const truth = tryAll(table, heldBack, knowing);
        // Wider than any can be: so each is told.
        const found = findNarrow(
          view,
          view.unknown.map(() => 1000),
          solve,
        );
        view.unknown.forEach((index, place) => {
          const key = editions.cells[index]?.key ?? "";
          const range = found.get(place);
          assert.deepEqual([range?.low, range?.high], truth.get(key), `seed ${seed}, ${key}`);
          cells += 1;
        });
        for (const [place, value] of findDetermined(view.rows)) {
          assert.deepEqual(truth.get(editions.cells[view.unknown[place] ?? -1]?.key ?? ""), [value, value]);
          determinedCells += 1;
        }
      }
      assert.ok(cells > 150, `${cells} cells`);
      if (knowing === "exact counts") assert.ok(determinedCells > 20, `${determinedCells} determined`);
    });
});
