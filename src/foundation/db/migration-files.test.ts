import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readMigrations } from "./migration-files.ts";

const folder = mkdtempSync(join(tmpdir(), "fanlight-sql-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("a file that would never run is refused, with how it is to be called", () => {
  writeFileSync(join(folder, "20261201_01_fine.sql"), "select 1");
  writeFileSync(join(folder, "policies.sql"), "select 2");
  writeFileSync(join(folder, "README.md"), "");
  const { once, repeatable } = readMigrations([folder]);
  assert.deepEqual([once.map(({ name }) => name), repeatable.length], [["20261201_01_fine.sql"], 1]);
  writeFileSync(join(folder, "20261201_2_never.sql"), "select 3");
  assert.throws(() => readMigrations([folder]), /20261201_2_never\.sql.*20261201_01_/s);
});
