import {
  openFile,
  openJson,
  sealFile,
  sealJson,
  type JsonValue,
  type KeyRing,
  type KeyShelf,
} from "../crypto/index.ts";
import { unavailable } from "../errors/index.ts";
import type { House } from "./house.ts";

/** Where a sealed value stands: it opens nowhere else. */
export type ValuePlace = { readonly table: string; readonly row: string; readonly column: string };

/** Seals a value for one column of one row of this partnership (SAFETY 29, 30). */
export function sealValue(house: House, place: ValuePlace, value: JsonValue): Buffer {
  return sealJson(keysOf(house), { ...place, tenant: house.pack.partnership.id }, value);
}

/** Opens what `sealValue` sealed at the same place; `parse` makes sure that it is what the caller expects. */
export function openValue<T>(
  house: House,
  place: ValuePlace,
  sealed: Uint8Array,
  parse: (value: unknown) => T,
): T {
  return openJson(keysOf(house), { ...place, tenant: house.pack.partnership.id }, sealed, parse);
}

/** Seals a file for one column of one row, as `sealValue` does a value. Throws `too-long` beyond 8 MB. */
export function sealBytes(house: House, place: ValuePlace, file: Uint8Array): Buffer {
  return sealFile(keysOf(house), { ...place, tenant: house.pack.partnership.id }, file);
}

/** Opens what `sealBytes` sealed at the same place. */
export function openBytes(house: House, place: ValuePlace, sealed: Uint8Array): Buffer {
  return openFile(keysOf(house), { ...place, tenant: house.pack.partnership.id }, sealed);
}

/** The keys that can be thrown away, for what has no business without them. */
export function shelfOf({ shelf }: House): KeyShelf {
  if (shelf) return shelf;
  throw unavailable("This process has no keys to open records.", "Use the staff side's address.");
}

/** The staff side's keys, for what has no business without them. */
export function keysOf({ keys }: House): KeyRing {
  if (keys) return keys;
  throw unavailable("This process has no keys to open records.", "Use the staff side's address.");
}
