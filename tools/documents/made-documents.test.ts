import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { MADE_FOLDERS, makeDocuments } from "./made-documents.ts";

const root = join(import.meta.dirname, "../..");
const documents = makeDocuments(root);

for (const { path, text } of documents) {
  test(`${path} says what the code says now (else run "npm run docs")`, () => {
    assert.equal(existsSync(join(root, path)) && readFileSync(join(root, path), "utf8"), text);
  });
}

test("no page is left of a process or form that is not there any more", () => {
  const made = new Set(documents.map(({ path }) => path));
  const found = MADE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder)).map((file) => `${folder}/${file}`),
  );
  assert.deepEqual(
    found.filter((path) => !made.has(path)),
    [],
  );
});
