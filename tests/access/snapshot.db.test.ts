import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { testDatabase } from "../support/database.ts";
import { schemaSnapshot } from "../support/schema/schema-snapshot.ts";

test('db/schema.snapshot.sql is the schema of now (else run "npm run snapshot")', async () => {
  const kept = readFileSync(join(checkoutRoot, "db/schema.snapshot.sql"), "utf8").split("\n");
  const found = (await schemaSnapshot(await testDatabase())).split("\n");
  const at = found.findIndex((line, index) => line !== kept[index]);
  assert.deepEqual(found.slice(at, at + 5), kept.slice(at, at + 5), `differs from line ${at + 1}`);
  assert.equal(found.length, kept.length);
});
