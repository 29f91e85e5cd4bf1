import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readSourceTree } from "../checks/source-tree.ts";

const root = join(import.meta.dirname, "../..");
const tree = readSourceTree(root);
const page = readFileSync(join(root, "SECURITY.md"), "utf8");

test("SECURITY.md says of every table what a stolen copy of it shows", () => {
  const sources = tree.paths
    .filter((path) => /^src\/.*\/sql\/.*\.sql$/.test(path))
    .map((path) => tree.read(path));
  const tables = sources.flatMap((sql) =>
    [...sql.matchAll(/^create table (\w+\.\w+)/gim)].map(([, name = ""]) => name),
  );
  assert.ok(tables.length > 20);
  const isSaid = (table: string): boolean =>
    page.includes(`\`${table}\``) || page.includes(`\`${table.split(".")[0]}.*\``);
  assert.deepEqual(
    tables.filter((table) => !isSaid(table)),
    [],
  );
});

test("SECURITY.md speaks of no table that is gone", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  const named = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)\.([\w*]+)`/g)]);
  assert.ok(named.length > 20);
  const all = tree.paths
    .filter((path) => path.endsWith(".sql") || path.endsWith("migrate.ts"))
    .map((path) => tree.read(path))
    .join("\n");
  const isThere = (schema: string, table: string): boolean =>
    all.includes(table === "*" ? `${schema}.` : `${schema}.${table}`);
  assert.deepEqual(
    named.filter(([, schema = "", table = ""]) => !isThere(schema, table)).map(([name]) => name),
    [],
  );
});
