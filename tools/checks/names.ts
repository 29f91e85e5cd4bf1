import type { Check, Finding } from "./check.ts";
import { isCode } from "./source-tree.ts";

const folders = ["src/", "tests/", "tools/", "bench/", "bin/", "packs/", "db/"];
const forbidden = /^(utils?|helpers?|common|types)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const migration = /^\d{8}_\d+_[a-z0-9_]+\.sql$/;
// Sass marks files that are only ever included with an underscore.
const partial = /^_[a-z0-9-]+\.scss$/;
const proper = /^(README|LICENSE|CHANGELOG|NOTICE)(\.md)?$/;

/** Holds the names of files and folders: kebab-case, and none that says nothing. */
export const names: Check = {
  name: "names",
  reason: "A file is found by its name, which is that of the one thing in it.",
  find: (tree) =>
    tree.paths.filter((path) => folders.some((folder) => path.startsWith(folder))).flatMap(findBadNames),
};

function findBadNames(path: string): Finding[] {
  const parts = path
    .split("/")
    .filter((part) => !part.startsWith(".") && !proper.test(part) && !migration.test(part));
  const badCase = parts
    .filter((part) => !kebab.test(part) && !partial.test(part))
    .map((part) => ({
      file: path,
      message: `"${part}" is not kebab-case. Rename it: small letters and hyphens.`,
    }));
  const empty = isCode(path) ? parts.filter((part) => forbidden.test(part.split(".")[0] ?? "")) : [];
  const saysNothing = empty.map((part) => ({
    file: path,
    message: `"${part}" says nothing of what is in it, and so grows without end. Name it after the one thing it holds.`,
  }));
  return [...badCase, ...saysNothing];
}
