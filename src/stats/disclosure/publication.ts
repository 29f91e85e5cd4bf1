import { roundTo } from "../hold-back.ts";
import { buildSystem, listPlaces } from "./system.ts";
import type { Table } from "./table.ts";

/** Tables that go out, or went out, together, and which of their cells are held back, by key. */
export type Publication = { readonly tables: readonly Table[]; readonly heldBack: ReadonlySet<string> };

/** One line of a table as it is published. */
export type PublishedCell = {
  readonly key: string;
  /** Categories of the table's dimensions, in order; undefined where all are together. */
  readonly at: readonly (string | undefined)[];
  /** Rounded; undefined where it is held back. Why is not said: it is small, or it protects one that is. */
  readonly value: number | undefined;
  /** What is printed. */
  readonly text: string;
};

/** A table as the public sees it: the splits that are published, each count rounded by itself or held back. */
export function publishTable(
  table: Table,
  { heldBack }: Pick<Publication, "heldBack">,
): readonly PublishedCell[] {
  // What is known beside the counts is of other tables too, and changes none of them.
  const alone = { ...table, bounds: [] };
  const counts = new Map(buildSystem([alone]).cells.map(({ key, count }) => [key, count]));
  const { base, word } = table.profile;
  return listPlaces(table)
    .filter(({ isPublished }) => isPublished)
    .map(({ key, at }) => {
      const value = heldBack.has(key) ? undefined : roundTo(counts.get(key) ?? 0, base);
      return { key, at, value, text: value === undefined ? word : String(value) };
    });
}

/** A total of published numbers: undefined when one of them is held back. */
export function sumOfPublished(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
}

/**
 * A ratio of two published numbers, from 0. Made of the rounded ones, so that it tells no more than they do.
 * @returns undefined when one of them is held back, or the whole is nought
 */
export function ratioOfPublished(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;
}
