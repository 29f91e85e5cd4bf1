/** How the smallest areas lie in larger ones, up to one that holds them all. */
export type Areas = {
  /** The area one step larger; undefined of the one that holds all. */
  readonly above: (area: string) => string | undefined;
  /** How many areas of the next smaller kind an area is made of, with or without anything in them. */
  readonly pieces: (area: string) => number;
};

/** An area that is shown, without those smaller ones inside it that are shown by themselves. */
export type Part = {
  readonly area: string;
  readonly without: readonly string[];
  readonly count: number;
};

export type Partition = {
  readonly parts: readonly Part[];
  /** What is left in the one area that holds all, and is not shown: too few, or too telling. */
  readonly rest: number;
};

type Branch = { readonly parts: readonly Part[]; readonly without: readonly string[]; readonly rest: number };

/**
 * Cuts counts by place into parts fit to publish: the smallest areas that have at least `smallest`; what they leave
 * over goes together, one step larger at a time, until it comes to that. Parts do not overlap, and with the rest they
 * hold everything once. A part of leftovers is shown only while each of its pieces may be anything from nought to one
 * below `smallest`, even for somebody who knows this rule: the more it holds, the more it would tell of each.
 * @param counts by smallest area; whole numbers from nought
 * @returns parts in no order, with counts as they are: round them before they are shown
 * @throws {RangeError} for a count that is none
 */
export function partition(counts: ReadonlyMap<string, number>, areas: Areas, smallest: number): Partition {
  const inside = new Map<string | undefined, Set<string>>();
  for (const [area, count] of counts) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError("Counts start at nought.");
    if (count > 0) place(area, areas, inside);
  }
  const branches = [...(inside.get(undefined) ?? [])].map((top) => cut(top));
  return {
    parts: branches.flatMap(({ parts }) => parts),
    rest: branches.reduce((sum, { rest }) => sum + rest, 0),
  };

  function cut(area: string): Branch {
    const smaller = inside.get(area);
    if (smaller === undefined) return settle(area, [], counts.get(area) ?? 0, Infinity);
    const branches = [...smaller].map(cut);
    const without = branches.flatMap((branch) => branch.without);
    const shownWhole = [...smaller].filter((each) => without.includes(each)).length;
    const rest = branches.reduce((sum, branch) => sum + branch.rest, 0);
    const settled = settle(area, without, rest, areas.pieces(area) - shownWhole);
    return { ...settled, parts: [...branches.flatMap(({ parts }) => parts), ...settled.parts] };
  }

  /** Shown, if it is enough and not too telling; else left over for the next larger area. */
  function settle(area: string, without: readonly string[], count: number, pieces: number): Branch {
    const isShown = count >= smallest && count <= (pieces - 1) * (smallest - 1);
    return isShown
      ? { parts: [{ area, without, count }], without: [area], rest: 0 }
      : { parts: [], without, rest: count };
  }
}

/** Notes of an area in which larger area it lies, all the way up. */
function place(area: string, areas: Areas, inside: Map<string | undefined, Set<string>>): void {
  const larger = areas.above(area);
  const known = inside.get(larger) ?? new Set();
  if (known.has(area)) return;
  inside.set(larger, known.add(area));
  if (larger !== undefined) place(larger, areas, inside);
}
