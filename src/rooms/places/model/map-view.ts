import type { Pack } from "../../../foundation/pack/index.ts";
import { centreOf, shift, type Point } from "./cell.ts";
import { ringsOf } from "./outline.ts";

/** As wide as a page of 320 pixels has room for: the map is never scaled, so that a press means the same everywhere. */
export const MAP_WIDTH = 288;
/** Half of what the map from near shows, in metres: a hexagon is then a target of more than 24 pixels. */
const NEAR_METRES = 1900;
const MARGIN = 8;

/** What a map shows: a part of the county, so many pixels high. */
export type MapView = {
  readonly west: number;
  readonly north: number;
  readonly degreesAPixelEast: number;
  readonly degreesAPixelNorth: number;
  readonly height: number;
};

/** Where a point is on a map, in pixels from its top left. */
export function toPixels(view: MapView, { lat, lng }: Point): { x: number; y: number } {
  return {
    x: (lng - view.west) / view.degreesAPixelEast,
    y: (view.north - lat) / view.degreesAPixelNorth,
  };
}

/** The point that a pixel of a map shows. */
export function toPoint(view: MapView, { x, y }: { x: number; y: number }): Point {
  return { lat: view.north - y * view.degreesAPixelNorth, lng: view.west + x * view.degreesAPixelEast };
}

/** All of some districts. */
export function viewOf(pack: Pick<Pack, "outline">, districts: readonly string[]): MapView {
  const points = districts.flatMap((district) => ringsOf(pack, district).flat());
  const [west, east] = rangeOf(points.map(([lng]) => lng));
  const [south, north] = rangeOf(points.map(([, lat]) => lat));
  const wide = (east - west) / (MAP_WIDTH - 2 * MARGIN);
  const high = wide * Math.cos((((north + south) / 2) * Math.PI) / 180);
  return {
    west: west - MARGIN * wide,
    north: north + MARGIN * high,
    degreesAPixelEast: wide,
    degreesAPixelNorth: high,
    height: Math.ceil((north - south) / high) + 2 * MARGIN,
  };
}

/** What is around a hexagon, square. */
export function viewAround(cell: string): MapView {
  const centre = centreOf(cell);
  const corner = shift(centre, NEAR_METRES, -NEAR_METRES);
  return {
    west: corner.lng,
    north: corner.lat,
    degreesAPixelEast: ((centre.lng - corner.lng) * 2) / MAP_WIDTH,
    degreesAPixelNorth: ((corner.lat - centre.lat) * 2) / MAP_WIDTH,
    height: MAP_WIDTH,
  };
}

function rangeOf(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}
