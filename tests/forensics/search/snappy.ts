const SHORT = 60;

/**
 * Undoes Snappy's compression of one block (google/snappy, format_description.txt).
 * @throws when the bytes are not such a block
 */
export function unsnappy(packed: Uint8Array): Buffer {
  const { value: length, next } = readVarint(packed, 0);
  const out: number[] = [];
  let at = next;
  while (at < packed.length) {
    const tag = packed[at] ?? 0;
    at = (tag & 3) === 0 ? copyLiteral(packed, at, out) : copyEarlier(packed, at, out);
  }
  if (out.length !== length) throw new Error("Not a Snappy block: its length is wrong.");
  return Buffer.from(out);
}

/** A number in groups of seven bits, the lowest first, and where it ends. */
export function readVarint(bytes: Uint8Array, start: number): { value: number; next: number } {
  let [value, next] = [0, start];
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[next++];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next };
  }
  throw new Error("Not a number: it does not end.");
}

function copyLiteral(packed: Uint8Array, at: number, out: number[]): number {
  const said = (packed[at] ?? 0) >> 2;
  const extra = Math.max(0, said - SHORT + 1);
  const length = (extra === 0 ? said : readLittle(packed, at + 1, extra)) + 1;
  const start = at + 1 + extra;
  if (start + length > packed.length) throw new Error("Not a Snappy block: it ends too early.");
  for (let index = start; index < start + length; index += 1) out.push(packed[index] ?? 0);
  return start + length;
}

function copyEarlier(packed: Uint8Array, at: number, out: number[]): number {
  const tag = packed[at] ?? 0;
  const kind = tag & 3;
  const isNear = kind === 1;
  const length = isNear ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
  const offset = isNear
    ? ((tag >> 5) << 8) | (packed[at + 1] ?? 0)
    : readLittle(packed, at + 1, kind === 2 ? 2 : 4);
  if (offset === 0 || offset > out.length) throw new Error("Not a Snappy block: it points before itself.");
  for (let count = 0; count < length; count += 1) out.push(out[out.length - offset] ?? 0);
  return at + (isNear ? 2 : kind === 2 ? 3 : 5);
}

function readLittle(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let index = 0; index < size; index += 1) value += (bytes[at + index] ?? 0) * 2 ** (8 * index);
  return value;
}
