import type { SourceTree } from "./source-tree.ts";

/** One rule of the house that a program can hold: what it is for, and what it finds wrong in a tree of sources. */
export interface Check {
  /** A word, as given to `npm run check -- NAME`. */
  readonly name: string;
  /** Why the rule exists, in a sentence. */
  readonly reason: string;
  find(tree: SourceTree): readonly Finding[];
  /** Figures worth printing even when all is well. */
  figures?(tree: SourceTree): string;
}

/** One place that breaks a rule. */
export interface Finding {
  readonly file: string;
  readonly line?: number;
  /** What is wrong and what to do. */
  readonly message: string;
}
