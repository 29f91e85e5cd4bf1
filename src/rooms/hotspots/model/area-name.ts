import type { Pack } from "../../../foundation/pack/index.ts";
import { middleOf, type Cell } from "./hexagon.ts";

const RADIAN = Math.PI / 180;

/** Where an area is, by the named place of the pack that is nearest to its middle: "Hitchin station, North Hertfordshire"; "Stevenage station". */
export function areaName({ places, districts }: Pack, cell: Cell): string {
  const [lng, lat] = middleOf(cell);
  const squeeze = Math.cos(lat * RADIAN);
  const distance = (place: { lat: number; lng: number }): number =>
    Math.hypot((place.lng - lng) * squeeze, place.lat - lat);
  const nearest = places.places.reduce<Pack["places"]["places"][number] | undefined>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    undefined,
  );
  if (!nearest) return "A part of the county";
  const district = districts.find(({ id }) => id === nearest.district)?.name ?? "";
  return nearest.name.startsWith(district) ? nearest.name : `${nearest.name}, ${district}`;
}
