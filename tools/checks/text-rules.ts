import type { Finding } from "./check.ts";
import type { SourceTree } from "./source-tree.ts";

/** Applies rules about single lines to every file each of them applies to. */
export function findByText(tree: SourceTree, rules: readonly TextRule[]): Finding[] {
  return rules.flatMap((rule) =>
    tree.paths
      .filter((path) => rule.appliesTo(path))
      .flatMap((path) => findInFile(path, tree.read(path), rule)),
  );
}

function findInFile(file: string, text: string, rule: TextRule): Finding[] {
  return text.split("\n").flatMap((line, index) => {
    const found = rule.pattern.exec(line)?.[0];
    if (found === undefined || rule.isExcused?.(line) === true) return [];
    return [{ file, line: index + 1, message: `"${found.trim()}" ${rule.message}` }];
  });
}

/** A pattern that a line must not have. */
export interface TextRule {
  appliesTo(path: string): boolean;
  readonly pattern: RegExp;
  /** Whether what else is on the line makes it right. */
  isExcused?(line: string): boolean;
  /** Follows what was found: what is wrong with it and what to do. */
  readonly message: string;
}
