import {
  publicationProfiles,
  type Dimension,
  type PublicationProfile,
  type Table,
} from "../../src/stats/index.ts";
import { between, type Random } from "./seeded.ts";

const PROFILES: readonly PublicationProfile[] = Object.values(publicationProfiles);
/** How many categories a dimension has at most, by how many dimensions there are. */
export type Sizes = Readonly<Record<number, number>>;
export const FULL: Sizes = { 2: 9, 3: 5, 4: 3 };
export const SMALL: Sizes = { 2: 6, 3: 3, 4: 2 };

/** One table of two to four dimensions, some with groups, mostly of small counts and noughts, under one of the profiles. */
export function randomTable(random: Random, sizes = FULL): Table {
  const profile = PROFILES[between(random, 0, PROFILES.length - 1)];
  const size = between(random, 2, 4);
  const dimensions = Array.from({ length: size }, (_, place) =>
    randomDimension(random, `d${place}`, sizes[size] ?? 2),
  );
  const name = `${dimensions.length} dimensions`;
  return {
    name,
    counted: "people",
    dimensions,
    counts: randomCounts(random, dimensions),
    published: "all",
    profile: profile ?? publicationProfiles.standard,
  };
}

/**
 * Tables that count the same people: cut by different dimensions of one table that nobody publishes, and perhaps without
 * their totals.
 */
export function randomLinkedTables(random: Random, sizes = FULL): readonly Table[] {
  const whole = randomTable(random, sizes);
  const names = whole.dimensions.map(({ name }) => name);
  return names.slice(0, Math.max(2, names.length - 1)).map((left) => {
    const kept = whole.dimensions.flatMap((dimension, place) =>
      dimension.name === left ? [] : [{ dimension, place }],
    );
    return {
      ...whole,
      name: `without ${left}`,
      dimensions: kept.map(({ dimension }) => dimension),
      counts: whole.counts.map(({ at, count }) => ({ at: kept.map(({ place }) => at[place] ?? ""), count })),
      published: random() < 0.7 ? "all" : [kept.map(({ dimension }) => dimension.name)],
    };
  });
}

function randomDimension(random: Random, name: string, most: number): Dimension {
  const categories = Array.from({ length: between(random, 2, most) }, (_, place) => ({
    name: `${name}.${place}`,
  }));
  if (categories.length < 3 || random() < 0.7) return { name, categories };
  const cut = between(random, 1, categories.length - 1);
  return {
    name,
    categories: [
      { name: `${name}.low`, parts: categories.slice(0, cut) },
      { name: `${name}.high`, parts: categories.slice(cut) },
    ],
  };
}

function randomCounts(random: Random, dimensions: readonly Dimension[]): Table["counts"] {
  const scale = 10 ** (random() * 2);
  const noughts = random() * 0.5;
  const leaves = dimensions.map(({ categories }) =>
    categories.flatMap(({ name, parts }: Dimension["categories"][number]) =>
      parts === undefined ? [name] : parts.map((part) => part.name),
    ),
  );
  const places = leaves.reduce<readonly (readonly string[])[]>(
    (found, names) => found.flatMap((at) => names.map((name) => [...at, name])),
    [[]],
  );
  // Counts fall off steeply, as counts of people do: many small ones, a few large.
  return places.map((at) => ({
    at,
    count: random() < noughts ? 0 : Math.floor(-Math.log(1 - random()) * scale),
  }));
}
