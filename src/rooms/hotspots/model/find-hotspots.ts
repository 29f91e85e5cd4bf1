import { falseDiscoveryLimit, globalG, localGStar, type GlobalG, type Local } from "../../../stats/index.ts";
import { beside, type Cell } from "./hexagon.ts";

/** From how many on something is said; and how many of the hotspots found may be expected to be chance. */
export type Rule = {
  readonly fewestReports: number;
  readonly fewestHexagons: number;
  readonly fewestNear: number;
  readonly falseShare: number;
};

export type Finding = "hotspot" | "coldspot" | "as elsewhere" | "too few to say";

export type Looked = {
  readonly cell: Cell;
  readonly count: number;
  /** With the six around it: what the finding rests on. */
  readonly near: number;
  readonly finding: Finding;
  readonly local: Local | undefined;
};

/** Hexagons that touch and are hotspots each: one place to look at. */
export type Hotspot = { readonly number: number; readonly cells: readonly Looked[]; readonly count: number };

export type Findings = {
  /** Why nothing is said of the whole map; undefined when something is. */
  readonly tooFew: "reports" | "hexagons" | undefined;
  /** Every hexagon with a report, or with something found of it. */
  readonly looked: readonly Looked[];
  /** Most reports first. */
  readonly hotspots: readonly Hotspot[];
  readonly overall: GlobalG | undefined;
};

/**
 * Where reports come together more than chance would put them: Gi* of each hexagon with those around it, over all of the
 * county, those without any report too; p values under false discovery control. Where hardly anybody reported, it says so.
 * @param counts by hexagon; those outside the county count as well
 * @param county every hexagon of it
 */
export function findHotspots(
  counts: ReadonlyMap<Cell, number>,
  county: Iterable<Cell>,
  rule: Rule,
): Findings {
  const cells = [...new Set([...county, ...counts.keys()])];
  const values = cells.map((cell) => counts.get(cell) ?? 0);
  const near = nearby(cells);
  const reported = values.filter((count) => count > 0);
  const tooFew = lacking(
    reported.reduce((sum, count) => sum + count, 0),
    reported.length,
    rule,
  );
  const locals = tooFew ? [] : localGStar(values, near);
  const limit = falseDiscoveryLimit(
    locals.flatMap((local) => local?.p ?? []),
    rule.falseShare,
  );
  const looked = cells.map((cell, index): Looked => {
    const count = values[index] ?? 0;
    const around = count + near(index).reduce((sum, at) => sum + (values[at] ?? 0), 0);
    const local = locals[index];
    return { cell, count, near: around, local, finding: findingOf(local, limit, around, rule) };
  });
  return {
    tooFew,
    looked: looked.filter(
      ({ count, finding }) => count > 0 || finding === "hotspot" || finding === "coldspot",
    ),
    hotspots: joined(looked.filter(({ finding }) => finding === "hotspot")),
    overall: tooFew ? undefined : globalG(values, near),
  };
}

/** Which of the hexagons are beside each, by their place in the list. */
function nearby(cells: readonly Cell[]): (index: number) => readonly number[] {
  const indexes = new Map(cells.map((cell, index) => [cell, index]));
  const found = cells.map((cell) => beside(cell).flatMap((other) => indexes.get(other) ?? []));
  return (index) => found[index] ?? [];
}

function lacking(reports: number, hexagons: number, rule: Rule): Findings["tooFew"] {
  if (reports < rule.fewestReports) return "reports";
  return hexagons < rule.fewestHexagons ? "hexagons" : undefined;
}

function findingOf(local: Local | undefined, limit: number | undefined, near: number, rule: Rule): Finding {
  const isFound = local !== undefined && limit !== undefined && local.p < limit;
  if (isFound && local.z < 0) return "coldspot";
  if (local === undefined || near < rule.fewestNear) return "too few to say";
  return isFound ? "hotspot" : "as elsewhere";
}

function joined(hot: readonly Looked[]): Hotspot[] {
  const left = new Map(hot.map((each) => [each.cell, each]));
  const groups: Looked[][] = [];
  for (const first of hot) {
    const group = takeFrom(first.cell, left);
    if (group.length > 0) groups.push(group);
  }
  return groups
    .map((cells) => ({
      cells: cells.toSorted((a, b) => b.count - a.count || (a.cell < b.cell ? -1 : 1)),
      count: cells.reduce((sum, { count }) => sum + count, 0),
    }))
    .toSorted((a, b) => b.count - a.count)
    .map((each, index) => ({ number: index + 1, ...each }));
}

/** A hexagon and all that it touches, step by step, out of those that are left. */
function takeFrom(cell: Cell, left: Map<Cell, Looked>): Looked[] {
  const own = left.get(cell);
  if (!own) return [];
  left.delete(cell);
  return [own, ...beside(cell).flatMap((other) => takeFrom(other, left))];
}
