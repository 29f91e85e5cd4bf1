import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import {
  createCsvReader,
  createTextDecoder,
  CsvError,
  type Encoding,
} from "../../../foundation/csv/index.ts";
import { LinkError } from "../link-error.ts";
import type { FileRequest } from "../request.ts";
import { RowTaker, type RowChoice, type RowSink } from "./row-taker.ts";

const PIECE = 1 << 20;

/** What a file was like. */
export type FileRead = {
  readonly file: string;
  readonly records: number;
  readonly encoding: Encoding;
  /** Lines that were not UTF-8 and were read as Windows-1252. */
  readonly fallbackLines: number;
};

/** Who is told of rows, and how much of the file is read. */
export type FileSink = RowSink & { readonly onBytes?: (done: number, of: number) => void };

/**
 * Reads a file row by row.
 * @throws {LinkError} if the file or a column of it is not there, or it is no table
 */
export function readFile(request: FileRequest, sink: FileSink, choice: RowChoice): FileRead {
  const file = basename(request.path);
  const taker = new RowTaker(request, sink, choice);
  const decoder = createTextDecoder({ encoding: request.encoding });
  const reader = createCsvReader({
    header: (columns) => taker.takeHeader(columns, file),
    row: (row, line) => taker.takeRow(row, line),
    bad: sink.reject,
  });
  try {
    eachPiece(request.path, (piece, done, of) => {
      reader.push(decoder.push(piece));
      sink.onBytes?.(done, of);
    });
    reader.push(decoder.end());
    reader.end();
  } catch (error) {
    if (error instanceof CsvError) throw new LinkError(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
  const { encoding = "utf-8", fallbackLines } = decoder;
  return { file, records: taker.taken, encoding, fallbackLines };
}

/** How large a file is, in bytes; 0 for what has no size, such as a pipe. @throws {LinkError} if it cannot be opened */
export function sizeOf(path: string): number {
  const descriptor = open(path);
  try {
    return fstatSync(descriptor).size;
  } finally {
    closeSync(descriptor);
  }
}

function eachPiece(path: string, take: (piece: Uint8Array, done: number, of: number) => void): void {
  const descriptor = open(path);
  try {
    const { size } = fstatSync(descriptor);
    const room = Buffer.alloc(PIECE);
    let done = 0;
    for (;;) {
      const length = readSync(descriptor, room);
      if (length === 0) return;
      done += length;
      take(room.subarray(0, length), done, size);
    }
  } finally {
    closeSync(descriptor);
  }
}

function open(path: string): number {
  let descriptor: number;
  try {
    descriptor = openSync(path, "r");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const why =
      code === "ENOENT" ? "there is no such file" : code === "EACCES" ? "it may not be read" : String(code);
    throw new LinkError(`${path} cannot be opened: ${why}.`, { cause: error });
  }
  if (!fstatSync(descriptor).isDirectory()) return descriptor;
  closeSync(descriptor);
  throw new LinkError(`${path} is a folder. Give a CSV file.`);
}
