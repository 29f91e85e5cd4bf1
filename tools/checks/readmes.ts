import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import type { Check, Finding } from "./check.ts";
import { moduleOf } from "./module-of.ts";
import type { SourceTree } from "./source-tree.ts";

const screenLines = 80;
const link = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g;

/** Every module has its door and its page, and no link in a document is dead. */
export const readmes: Check = {
  name: "readmes",
  reason: "Whoever opens a folder needs one door to call and one page that says what it is for.",
  find: (tree) => {
    const documents = tree.paths.filter((path) => path.endsWith(".md"));
    return [
      ...modules(tree).flatMap((folder) => missing(tree, folder)),
      ...documents.flatMap((path) => deadLinks(tree, path)),
    ];
  },
};

function modules(tree: SourceTree): string[] {
  const all = tree.paths
    .map(moduleOf)
    .filter((folder) => folder !== undefined && folder.split("/").length === 3);
  return [...new Set(all)].filter((folder) => folder !== undefined);
}

function missing(tree: SourceTree, folder: string): Finding[] {
  const readme = `${folder}/README.md`;
  const lines = tree.has(readme) ? tree.read(readme).split("\n").length : 0;
  const wrong = [
    !tree.has(`${folder}/index.ts`) && !tree.has(`${folder}/index.tsx`) && "has no index.ts. Write its door",
    lines === 0 && "has no README.md. Write one screen: purpose, words, how to use it, what it does not do",
    lines > screenLines &&
      `has a README.md of ${lines} lines, more than a screen (${screenLines}). Shorten it`,
  ];
  return wrong.filter((text) => text !== false).map((text) => ({ file: folder, message: `${text}.` }));
}

function deadLinks(tree: SourceTree, file: string): Finding[] {
  return [...tree.read(file).matchAll(link)]
    .map(([, target = ""]) => target)
    .filter((target) => !existsSync(join(tree.root, posix.join(posix.dirname(file), decodeURI(target)))))
    .map((target) => ({ file, message: `links to ${target}, which is not there. Mend or remove the link.` }));
}
