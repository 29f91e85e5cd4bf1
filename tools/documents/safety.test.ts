import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { saysWhatIsOpen, standing } from "./standing.ts";

const root = join(import.meta.dirname, "../..");
const PROMISES = 71;

const { promises } = z
  .strictObject({ promises: z.array(standing.extend({ id: z.int() })) })
  .parse(parse(readFileSync(join(root, "docs/safety.yaml"), "utf8")));

test("every promise is there, once, in order", () => {
  assert.deepEqual(
    promises.map(({ id }) => id),
    Array.from({ length: PROMISES }, (_, index) => index + 1),
  );
});

test("every test that a promise names is in the suite, under that title", () => {
  const named = promises.flatMap(({ tests }) => tests);
  assert.deepEqual(
    named.filter((name) => !isTest(name)),
    [],
  );
});

test("what is called held names a test and leaves nothing open; what is not says what is open", () => {
  assert.deepEqual(
    promises.filter((promise) => !saysWhatIsOpen(promise)).map(({ id }) => id),
    [],
  );
});

/** "a file", or "a file > words of a title in it". */
function isTest(name: string): boolean {
  const [file = "", title] = name.split(" > ");
  const path = join(root, file);
  if (!/\.test\.tsx?$/.test(file) || !existsSync(path)) return false;
  return title === undefined || readFileSync(path, "utf8").includes(title);
}
