import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readPixels } from "./compress-png.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "docs/guide/pictures");
const pictures = readdirSync(folder);
const sizeOf = (name: string): number => statSync(join(folder, name)).size;

test("a picture has fewer than 150,000 bytes, all together fewer than three million", () => {
  assert.ok(pictures.length > 10);
  assert.deepEqual(
    pictures.filter((name) => sizeOf(name) >= 150_000),
    [],
  );
  assert.ok(pictures.reduce((sum, name) => sum + sizeOf(name), 0) < 3_000_000);
});

test("pictures have the width of a desk or of a small phone", () => {
  const widths = new Set(pictures.map((name) => readPixels(readFileSync(join(folder, name))).width));
  assert.deepEqual(
    [...widths].toSorted((one, other) => one - other),
    [360, 1280],
  );
});

test("no picture lies about unused", () => {
  const guide = readdirSync(join(root, "docs/guide")).filter((name) => name.endsWith(".md"));
  const pages = [join(root, "README.md"), ...guide.map((name) => join(root, "docs/guide", name))];
  const text = pages.map((page) => readFileSync(page, "utf8")).join("\n");
  assert.deepEqual(
    pictures.filter((name) => !text.includes(`pictures/${name}`)),
    [],
  );
});
