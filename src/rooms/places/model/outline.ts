import type { Pack } from "../../../foundation/pack/index.ts";
import type { Point } from "./cell.ts";

type Outline = Pack["outline"];
type Feature = Outline["features"][number];
/** East and north, as GeoJSON has them. */
export type Ring = readonly (readonly [number, number])[];

/** The district that a point is in; nothing outside the county. */
export function districtAt({ outline }: Pick<Pack, "outline">, point: Point): string | undefined {
  const found = outline.features.find((feature) =>
    polygonsOf(feature).some((rings) => isInside(rings, point)),
  );
  return found?.properties.district;
}

/** Every ring of a district's outline, outer and inner. */
export function ringsOf({ outline }: Pick<Pack, "outline">, district: string): readonly Ring[] {
  const feature = outline.features.find(({ properties }) => properties.district === district);
  return feature ? polygonsOf(feature).flat() : [];
}

/** The polygons of a district's outline: the first ring of each goes round it, the others are holes in it. */
export function polygonsOf({ geometry }: Feature): readonly (readonly Ring[])[] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Even and odd over all rings of a polygon: a hole is outside. */
function isInside(rings: readonly Ring[], { lat, lng }: Point): boolean {
  let crossings = 0;
  for (const ring of rings) {
    ring.forEach(([x, y], index) => {
      const [px, py] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [x, y];
      if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) crossings += 1;
    });
  }
  return crossings % 2 === 1;
}
