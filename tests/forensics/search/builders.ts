const BLOCK = 32_768;
const HEADER = 7;

/** Packs bytes as Snappy may: all of them as they are, but for the last ten, which are a copy when they repeat. */
export function snappyLiteral(bytes: Buffer): Buffer {
  const length = varint(bytes.length);
  const [head, tail] = [bytes.subarray(0, -10), bytes.subarray(-10)];
  const at = head.lastIndexOf(tail);
  const isCopy = bytes.length > 20 && at !== -1;
  if (!isCopy) return Buffer.concat([length, literal(bytes)]);
  const copy = Buffer.from([(9 << 2) | 2, 0, 0]);
  copy.writeUInt16LE(head.length - at, 1);
  return Buffer.concat([length, literal(head), copy]);
}

/** A LevelDB table of one block, packed by `pack`. Keys leave out what they share with the one before. */
export function levelTable(
  entries: readonly (readonly [string, string])[],
  pack: (bytes: Buffer) => Buffer,
): Buffer {
  const data = pack(block(entries));
  const stored = Buffer.concat([data, Buffer.from([1, 0, 0, 0, 0])]);
  const handle = Buffer.concat([varint(0), varint(data.length)]);
  const index = block([["z", handle.toString("latin1")]]);
  const footer = Buffer.alloc(48);
  Buffer.concat([varint(0), varint(0), varint(stored.length), varint(index.length)]).copy(footer);
  Buffer.from("57fb808b247547db", "hex").copy(footer, 40);
  return Buffer.concat([stored, index, Buffer.alloc(5), footer]);
}

/** A LevelDB log of one record, in as many pieces as blocks need. */
export function levelLog(record: string): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < record.length; at += BLOCK - HEADER) {
    const piece = Buffer.from(record.slice(at, at + BLOCK - HEADER));
    const header = Buffer.alloc(HEADER);
    header.writeUInt16LE(piece.length, 4);
    pieces.push(header, piece);
  }
  return Buffer.concat(pieces);
}

function block(entries: readonly (readonly [string, string])[]): Buffer {
  let before = "";
  const written = entries.map(([key, value]) => {
    let shared = 0;
    while (shared < before.length && before[shared] === key[shared]) shared += 1;
    before = key;
    const [own, bytes] = [Buffer.from(key.slice(shared)), Buffer.from(value, "latin1")];
    return Buffer.concat([varint(shared), varint(own.length), varint(bytes.length), own, bytes]);
  });
  return Buffer.concat([...written, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
}

function literal(bytes: Buffer): Buffer {
  const size = bytes.length - 1;
  const tag = size < 60 ? [size << 2] : [61 << 2, size & 0xff, size >> 8];
  return Buffer.concat([Buffer.from(tag), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}
