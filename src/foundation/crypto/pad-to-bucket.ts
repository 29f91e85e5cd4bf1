import { tooLong } from "../errors/index.ts";
import { cannotOpen } from "./refusals.ts";

const LENGTH_BYTES = 4;
const KB = 1024;
const ZEROS = Buffer.alloc(64 * KB);

/** Sizes in bytes that one field of a record can take once padded. */
export const FIELD_BUCKETS: readonly number[] = [64, 256, KB, 4 * KB, 16 * KB, 64 * KB];
/** Sizes in bytes that a whole intake or draft can take once padded: coarser, since its length says more. */
export const INTAKE_BUCKETS: readonly number[] = [KB, 4 * KB, 16 * KB, 64 * KB];

/**
 * Pads to the smallest bucket that holds the body and its length, so that the length of what is sealed
 * says only which bucket it is. Buckets ascend. Throws `too-long` beyond the last.
 */
export function padToBucket(body: Uint8Array, buckets: readonly number[]): Buffer {
  const size = buckets.find((bucket) => body.length + LENGTH_BYTES <= bucket);
  if (size === undefined) throw tooLong(`${Math.floor((buckets.at(-1) ?? 0) / KB)} KB`);
  const padded = Buffer.alloc(size);
  padded.writeUInt32BE(body.length);
  padded.set(body, LENGTH_BYTES);
  return padded;
}

/** Takes the padding off. Throws `cannot-open` if what it is given was not made by `padToBucket`. */
export function unpad(padded: Buffer): Buffer {
  if (padded.length < LENGTH_BYTES) throw cannotOpen();
  const end = LENGTH_BYTES + padded.readUInt32BE(0);
  if (end > padded.length || !isPadding(padded.subarray(end))) throw cannotOpen();
  return padded.subarray(LENGTH_BYTES, end);
}

function isPadding(rest: Buffer): boolean {
  return rest.length <= ZEROS.length && rest.equals(ZEROS.subarray(0, rest.length));
}
