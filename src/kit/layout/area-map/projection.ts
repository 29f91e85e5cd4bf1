/** Degrees, as GeoJSON has them: longitude first. */
export type Point = readonly [lng: number, lat: number];

/** What of the earth a map shows, and how wide it is in its own units: 1,000, with the height that keeps it true. */
export type Projection = {
  readonly height: number;
  readonly place: (point: Point) => readonly [x: number, y: number];
};

export const MAP_WIDTH = 1000;

const MARGIN = 12;
const RADIAN = Math.PI / 180;
/** A corner nearer than this to the last one is not drawn: at 1,000 units nobody sees it. */
const NEAR = 1.5;

/**
 * A flat map of a county: equirectangular about its own middle, which at that size is true to a few metres. North is up.
 * @param points what has to be on it: at least one
 */
export function projectionOf(points: readonly Point[]): Projection {
  const [west, east] = reach(points.map(([lng]) => lng));
  const [south, north] = reach(points.map(([, lat]) => lat));
  const narrow = Math.cos(((south + north) / 2) * RADIAN);
  const scale = (MAP_WIDTH - 2 * MARGIN) / Math.max((east - west) * narrow, 1e-6);
  return {
    height: Math.ceil((north - south) * scale + 2 * MARGIN),
    place: ([lng, lat]) => [MARGIN + (lng - west) * narrow * scale, MARGIN + (north - lat) * scale],
  };
}

/** The path of one or more rings, in whole units, without corners that nobody would see. */
export function pathOf(rings: readonly (readonly Point[])[], { place }: Projection): string {
  return rings
    .map((ring) => {
      const drawn: (readonly [number, number])[] = [];
      for (const point of ring) {
        const [x, y] = place(point);
        const last = drawn.at(-1);
        if (!last || Math.hypot(x - last[0], y - last[1]) > NEAR) drawn.push([Math.round(x), Math.round(y)]);
      }
      return `M${drawn.map(([x, y]) => `${x} ${y}`).join("L")}Z`;
    })
    .join("");
}

function reach(values: readonly number[]): readonly [number, number] {
  return values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const, [
    Infinity,
    -Infinity,
  ] as const);
}
