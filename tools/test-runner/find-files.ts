import { globSync } from "node:fs";

/** Every test file of the checkout, as a path from its root with forward slashes. */
export function findTestFiles(root: string): string[] {
  const patterns = ["src", "tests", "tools", "bench"].flatMap((folder) => [
    `${folder}/**/*.test.ts`,
    `${folder}/**/*.test.tsx`,
  ]);
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((path) => path.replaceAll("\\", "/"));
}
