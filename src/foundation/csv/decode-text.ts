import { createTextDecoder } from "./text-decoder.ts";

/**
 * The text of a whole file that says nothing of its encoding.
 * @throws {CsvError} for what is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const decoder = createTextDecoder({ encoding: "auto" });
  return decoder.push(bytes) + decoder.end();
}
