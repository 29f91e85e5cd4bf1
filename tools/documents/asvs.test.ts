import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { saysWhatIsOpen, standing } from "./standing.ts";

const root = join(import.meta.dirname, "../..");

const map = z.strictObject({
  standard: z.literal("OWASP ASVS 5.0"),
  level: z.literal(3),
  chapters: z.array(
    z.strictObject({ id: z.string().regex(/^V\d+$/), title: z.string(), items: z.array(standing).min(1) }),
  ),
});

const { chapters } = map.parse(parse(readFileSync(join(root, "docs/asvs.yaml"), "utf8")));
const items = chapters.flatMap(({ id, items: of }) =>
  of.map((each) => ({ ...each, name: `${id}: ${each.says}` })),
);

test("the map has each chapter that is wanted at level 3", () => {
  assert.deepEqual(
    chapters.map(({ id }) => id),
    ["V3", "V7", "V8", "V11", "V14", "V16"],
  );
});

test("every test the map names is a file of the suite", () => {
  const named = items.flatMap(({ tests }) => tests);
  assert.ok(named.length > 0);
  assert.deepEqual(
    named.filter((file) => !/\.test\.tsx?$/.test(file) || !existsSync(join(root, file))),
    [],
  );
});

test("what is called held names a test and leaves nothing open; what is not says what is open", () => {
  const wrong = items.filter((item) => !saysWhatIsOpen(item));
  assert.deepEqual(
    wrong.map(({ name }) => name),
    [],
  );
});
