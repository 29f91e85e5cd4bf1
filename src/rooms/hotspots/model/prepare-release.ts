import type { Pack } from "../../../foundation/pack/index.ts";
import { partition, roundTo, type DisclosureProfile } from "../../../stats/index.ts";
import { areaName } from "./area-name.ts";
import { hexagonAreas, resolutionOf, WHOLE, type Cell } from "./hexagon.ts";
import { kindsOf } from "./kind.ts";
import { studyArea } from "./outline.ts";
import type { ReleaseArea, ReleaseBody } from "./release-body.ts";

/** What the public is to be shown of one quarter, and which reports stand behind it. */
export type Prepared = { readonly body: Omit<ReleaseBody, "kinds">; readonly shownCells: readonly Cell[] };

/**
 * Cuts a quarter's reports into areas fit to publish, takes what is too few out, and rounds the rest.
 * @param counts of accepted reports of this quarter alone, by the hexagon they are kept in
 * @returns the release without its kinds, which are counted of the shown hexagons' reports alone
 */
export function prepareRelease(
  pack: Pack,
  quarter: string,
  counts: ReadonlyMap<Cell, number>,
  profile: DisclosureProfile,
): Prepared {
  const areas = hexagonAreas(studyArea(pack).widest);
  const { parts, rest } = partition(counts, areas, profile.smallest);
  const shown = new Set(parts.map(({ area }) => area));
  const isShown = (cell: Cell): boolean => {
    for (let at: string | undefined = cell; at !== undefined; at = areas.above(at))
      if (shown.has(at)) return true;
    return false;
  };
  return {
    body: {
      quarter,
      ...profile,
      areas: parts
        .map(({ area, without, count }) => ({
          cell: area === WHOLE ? null : area,
          without,
          name: area === WHOLE ? "Everywhere else in the county" : nameOf(pack, area, without.length > 0),
          shown: roundTo(count, profile.base),
        }))
        .toSorted(byReports),
      hasRest: rest > 0,
    },
    shownCells: [...counts.keys()].filter((cell) => (counts.get(cell) ?? 0) > 0 && isShown(cell)),
  };
}

/** Of the reports in the areas shown: kinds that are too few not at all, the rest rounded; most first. */
export function shownKinds(
  pack: Pack,
  counts: ReadonlyMap<string, number>,
  { smallest, base }: DisclosureProfile,
): ReleaseBody["kinds"] {
  return kindsOf(pack)
    .map(({ id, label }) => {
      const count = counts.get(id) ?? 0;
      return { kind: id, label, shown: count < smallest ? null : roundTo(count, base) };
    })
    .toSorted((a, b) => (b.shown ?? 0) - (a.shown ?? 0));
}

function nameOf(pack: Pack, area: Cell, isRest: boolean): string {
  return isRest
    ? `Around ${areaName(pack, area)}, the areas inside it left out`
    : `Near ${areaName(pack, area)}`;
}

/** Most reports first, of as many the finer area; what is left of the county last, since it is nowhere in particular. */
function byReports(a: ReleaseArea, b: ReleaseArea): number {
  if (a.cell === null || b.cell === null) return a.cell === null ? 1 : -1;
  const finer = resolutionOf(b.cell) - resolutionOf(a.cell);
  return b.shown - a.shown || finer || (a.name < b.name ? -1 : 1);
}
