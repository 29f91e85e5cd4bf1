/**
 * What a test file needs, read off its name: `x.test.ts` needs nothing, `x.db.test.ts` a database (and so runs on both
 * engines), `x.journey.test.ts` a browser and the embedded database. `.long.` beside any of them, as in
 * `x.db.long.test.ts`, keeps it out of the everyday suite.
 */
export function testKind(path: string): TestKind {
  const marks = (path.split("/").at(-1) ?? path).split(".").slice(1);
  const suites: readonly SuiteName[] = marks.includes("journey")
    ? ["journey"]
    : marks.includes("db")
      ? ["embedded", "postgres"]
      : ["unit"];
  return { suites, isLong: marks.includes("long") };
}

/** Whether a file is a test at all. */
export function isTestFile(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

export const suiteNames = ["journey", "postgres", "embedded", "unit"] as const;

export type SuiteName = (typeof suiteNames)[number];

export interface TestKind {
  readonly suites: readonly SuiteName[];
  readonly isLong: boolean;
}
