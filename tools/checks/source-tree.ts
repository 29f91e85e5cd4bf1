import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Reads the tree of files under a root, leaving out folders that are made, not written (by .gitignore's own list). */
export function readSourceTree(root: string): SourceTree {
  const made = new Set([".git", ...ignoredFolders(root)]);
  const paths = list(root, "", made).toSorted();
  const texts = new Map<string, string>();
  const read = (path: string): string => {
    const known = texts.get(path) ?? readFileSync(join(root, path), "utf8");
    texts.set(path, known);
    return known;
  };
  return { root, paths, read, has: (path) => paths.includes(path) };
}

/** Whether a path is program text of ours. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path);
}

/** Whether a path is a test or serves only tests: `builders.ts`, and whatever is in a folder `proof`. */
export function isTestCode(path: string): boolean {
  return /\.test\.tsx?$|(^|\/)builders\.tsx?$|\/proof\//.test(path) || path.startsWith("tests/");
}

function ignoredFolders(root: string): string[] {
  const file = join(root, ".gitignore");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return lines.filter((line) => line.endsWith("/")).map((line) => line.slice(0, -1));
}

function list(root: string, folder: string, made: ReadonlySet<string>): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return made.has(entry.name) ? [] : list(root, path, made);
    return entry.isFile() ? [path] : [];
  });
}

/** The files of a checkout. Paths are from its root, with forward slashes, in order. */
export interface SourceTree {
  readonly root: string;
  readonly paths: readonly string[];
  read(path: string): string;
  has(path: string): boolean;
}
