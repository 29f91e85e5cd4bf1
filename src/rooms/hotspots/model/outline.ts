import type { Pack } from "../../../foundation/pack/index.ts";
import { polygonsOf } from "../../places/index.ts";
import { cellAt, cellsWithin, LOOKED_AT, middleOf, widen, WIDEST, type Cell } from "./hexagon.ts";

/** Closed lines, longitude first; the first of a polygon goes round it. */
export type Rings = readonly (readonly (readonly [lng: number, lat: number])[])[];

export type DistrictOutline = { readonly district: string; readonly name: string; readonly rings: Rings };

/** What the county is made of: each hexagon that hotspots are looked for in, and how many of the widest there are. */
export type StudyArea = {
  readonly outlines: readonly DistrictOutline[];
  readonly districtOf: ReadonlyMap<Cell, string>;
  readonly widest: number;
};

const known = new WeakMap<Pack, StudyArea>();

/** The county as its pack draws it; worked out once for each pack. */
export function studyArea(pack: Pack): StudyArea {
  const found = known.get(pack) ?? measure(pack);
  known.set(pack, found);
  return found;
}

function measure(pack: Pack): StudyArea {
  const polygons = pack.outline.features.flatMap((feature) =>
    polygonsOf(feature).map((rings) => ({ district: feature.properties.district, rings })),
  );
  const districtOf = new Map(
    polygons.flatMap(({ district, rings }) =>
      cellsWithin(rings, LOOKED_AT).map((cell) => [cell, district] as const),
    ),
  );
  return {
    districtOf,
    outlines: pack.districts.map(({ id, name }) => ({
      district: id,
      name,
      rings: polygons.filter(({ district }) => district === id).flatMap(({ rings }) => rings),
    })),
    widest: new Set([...districtOf.keys()].map((cell) => widen(cell, WIDEST))).size,
  };
}

/** The district that the middle of a hexagon of any size lies in; undefined beyond the county's edge. */
export function districtAt(pack: Pack, cell: Cell): string | undefined {
  return studyArea(pack).districtOf.get(cellAt(middleOf(cell), LOOKED_AT));
}
