import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, test } from "node:test";
import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib";
import { levelLog, levelTable, snappyLiteral } from "./builders.ts";
import { searchFolder } from "./search-folder.ts";
import { readHistory } from "./sqlite.ts";

const TEXT = "Vexmoorling";
const FULL = Buffer.from(`${"so much else ".repeat(40)}${TEXT} and more`);

const folder = mkdtempSync(join(tmpdir(), "fanlight-search-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A file of the browser, alone in a folder. */
function holdsIt(name: string, bytes: Buffer): boolean {
  const own = mkdtempSync(join(folder, "one-"));
  mkdirSync(join(own, "Default"));
  writeFileSync(join(own, "Default", name), bytes);
  return searchFolder(own, ["Other words", TEXT]).some(
    ({ file, text }) => file === join("Default", name) && text === TEXT,
  );
}

/** An entry of the disk cache: its head, the address it is kept under, what was answered, and its end. */
function cacheEntry(body: Buffer): Buffer {
  const key = Buffer.from("1/0/_dk_http://localhost/");
  const head = Buffer.alloc(24);
  Buffer.from("305c72a71b6dfbfc", "hex").copy(head);
  head.writeUInt32LE(key.length, 12);
  return Buffer.concat([head, key, body, Buffer.from("d8410d97456ffaf4", "hex"), Buffer.alloc(16)]);
}

describe("the search of a browser's folder finds a text", () => {
  const ways: Readonly<Record<string, () => boolean>> = {
    "in UTF-8": () => holdsIt("Preferences", FULL),
    "in UTF-16, at an odd place": () =>
      holdsIt("Session_1", Buffer.concat([Buffer.from("x"), Buffer.from(TEXT, "utf16le")])),
    "in a cached page that was compressed with gzip": () => holdsIt("a_0", cacheEntry(gzipSync(FULL))),
    "in one compressed with brotli": () => holdsIt("a_0", cacheEntry(brotliCompressSync(FULL))),
    "in one compressed with zstd": () => holdsIt("a_0", cacheEntry(zstdCompressSync(FULL))),
    "in a cached page that was cut off": () => holdsIt("a_0", cacheEntry(gzipSync(FULL).subarray(0, -8))),
    "in a packed LevelDB table, in a value and in a key that is not written out whole": () =>
      holdsIt("1.ldb", levelTable([["key", FULL.toString()]], snappyLiteral)) &&
      holdsIt(
        "2.ldb",
        levelTable(
          [
            [TEXT.slice(0, 6) + "!", ""],
            [TEXT, ""],
          ],
          snappyLiteral,
        ),
      ),
    "in a LevelDB log, across the end of a block": () =>
      holdsIt("1.log", levelLog("x".repeat(32_760) + TEXT)),
    "in a database, in a row too long for one of its pages": () => {
      const file = join(folder, "rows");
      const database = new DatabaseSync(file);
      database.exec("create table t (a text)");
      database.prepare("insert into t values (?)").run(TEXT.padStart(40_000, "x") + "y".repeat(40_000));
      database.close();
      return searchFolder(folder, [TEXT]).some(({ file: found }) => found === "rows");
    },
  };
  for (const [where, isFound] of Object.entries(ways)) test(where, () => assert.equal(isFound(), true));
});

test("the search finds nothing where there is nothing, not in bytes that only look packed either", () => {
  assert.equal(holdsIt("a_0", cacheEntry(Buffer.from("1f8b0800ffff28b52ffd00", "hex"))), false);
  assert.equal(holdsIt("Preferences", Buffer.from("vexmoor ling")), false);
});

test("History is read with what its log holds", () => {
  const file = join(folder, "History");
  const database = new DatabaseSync(file);
  database.exec(
    "pragma journal_mode = wal; create table urls (id integer primary key, url text, title text)",
  );
  database.exec("insert into urls (url, title) values ('http://localhost/q', 'Question 1')");
  assert.deepEqual(readHistory(file), [{ title: "Question 1", url: "http://localhost/q" }]);
  database.close();
});
