import type { Pack } from "../../../foundation/pack/index.ts";
import { nearestPlace } from "../../places/index.ts";
import type { Cell } from "./hexagon.ts";

/** Where an area is, by the named place of the pack that is nearest to its middle: "Hitchin station, North Hertfordshire"; "Stevenage station". */
export function areaName(pack: Pack, cell: Cell): string {
  const { place } = nearestPlace(pack, cell);
  const district = pack.districts.find(({ id }) => id === place.district)?.name ?? "";
  return place.name.startsWith(district) ? place.name : `${place.name}, ${district}`;
}
