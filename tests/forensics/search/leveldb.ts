import { zstdDecompressSync } from "node:zlib";
import { readVarint, unsnappy } from "./snappy.ts";

const FOOTER = 48;
const MAGIC = Buffer.from("57fb808b247547db", "hex");
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;
const TRAILER = 5;

/** Whether these are the bytes of a LevelDB table (an .ldb file). */
export function isLevelTable(bytes: Buffer): boolean {
  return bytes.length >= FOOTER && bytes.subarray(-MAGIC.length).equals(MAGIC);
}

/** Every key and value of a LevelDB table, its blocks undone (google/leveldb, doc/table_format.md). */
export function readLevelTable(bytes: Buffer): Buffer[] {
  const footer = bytes.subarray(-FOOTER);
  const { next } = readHandle(footer, 0);
  return readBlock(bytes, readHandle(footer, next)).flatMap(([, handle]) =>
    readBlock(bytes, readHandle(handle, 0)).map(([key, value]) => Buffer.concat([key, value])),
  );
}

/** The records of a LevelDB log, each put together from its pieces (google/leveldb, doc/log_format.md). */
export function readLevelLog(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let block = 0; block < bytes.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, bytes.length);
    for (let at = block; at + LOG_HEADER <= end;) {
      const length = bytes.readUInt16LE(at + 4);
      pieces.push(bytes.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + length, end)));
      at += LOG_HEADER + length;
    }
  }
  return Buffer.concat(pieces);
}

function readBlock(file: Buffer, { offset, size }: Handle): Entry[] {
  const stored = file.subarray(offset, offset + size);
  const kind = file.subarray(offset + size, offset + size + TRAILER)[0];
  const bytes = kind === 1 ? unsnappy(stored) : kind === 2 ? zstdDecompressSync(stored) : stored;
  const end = bytes.length - 4 * (bytes.readUInt32LE(bytes.length - 4) + 1);
  const entries: Entry[] = [];
  let before = Buffer.alloc(0);
  for (let at = 0; at < end;) {
    const shared = readVarint(bytes, at);
    const own = readVarint(bytes, shared.next);
    const value = readVarint(bytes, own.next);
    const split = value.next + own.value;
    before = Buffer.concat([before.subarray(0, shared.value), bytes.subarray(value.next, split)]);
    at = split + value.value;
    entries.push([before, bytes.subarray(split, at)]);
  }
  return entries;
}

function readHandle(bytes: Buffer, at: number): Handle & { next: number } {
  const offset = readVarint(bytes, at);
  const size = readVarint(bytes, offset.next);
  return { offset: offset.value, size: size.value, next: size.next };
}

type Entry = readonly [key: Buffer, value: Buffer];
type Handle = { readonly offset: number; readonly size: number };
