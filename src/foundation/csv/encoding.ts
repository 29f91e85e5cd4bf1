import { CsvError } from "./csv-error.ts";

/** How text may be written in bytes. */
export const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof ENCODINGS)[number];

const LOOKED_AT = 4096;
// A text in Latin letters has an empty byte in every other place; one in other letters still has them for its separators and line ends.
const FEWEST_EMPTY = 0.02;

/**
 * Which encoding the first bytes of a file speak of; "utf-8" if nothing speaks against it.
 * @throws {CsvError} for a workbook, a zip, or other bytes that are no text
 */
export function recogniseEncoding(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  if (start[0] === 0x50 && start[1] === 0x4b && (start[2] ?? 9) < 9)
    throw new CsvError(
      "This is a workbook or a zip, not a CSV file. Open it and save the sheet as CSV (UTF-8).",
    );
  const empty: [number, number] = [0, 0];
  const looked = start.subarray(0, LOOKED_AT);
  for (const [place, byte] of looked.entries()) if (byte === 0) empty[place % 2 === 0 ? 0 : 1] += 1;
  if (empty[0] + empty[1] === 0) return "utf-8";
  const [most, least] = empty[1] > empty[0] ? [empty[1], empty[0]] : [empty[0], empty[1]];
  if (most < looked.length * FEWEST_EMPTY || least > most / 4)
    throw new CsvError("This is not a text file: it has empty bytes in it. Save the table as CSV (UTF-8).");
  return empty[1] > empty[0] ? "utf-16le" : "utf-16be";
}
