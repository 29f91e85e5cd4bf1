import { GCM_OVERHEAD, openBytes, sealBytes } from "./aes-gcm.ts";
import { encodeParts } from "./encode-parts.ts";
import { getKey } from "./get-key.ts";
import type { KeyRing } from "./key-ring.ts";
import { FIELD_BUCKETS, padToBucket, unpad } from "./pad-to-bucket.ts";
import { cannotOpen } from "./refusals.ts";

const VERSION = 1;
const VERSION_BYTES = 1;
const KEY_ID_BYTES = 4;
const HEADER_BYTES = VERSION_BYTES + KEY_ID_BYTES;
const SHORTEST = HEADER_BYTES + GCM_OVERHEAD + Math.min(...FIELD_BUCKETS);

/**
 * Seals one field of one row with the current field key. The result is a version (1 byte), the key's id (4), then nonce,
 * padded ciphertext and tag. It opens only at the same tenant, table, row and column. Throws `too-long` beyond 64 KB.
 */
export function sealField(keyRing: FieldKeys, place: FieldPlace, text: string): Buffer {
  const { current, keys } = keyRing.field;
  const header = Buffer.concat([Buffer.of(VERSION), Buffer.from(current, "hex")]);
  const padded = padToBucket(Buffer.from(text), FIELD_BUCKETS);
  return Buffer.concat([header, sealBytes(getKey(keys, current), bindTo(place, header), padded)]);
}

/**
 * Opens what `sealField` sealed. Throws `key-missing` if the ring does not have its key, `cannot-open` if it was changed
 * or is not at the place it was sealed for.
 */
export function openField(keyRing: FieldKeys, place: FieldPlace, sealed: Uint8Array): string {
  if (sealed.length < SHORTEST || sealed[0] !== VERSION) throw cannotOpen();
  const header = Buffer.from(sealed.subarray(0, HEADER_BYTES));
  const key = getKey(keyRing.field.keys, header.toString("hex", VERSION_BYTES));
  return unpad(openBytes(key, bindTo(place, header), sealed.subarray(HEADER_BYTES))).toString();
}

/** As `sealField`, for a value that JSON can hold. */
export function sealJson(keyRing: KeyRing, place: FieldPlace, value: JsonValue): Buffer {
  return sealField(keyRing, place, JSON.stringify(value));
}

/** As `openField`, for what `sealJson` sealed; `parse` makes sure that it is what the caller expects, and throws if not. */
export function openJson<T>(
  keyRing: KeyRing,
  place: FieldPlace,
  sealed: Uint8Array,
  parse: (value: unknown) => T,
): T {
  return parse(JSON.parse(openField(keyRing, place, sealed)));
}

function bindTo({ tenant, table, row, column }: FieldPlace, header: Buffer): Buffer {
  return encodeParts("fanlight field v1", tenant, table, row, column, header.toString("hex"));
}

/** Of a key ring, what fields are sealed with. */
type FieldKeys = Pick<KeyRing, "field">;

/** Where a field is: the owning agency's id, the table with its schema, the row's id, the column. None of them secret. */
export interface FieldPlace {
  readonly tenant: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** What JSON can hold. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };
