import { cellToBoundary, cellToLatLng, getResolution, isValidCell, latLngToCell } from "h3-js";

/** Resolution of H3: hexagons of about 0.1 square kilometres, some 350 metres wide. */
const RESOLUTION = 9;
const METRES_A_DEGREE = 111_320;
/** Between the centres of hexagons that touch. */
const STEP_METRES = 350;

/** A point on the map: never kept, only ever on the way to its hexagon. */
export type Point = { readonly lat: number; readonly lng: number };

const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type Direction = (typeof COMPASS)[number];

/** The hexagon that a point is in: all that is ever kept of it (SAFETY 39). */
export function cellAt({ lat, lng }: Point): string {
  return latLngToCell(lat, lng, RESOLUTION);
}

/** Whether a text names a hexagon of the size we keep. */
export function isCell(text: string): boolean {
  return /^89[0-9a-f]{13}$/.test(text) && isValidCell(text) && getResolution(text) === RESOLUTION;
}

export function centreOf(cell: string): Point {
  const [lat, lng] = cellToLatLng(cell);
  return { lat, lng };
}

/** The corners of a hexagon. */
export function cornersOf(cell: string): Point[] {
  return cellToBoundary(cell).map(([lat, lng]) => ({ lat, lng }));
}

/** The hexagon next to another in one of the four directions of a map. */
export function stepCell(cell: string, direction: "n" | "s" | "e" | "w"): string {
  const from = centreOf(cell);
  const [north, east] = { n: [1, 0], s: [-1, 0], e: [0, 1], w: [0, -1] }[direction] as [number, number];
  // Rows of hexagons stand askew: one step may still be in the same, two never are.
  for (const steps of [1, 1.5, 2]) {
    const next = cellAt(shift(from, north * STEP_METRES * steps, east * STEP_METRES * steps));
    if (next !== cell) return next;
  }
  return cell;
}

/** A point so many metres further north and east. */
export function shift({ lat, lng }: Point, north: number, east: number): Point {
  return {
    lat: lat + north / METRES_A_DEGREE,
    lng: lng + east / (METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180)),
  };
}

/** How far, in metres, and which way one point is from another; good enough within a county. */
export function wayFrom(from: Point, to: Point): { metres: number; direction: Direction } {
  const north = (to.lat - from.lat) * METRES_A_DEGREE;
  const east = (to.lng - from.lng) * METRES_A_DEGREE * Math.cos((from.lat * Math.PI) / 180);
  const eighth = Math.round((Math.atan2(east, north) / (2 * Math.PI)) * 8 + 8) % 8;
  return { metres: Math.hypot(north, east), direction: COMPASS[eighth] ?? "n" };
}
