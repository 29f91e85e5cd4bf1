import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";

const MAGIC = "SQLite format 3\0";

/** Whether these are the bytes of an SQLite database. */
export function isSqlite(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).toString("latin1") === MAGIC;
}

/** Every text and blob in every table: a long one is spread over pages of the file, where a search of bytes may miss it. */
export function readAllRows(file: string): Buffer[] {
  return onCopy(file, (database) =>
    database
      .prepare("select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'")
      .all()
      .flatMap(({ name }) => database.prepare(`select * from "${String(name)}"`).all())
      .flatMap((row) => Object.values(row).flatMap(bytesOf)),
  );
}

/** What the History page lists: the title and address of each page, in order. */
export function readHistory(file: string): HistoryRow[] {
  return onCopy(file, (database) =>
    database
      .prepare("select title, url from urls order by id")
      .all()
      .map(({ title, url }) => ({ title: String(title), url: String(url) })),
  );
}

/** With what its write-ahead log holds; the browser's own files stay as they are. */
function onCopy<T>(file: string, read: (database: DatabaseSync) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "fanlight-sqlite-"));
  const copy = join(folder, "copy");
  try {
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    const database = new DatabaseSync(copy, { readBigInts: true });
    try {
      return read(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bytesOf(value: SQLOutputValue): Buffer[] {
  if (typeof value === "string") return [Buffer.from(value)];
  return value instanceof Uint8Array ? [Buffer.from(value)] : [];
}

/** A page as History has it. */
export type HistoryRow = { readonly title: string; readonly url: string };
