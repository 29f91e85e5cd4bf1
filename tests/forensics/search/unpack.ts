import { brotliDecompressSync, constants, inflateRawSync, zstdDecompressSync } from "node:zlib";
import { isLevelTable, readLevelLog, readLevelTable } from "./leveldb.ts";

// As every server writes it: without a file's name in it.
const GZIP = Buffer.from("1f8b0800", "hex");
const GZIP_HEAD = 10;
const ZSTD = Buffer.from("28b52ffd", "hex");
// The head of an entry of Chromium's disk cache (net/disk_cache/simple/simple_entry_format.h).
const CACHE_ENTRY = Buffer.from("305c72a71b6dfbfc", "hex");
const CACHE_HEAD = 24;

/**
 * Everything a file's bytes hold in a packed form that is known: what servers compressed, wherever in the file it
 * starts, and LevelDB's tables and logs.
 */
export function unpack(path: string, bytes: Buffer): Buffer[] {
  return [
    ...startsOf(GZIP, bytes).flatMap((part) =>
      attempt(() => inflateRawSync(part.subarray(GZIP_HEAD), FORGIVING)),
    ),
    ...startsOf(ZSTD, bytes).flatMap((part) => attempt(() => zstdDecompressSync(part))),
    ...attempt(() => brotliDecompressSync(bodyOf(bytes), { finishFlush: constants.BROTLI_OPERATION_FLUSH })),
    ...(isLevelTable(bytes) ? readLevelTable(bytes) : []),
    ...(path.endsWith(".log") ? [readLevelLog(bytes)] : []),
  ];
}

// The end of an entry follows what it holds, and the last one may have been cut off.
const FORGIVING = { finishFlush: constants.Z_SYNC_FLUSH };

function startsOf(mark: Buffer, bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    parts.push(bytes.subarray(at));
  }
  return parts;
}

/** Brotli has no mark of its own: it is tried where the answer's body starts. */
function bodyOf(bytes: Buffer): Buffer {
  const isEntry = bytes.length > CACHE_HEAD && bytes.subarray(0, CACHE_ENTRY.length).equals(CACHE_ENTRY);
  return isEntry ? bytes.subarray(CACHE_HEAD + bytes.readUInt32LE(12)) : bytes;
}

function attempt(read: () => Buffer): Buffer[] {
  try {
    return [read()];
  } catch {
    // Not packed in this way after all.
    return [];
  }
}
