import { GCM_OVERHEAD, openBytes, sealBytes } from "./aes-gcm.ts";
import { encodeParts } from "./encode-parts.ts";
import { getKey } from "./get-key.ts";
import type { KeyRing } from "./key-ring.ts";
import { padToBucket, unpad } from "./pad-to-bucket.ts";
import { cannotOpen } from "./refusals.ts";
import type { FieldPlace } from "./seal-field.ts";

const VERSION = 1;
const HEADER_BYTES = 5;
const MB = 1024 * 1024;

/** Sizes in bytes that a file can take once padded: its length is told to within a factor of four. */
const FILE_BUCKETS: readonly number[] = [MB / 64, MB / 16, MB / 4, MB, 4 * MB, 8 * MB];

/**
 * Seals a file for one column of one row with the current field key: version (1 byte), the key's id (4), then nonce,
 * padded ciphertext and tag. It opens only at the same place, and never as a field. Throws `too-long` beyond 8 MB.
 */
export function sealFile(keyRing: KeyRing, place: FieldPlace, file: Uint8Array): Buffer {
  const { current, keys } = keyRing.field;
  const header = Buffer.concat([Buffer.of(VERSION), Buffer.from(current, "hex")]);
  const padded = padToBucket(file, FILE_BUCKETS);
  return Buffer.concat([header, sealBytes(getKey(keys, current), bindTo(place, header), padded)]);
}

/** Opens what `sealFile` sealed. Throws `key-missing` or `cannot-open`, as `openField` does. */
export function openFile(keyRing: KeyRing, place: FieldPlace, sealed: Uint8Array): Buffer {
  if (sealed.length < HEADER_BYTES + GCM_OVERHEAD || sealed[0] !== VERSION) throw cannotOpen();
  const header = Buffer.from(sealed.subarray(0, HEADER_BYTES));
  const key = getKey(keyRing.field.keys, header.toString("hex", 1));
  return unpad(openBytes(key, bindTo(place, header), sealed.subarray(HEADER_BYTES)));
}

function bindTo({ tenant, table, row, column }: FieldPlace, header: Buffer): Buffer {
  return encodeParts("fanlight file v1", tenant, table, row, column, header.toString("hex"));
}
