import {
  cellToBoundary,
  cellToChildren,
  cellToLatLng,
  cellToParent,
  getResolution,
  gridDisk,
  isValidCell,
  latLngToCell,
  polygonToCells,
} from "h3-js";
import type { Areas } from "../../../stats/index.ts";
import type { Rings } from "./outline.ts";

/** A hexagon of H3, by its index. */
export type Cell = string;

/** Reports are kept in hexagons of 0.1 square kilometres; hotspots are looked for in ones of 0.7. */
export const KEPT_AT = 9;
export const LOOKED_AT = 8;
/** The largest hexagon that is published, of 36 square kilometres; what is left over then is the whole county's. */
export const WIDEST = 6;
/** What holds everything. */
export const WHOLE = "county";

/** The larger hexagon that one lies in, at a resolution; itself, when it is that already. */
export function widen(cell: Cell, resolution: number): Cell {
  return cellToParent(cell, resolution);
}

/** The hexagons that reports are kept in, of a larger one. */
export function keptIn(cell: Cell): Cell[] {
  return cellToChildren(cell, KEPT_AT);
}

/** Those that touch one, itself left out: six. */
export function beside(cell: Cell): Cell[] {
  return gridDisk(cell, 1).filter((other) => other !== cell);
}

/** Whether a text is a hexagon that hotspots are looked for in. */
export function isLookedAt(text: string): boolean {
  return isValidCell(text) && getResolution(text) === LOOKED_AT;
}

export function resolutionOf(cell: Cell): number {
  return getResolution(cell);
}

/** Its middle, longitude first. */
export function middleOf(cell: Cell): readonly [lng: number, lat: number] {
  const [lat, lng] = cellToLatLng(cell);
  return [lng, lat];
}

/** The hexagon of a size that a point is in. */
export function cellAt([lng, lat]: readonly [lng: number, lat: number], resolution: number): Cell {
  return latLngToCell(lat, lng, resolution);
}

/** Its corners, as a map draws them. */
export function ringsOf(cell: Cell): Rings {
  return [cellToBoundary(cell, true).map(([lng, lat]): readonly [number, number] => [lng, lat])];
}

/** The hexagons of a size whose middle lies within an outline. */
export function cellsWithin(rings: Rings, resolution: number): Cell[] {
  const loops = rings.map((ring) => ring.map(([lng, lat]) => [lng, lat]));
  return polygonToCells(loops, resolution, true);
}

/**
 * How hexagons lie in larger ones, for a partition to publish: seven in each, up to the widest, and those in the whole.
 * @param widest how many of the widest the whole county takes
 */
export function hexagonAreas(widest: number): Areas {
  return {
    above: (area) => {
      if (area === WHOLE) return undefined;
      return getResolution(area) === WIDEST ? WHOLE : cellToParent(area, getResolution(area) - 1);
    },
    pieces: (area) => (area === WHOLE ? widest : 7),
  };
}
