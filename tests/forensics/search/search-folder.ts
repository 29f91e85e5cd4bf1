import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSqlite, readAllRows } from "./sqlite.ts";
import { unpack } from "./unpack.ts";

/** Looks for each of these texts in every file of a folder, as it stands there and unpacked, in UTF-8 and UTF-16. */
export function searchFolder(folder: string, texts: readonly string[]): Found[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    const rows = isSqlite(bytes) ? readAllRows(file) : [];
    const forms = [bytes, ...unpack(file, bytes), ...rows];
    return texts
      .filter((text) => forms.some((form) => holds(form, text)))
      .map((text) => ({ file: file.slice(folder.length + 1), text }));
  });
}

/** Whether bytes hold a text in UTF-8 or, at any offset, in UTF-16 (LE). */
function holds(bytes: Buffer, text: string): boolean {
  return bytes.includes(text, 0, "utf8") || bytes.includes(Buffer.from(text, "utf16le"));
}

export type Found = { readonly file: string; readonly text: string };
