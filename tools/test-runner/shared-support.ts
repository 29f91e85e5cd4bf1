import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SuiteName } from "./test-kind.ts";

/**
 * The modules of tests/support that keep one thing for the whole process: those that say at their top how it ends
 * (`after(...)`). A pure test has no use for them, and is spared their loading.
 */
export function findSharedSupport(root: string, suite: SuiteName): string[] {
  if (suite === "unit") return [];
  return globSync("tests/support/*.ts", { cwd: root })
    .filter((path) => !path.endsWith(".test.ts") && /^after\(/m.test(readFileSync(join(root, path), "utf8")))
    .toSorted();
}
