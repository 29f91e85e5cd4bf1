import assert from "node:assert/strict";
import test, { describe } from "node:test";
import { parseTestOptions } from "./options.ts";
import { planRuns } from "./plan.ts";
import { testKind } from "./test-kind.ts";

const files = [
  "src/a.test.ts",
  "src/b.test.tsx",
  "src/c.db.test.ts",
  "tests/d.journey.test.ts",
  "src/e.db.long.test.ts",
];

function plan(...args: string[]): string[] {
  const runs = planRuns([...files, "src/not-a-test.ts"], parseTestOptions(args));
  return runs.map(({ suite, files: own }) => `${suite}: ${own.join(" ")}`);
}

describe("the plan of a test run", () => {
  test("a database test runs on both engines, a journey on one, and a long one not at all", () => {
    assert.deepEqual(plan(), [
      "journey: tests/d.journey.test.ts",
      "postgres: src/c.db.test.ts",
      "embedded: src/c.db.test.ts",
      "unit: src/a.test.ts src/b.test.tsx",
    ]);
  });

  test("--long runs the long ones only, on the engines they need", () => {
    assert.deepEqual(plan("--long"), ["postgres: src/e.db.long.test.ts", "embedded: src/e.db.long.test.ts"]);
  });

  test("a pattern is part of a path, and --suite narrows further", () => {
    assert.deepEqual(plan("src/c", "b.test"), [
      "postgres: src/c.db.test.ts",
      "embedded: src/c.db.test.ts",
      "unit: src/b.test.tsx",
    ]);
    assert.deepEqual(plan("--suite", "embedded"), ["embedded: src/c.db.test.ts"]);
    assert.deepEqual(plan("nothing-like-it"), []);
  });

  test("many files are shared out among processes, each file once", () => {
    const many = Array.from({ length: 95 }, (_, index) => `src/x${index}.journey.test.ts`);
    const runs = planRuns(many, parseTestOptions([]));
    assert.ok(runs.length > 1);
    assert.deepEqual(runs.flatMap((run) => run.files).toSorted(), many.toSorted());
  });

  test("what tries the whole product begins first of its suite", () => {
    const rooms = Array.from({ length: 60 }, (_, index) => `src/x${index}.db.test.ts`);
    const whole = ["tests/access/y.db.test.ts", "tests/operations/z.db.test.ts"];
    const runs = planRuns([...whole, ...rooms], parseTestOptions(["--suite", "embedded"]));
    assert.ok(whole.every((file) => runs[0]?.files.includes(file)));
  });

  test("an unknown suite is refused with the names of those there are", () => {
    assert.throws(
      () => parseTestOptions(["--suite", "units"]),
      /no suite "units".*journey, postgres, embedded, unit/,
    );
  });

  test("only marks in the file's name count, not folders", () => {
    assert.deepEqual(testKind("src/foundation/db/open.test.ts").suites, ["unit"]);
  });
});
