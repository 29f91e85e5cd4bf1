import { isAscii, isUtf8 } from "node:buffer";
import { CsvError } from "./csv-error.ts";
import { recogniseEncoding, type Encoding } from "./encoding.ts";

const NEWLINE = 0x0a;
// Bytes without a line end are held back until there is one, but never more than this.
const LONGEST_HELD = 4 * 1024 * 1024;
const MARK = "\uFEFF";

/** Bytes in pieces, text out in whole lines (or, where there is no end of one, in long parts). */
export type TextDecoding = {
  push(piece: Uint8Array): string;
  /** What was held back. */
  end(): string;
  /** Undefined until the first bytes have been seen. */
  readonly encoding: Encoding | undefined;
  /** How many lines were not UTF-8 and were read as Windows-1252 instead. Always 0 when an encoding was asked for. */
  readonly fallbackLines: number;
};

/**
 * Decodes a file that says nothing of its encoding, or one whose encoding is known.
 * @throws {CsvError} from `push`, when the bytes are no text, or are not in the encoding asked for
 */
export function createTextDecoder({
  encoding: asked,
}: {
  readonly encoding: Encoding | "auto";
}): TextDecoding {
  let encoding: Encoding | undefined;
  let fallbackLines = 0;
  let line = 1;
  let isFirst = true;
  let held: Uint8Array = new Uint8Array(0);
  let wide: TextDecoder | undefined;
  const narrow = new TextDecoder("windows-1252");
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

  function decodeLines(bytes: Uint8Array): string {
    if (isAscii(bytes)) return latin1(bytes);
    if (encoding === "windows-1252") return narrow.decode(bytes);
    if (isUtf8(bytes)) return utf8.decode(bytes);
    if (asked === "utf-8") throw new CsvError(`This is not UTF-8: ${firstWrongLine(bytes, line)}`);
    return eachLine(bytes)
      .map((each) => {
        if (isUtf8(each)) return utf8.decode(each);
        fallbackLines += 1;
        return narrow.decode(each);
      })
      .join("");
  }

  function whole(bytes: Uint8Array, isLast: boolean): string {
    const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const cut = isLast ? all.length : lineEnd(all);
    // A copy: the caller may fill its piece again.
    held = Uint8Array.prototype.slice.call(all, cut);
    const lines = all.subarray(0, cut);
    const text = decodeLines(lines);
    if (asked === "utf-8") line += countLines(lines);
    return text;
  }

  function decode(bytes: Uint8Array, isLast: boolean): string {
    encoding ??= asked === "auto" ? recogniseEncoding(bytes) : asked;
    if (!encoding.startsWith("utf-16")) return whole(bytes, isLast);
    wide ??= new TextDecoder(encoding, { ignoreBOM: true });
    return wide.decode(bytes, { stream: !isLast });
  }

  function withoutMark(text: string): string {
    if (!isFirst || text === "") return text;
    isFirst = false;
    return text.startsWith(MARK) ? text.slice(1) : text;
  }

  return {
    push: (piece) => (piece.length === 0 ? "" : withoutMark(decode(piece, false))),
    end: () => (encoding === undefined ? "" : withoutMark(decode(new Uint8Array(0), true))),
    get encoding() {
      return encoding;
    },
    get fallbackLines() {
      return fallbackLines;
    },
  };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

// The last line end; without one nothing, until too much is held: then all but the bytes of a letter that may be cut in two.
function lineEnd(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  if (end > 0 || bytes.length < LONGEST_HELD) return end;
  let cut = bytes.length;
  while (cut > bytes.length - 4 && (bytes[cut - 1] ?? 0) >= 0x80) cut -= 1;
  return cut;
}

function eachLine(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

function countLines(bytes: Uint8Array): number {
  return eachLine(bytes).length;
}

function firstWrongLine(bytes: Uint8Array, firstLine: number): string {
  const wrong = eachLine(bytes).findIndex((each) => !isUtf8(each));
  return `line ${firstLine + wrong} has bytes that are none. Leave --encoding away, and such lines are read as Windows-1252.`;
}
