import type { Pack, Place } from "../../../foundation/pack/index.ts";
import { centreOf, wayFrom, type Direction } from "./cell.ts";

const AT_METRES = 250;

/** Where a hexagon is, said by the nearest place with a name. */
export type Near = {
  readonly place: Place;
  /** To the nearest hundred; nothing where the hexagon is the place's own or close by. */
  readonly away?: { readonly metres: number; readonly direction: Direction };
};

/** The named place nearest to the middle of a hexagon of any size, in any district. */
export function nearestPlace({ places }: Pick<Pack, "places">, cell: string): Near {
  const centre = centreOf(cell);
  const ways = places.places.map((place) => ({ place, ...wayFrom(place, centre) }));
  const { place, metres, direction } = ways.reduce((best, each) => (each.metres < best.metres ? each : best));
  if (metres < AT_METRES) return { place };
  return { place, away: { metres: Math.round(metres / 100) * 100, direction } };
}
