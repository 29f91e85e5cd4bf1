import type { Check, Finding } from "./check.ts";
import { directionRules } from "./direction-rules.ts";
import { findImports, type Import } from "./imports.ts";
import { layerOf, moduleOf } from "./module-of.ts";
import { readRoomEdges, type RoomEdge, roomEdgesFile } from "./room-edges.ts";
import { isTestCode } from "./source-tree.ts";

/** Holds the directions of imports: between layers, through doors, between rooms, inside a room. */
export const directions: Check = {
  name: "directions",
  reason:
    "A part can only be changed, or understood, on its own while nothing reaches into it or up past it.",
  find: (tree) => {
    const imports = findImports(tree, ["src", "tests", "bench", "tools"]);
    const edges = readRoomEdges(tree);
    return [
      ...imports.flatMap((edge) =>
        directionRules.filter((rule) => rule.breaks(edge)).map((rule) => at(edge, rule.message)),
      ),
      ...imports.filter(isPastADoor).map((edge) => at(edge, doorMessage(edge))),
      ...imports.filter((edge) => isUnlistedRoomEdge(edge, edges)).map((edge) => at(edge, roomMessage(edge))),
      ...unusedEdges(imports, edges),
    ];
  },
};

function at({ from, line, to }: Import, message: string): Finding {
  return { file: from, line, message: `imports ${to}. ${message}` };
}

// What builds the product, and what sets its tests up, has to know it from inside.
function isPastADoor({ from, to, isOurs }: Import): boolean {
  if (/^(tools|tests\/support)\//.test(from)) return false;
  const target = moduleOf(to);
  if (!isOurs || target === undefined || target === "src" || target === moduleOf(from)) return false;
  const isDoor =
    target === "src/kit" ? /\/index\.tsx?$/.test(to) : /^index\.tsx?$/.test(to.slice(target.length + 1));
  return !isDoor && !(isTestCode(from) && /\/builders\.tsx?$/.test(to));
}

function doorMessage({ to }: Import): string {
  const target = moduleOf(to);
  return `Only ${target}/index.ts is ${target}'s door (for tests also its builders). Export it there, or do without.`;
}

function isUnlistedRoomEdge({ from, to }: Import, edges: readonly RoomEdge[]): boolean {
  if (layerOf(from) !== "rooms" || layerOf(to) !== "rooms" || moduleOf(from) === moduleOf(to)) return false;
  return !isTestCode(from) && !edges.some((edge) => isEdge(edge, from, to));
}

function isEdge(edge: RoomEdge, from: string, to: string): boolean {
  return moduleOf(from) === `src/rooms/${edge.from}` && moduleOf(to) === `src/rooms/${edge.to}`;
}

function roomMessage(_edge: Import): string {
  return `Rooms call each other only along edges listed in ${roomEdgesFile}. Add the edge there with its reason, if there is a good one.`;
}

function unusedEdges(imports: readonly Import[], edges: readonly RoomEdge[]): Finding[] {
  return edges
    .filter((edge) => !imports.some(({ from, to }) => isEdge(edge, from, to)))
    .map(({ from, to }) => ({
      file: roomEdgesFile,
      message: `lists ${from} to ${to}, which no import uses. Take it out.`,
    }));
}
