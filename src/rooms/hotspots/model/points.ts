import type { Pack } from "../../../foundation/pack/index.ts";

/** The pack's named places, for a map from near. */
export function pointsOf({ places }: Pack): { name: string; at: readonly [number, number] }[] {
  return places.places.map(({ name, lat, lng }) => ({ name: name.split(",")[0] ?? name, at: [lng, lat] }));
}
