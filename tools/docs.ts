// `npm run docs`: writes the documents that are made from the code, so that they say what it does.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeDocuments } from "./documents/made-documents.ts";

const root = dirname(import.meta.dirname);

for (const { path, text } of makeDocuments(root)) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${path}\n`);
}
