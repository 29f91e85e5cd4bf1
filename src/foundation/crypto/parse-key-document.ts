import type { z } from "zod";
import { keyFileError } from "./key-file-error.ts";

const RESTORE = "Put back the copy you keep apart, or recover it with your recovery shares.";
const CURRENT_VERSION = 1;
/** Segments that may be repeated in a message; anything else in the file may be a key in the wrong place. */
const SAFE_SEGMENT = /^(?:[a-z][A-Za-z]{1,12}|[0-9a-f]{8})$/;

/** Reads the text of a key file. Throws a configuration error that says where in it the fault is, never what is there. */
export function parseKeyDocument<T>(path: string, text: string, schema: z.ZodType<T>): T {
  const document = parseJson(path, text);
  if (isNewer(document)) {
    throw keyFileError(path, "It was made by a newer Fanlight.", "Run that version, or a later one.");
  }
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  const places = [...new Set(result.error.issues.map(({ path: place }) => describePlace(place)))].join(", ");
  throw keyFileError(
    path,
    `It is not the kind of key file needed here, or not whole (look at ${places}).`,
    RESTORE,
  );
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text around the fault, which is key material.
    throw keyFileError(path, "It is not whole: it does not read as JSON.", RESTORE);
  }
}

function isNewer(document: unknown): boolean {
  if (typeof document !== "object" || document === null || !("version" in document)) return false;
  return typeof document.version === "number" && document.version > CURRENT_VERSION;
}

function describePlace(place: readonly PropertyKey[]): string {
  const safe = place.map((segment) => (SAFE_SEGMENT.test(String(segment)) ? String(segment) : "?"));
  return safe.join(".") || "its first level";
}
