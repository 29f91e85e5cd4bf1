import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Check, Finding } from "./check.ts";
import { readSourceTree } from "./source-tree.ts";

/**
 * What a check finds in a tree of these files, as `file:line message`, which reads well in an assertion. The tree is
 * written to a temporary folder and removed again.
 */
export function linesIn(check: Check, files: Readonly<Record<string, string>>): string[] {
  return findingsIn(check, files).map(
    ({ file, line, message }) => `${line === undefined ? file : `${file}:${line}`} ${message}`,
  );
}

function findingsIn(check: Check, files: Readonly<Record<string, string>>): readonly Finding[] {
  const root = mkdtempSync(join(tmpdir(), "fanlight-check-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return check.find(readSourceTree(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
