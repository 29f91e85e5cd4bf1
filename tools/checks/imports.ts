import { posix } from "node:path";
import { isCode, type SourceTree } from "./source-tree.ts";

// Prettier puts every import and re-export at the start of a line and its target in double quotes at the end of one,
// so that patterns are enough here: an import inside a comment or a text never looks like that.
const patterns = [
  /^(?:import|export) (?<names>[^;"]*?) ?from "(?<target>[^"]+)"/gm,
  /^import "(?<target>[^"]+)"/gm,
  /\bimport\("(?<target>[^"]+)"\)/g,
];

/** Every import in the code under one of these folders, with what it leads to. */
export function findImports(tree: SourceTree, folders: readonly string[]): Import[] {
  return tree.paths
    .filter((path) => isCode(path) && folders.some((folder) => path.startsWith(`${folder}/`)))
    .flatMap((from) => importsOf(from, tree.read(from)));
}

function importsOf(from: string, text: string): Import[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, groups = {} }) => {
      const { target = "", names = "" } = groups;
      const isOurs = target.startsWith(".");
      return {
        from,
        to: isOurs ? posix.join(posix.dirname(from), target) : target,
        isOurs,
        names,
        isType: names.startsWith("type "),
        line: text.slice(0, index).split("\n").length,
      };
    });
}

/** One import. `to` is a path from the root when it is ours, else the name of a package or of a part of Node. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly isOurs: boolean;
  /** The text between `import` and `from`. */
  readonly names: string;
  /** Whether it brings in types only, and so nothing at run time. */
  readonly isType: boolean;
  readonly line: number;
}
