import { isBuiltin } from "node:module";
import type { Check } from "./check.ts";
import { findImports } from "./imports.ts";
import { isTestCode } from "./source-tree.ts";

/** Keeps the product off packages that only development installs. */
export const packages: Check = {
  name: "packages",
  reason: "A server installed without development packages must start.",
  find: (tree) => {
    const { dependencies = {} } = JSON.parse(tree.read("package.json")) as {
      dependencies?: Record<string, string>;
    };
    return findImports(tree, ["src"])
      .filter(({ from, to, isOurs, isType }) => !isOurs && !isType && !isTestCode(from) && !isBuiltin(to))
      .filter(({ to }) => !Object.hasOwn(dependencies, packageName(to)))
      .map(({ from, line, to }) => ({
        file: from,
        line,
        message: `imports ${to}, which is not among package.json's "dependencies". Move it there, or do without.`,
      }));
  },
};

function packageName(target: string): string {
  const [first = "", second = ""] = target.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}
