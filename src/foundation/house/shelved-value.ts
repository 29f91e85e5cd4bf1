import { openWithShelved, sealWithShelved } from "../crypto/index.ts";
import type { House } from "./house.ts";
import { shelfOf, type ValuePlace } from "./sealed-value.ts";

/** Seals words for one column of one row under the key of a thing of their own, which is made now if there is none. */
export function sealShelved(house: House, thingId: string, place: ValuePlace, words: string): Buffer {
  const key = shelfOf(house).get(thingId);
  return sealWithShelved(key, { ...place, tenant: house.pack.partnership.id }, words);
}

/** Opens what `sealShelved` sealed at the same place; nothing once the thing's key was thrown away (SAFETY 35). */
export function openShelved(
  house: House,
  thingId: string,
  place: ValuePlace,
  sealed: Uint8Array,
): string | undefined {
  const key = shelfOf(house).find(thingId);
  return key && openWithShelved(key, { ...place, tenant: house.pack.partnership.id }, sealed);
}
