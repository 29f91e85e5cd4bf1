import type { PublicationProfile } from "./profile.ts";

/** One table of counts: how it is cut, what it counts, and which of its splits are published. */
export type Table = {
  /** For people: what the table is called in faults. */
  readonly name: string;
  /** What is counted. Tables that count the same share their cells: the total by district is one cell, whichever table prints it. */
  readonly counted: string;
  /** Two to four as a rule; none makes a table of one number. */
  readonly dimensions: readonly Dimension[];
  /** Categories that the whole table is restricted to, by dimension: the table of one quarter is part of the year's. */
  readonly where?: Readonly<Record<string, string>>;
  /** The smallest cells: one of the smallest categories for each dimension, in order. What is not named is nought. */
  readonly counts: readonly { readonly at: readonly string[]; readonly count: number }[];
  /**
   * Which splits are published: each a list of dimensions that are told apart, the others being taken together; `[]` is
   * the total. A split that is not published is there all the same, and a reader may reason with it.
   */
  readonly published: "all" | readonly (readonly string[])[];
  readonly profile: PublicationProfile;
  /**
   * Categories that are published because a reader works them out (all who did not say it), though nobody prints them: to
   * hold them back costs nothing.
   */
  readonly unprinted?: readonly string[];
  /** What else every reader knows of cells that count the same, because of what they count. */
  readonly bounds?: readonly Bound[];
};

/**
 * A sum of cells that cannot lie anywhere: whoever told of anything told of at least one thing of the list, so that all
 * of these counts come to at least theirs.
 */
export type Bound = {
  /** A cell by its category of each dimension that is told apart, those of `where` among them; and its factor. */
  readonly terms: readonly (readonly [at: Readonly<Record<string, string>>, factor: number])[];
  /** Infinite where there is no end. The true counts keep to it. */
  readonly lower: number;
  readonly upper: number;
};

/** One way in which counts are told apart; all its categories together come to everything. */
export type Dimension = { readonly name: string; readonly categories: readonly Category[] };

/** A category, perhaps made of smaller ones: a county of districts. Its name is its own within the dimension. */
export type Category = { readonly name: string; readonly parts?: readonly Category[] };

/** A category of a dimension, or everything (without a name), and the places of its parts in the list it stands in. */
export type Node = {
  readonly name: string | undefined;
  readonly parts: readonly number[];
  readonly above: number | undefined;
};

/** All categories of a dimension, everything first, each before its parts. */
export function listNodes(dimension: Dimension): readonly Node[] {
  const nodes: { name: string | undefined; parts: number[]; above: number | undefined }[] = [];
  add(undefined, dimension.categories, undefined);
  const names = new Set(nodes.map(({ name }) => name));
  if (names.size !== nodes.length)
    throw new RangeError(`Two categories of "${dimension.name}" have the same name.`);
  return nodes;

  function add(name: string | undefined, parts: readonly Category[], above: number | undefined): number {
    const place = nodes.push({ name, parts: [], above }) - 1;
    for (const part of parts) nodes[place]?.parts.push(add(part.name, part.parts ?? [], place));
    return place;
  }
}

/** Whether a table publishes the split by these dimensions. */
export function isPublished(table: Table, split: readonly string[]): boolean {
  return (
    table.published === "all" ||
    table.published.some(
      (names) => names.length === split.length && names.every((name) => split.includes(name)),
    )
  );
}
