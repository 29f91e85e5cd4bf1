import type { Row, TableName } from "../engine/rows.ts";

/** How a column takes a value that is an object or a list: as JSON, or as one of the database's own lists. */
export type ColumnKind = "json" | "other";

/** Rows as the text of `copy`: columns with tabs between them, one row a line. */
export function copyText(rows: readonly Row[], columns: readonly (readonly [string, ColumnKind])[]): Buffer {
  const lines = rows.map((row) => columns.map(([name, kind]) => textOf(row[name] ?? null, kind)).join("\t"));
  return Buffer.from(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
}

function textOf(value: Row[string], kind: ColumnKind): string {
  if (value === null) return "\\N";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString("hex")}`;
  if (typeof value === "string") return escaped(value);
  return escaped(kind === "json" || !Array.isArray(value) ? JSON.stringify(value) : listOf(value));
}

/** A list as the database writes one; its values are quoted, so that no value can be taken for two. */
function listOf(values: readonly unknown[]): string {
  const quoted = values.map((value) => `"${String(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return `{${quoted.join(",")}}`;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (one) => ESCAPES[one] ?? one) : text;
}

/** The text of every table's rows, for one block. */
export type Texts = Readonly<Partial<Record<TableName, Uint8Array>>>;
