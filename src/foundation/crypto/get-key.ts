import type { KeyObject } from "node:crypto";
import { keyMissing } from "./refusals.ts";

/** The key with this id; throws `key-missing` if there is none. */
export function getKey(keys: ReadonlyMap<string, KeyObject>, keyId: string): KeyObject {
  const key = keys.get(keyId);
  if (!key) throw keyMissing(keyId);
  return key;
}
