import type { Check, Finding } from "./check.ts";
import { findImports } from "./imports.ts";
import { moduleOf } from "./module-of.ts";
import { isTestCode, type SourceTree } from "./source-tree.ts";

/** Finds modules that need each other at run time, in a ring. */
export const moduleCycles: Check = {
  name: "cycles",
  reason:
    "Modules in a ring are one module with several names: none of them can be understood or tested first.",
  find: (tree) => {
    const needs = moduleNeeds(tree);
    const rings = [...needs.keys()]
      .map((start) => findRing(start, needs))
      .filter((ring) => ring !== undefined);
    return rings.filter((ring) => ring[0] === ring.toSorted()[0]).map(toFinding);
  },
};

// Types may point both ways: they are gone at run time.
function moduleNeeds(tree: SourceTree): Map<string, Set<string>> {
  const needs = new Map<string, Set<string>>();
  for (const { from, to, isOurs, isType } of findImports(tree, ["src"])) {
    const [user, used] = [moduleOf(from), moduleOf(to)];
    if (!isOurs || isType || isTestCode(from) || user === undefined || used === undefined || user === used)
      continue;
    needs.set(user, (needs.get(user) ?? new Set()).add(used));
  }
  return needs;
}

// The shortest way from a module back to itself.
function findRing(start: string, needs: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const seen = new Set<string>();
  for (const ways = [[start]]; ways.length > 0;) {
    const way = ways.shift() ?? [];
    for (const next of needs.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function toFinding(ring: readonly string[]): Finding {
  const way = [...ring, ring[0]].join(" → ");
  return {
    file: ring[0] ?? "",
    message: `${way} is a ring. Move what both need into one of them, or pass it in.`,
  };
}
