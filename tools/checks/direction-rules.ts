import type { Import } from "./imports.ts";
import { layerOf, moduleOf } from "./module-of.ts";
import { isTestCode } from "./source-tree.ts";

const libraries = ["stats", "linkage"];
const drawing = ["form", "forms", "http", "process"].map((name) => `src/foundation/${name}`);
const drivers = /^(pg|@electric-sql\/pglite)(\/|$)/;

// What a room declares itself as: the one thing of the composition root that rooms know.
const roomShape = "src/room.ts";

/** Which way imports may point (HOUSE: main, app, rooms, then kit and foundation, then nothing of ours). */
export const directionRules: readonly DirectionRule[] = [
  {
    breaks: ({ from, to }) =>
      layerOf(from) === "foundation" && ["rooms", "root", ...libraries].includes(layerOf(to) ?? ""),
    message:
      "The foundation must not know who stands on it. Let the caller pass in what is needed, or move this down.",
  },
  {
    breaks: ({ from, to }) =>
      layerOf(from) === "foundation" && layerOf(to) === "kit" && !drawing.includes(moduleOf(from) ?? ""),
    message: "Of the foundation only form, http and process draw pages. Return data here and draw it there.",
  },
  {
    breaks: ({ from, to, isOurs }) =>
      isOurs && layerOf(from) === "kit" && layerOf(to) !== "kit" && !isTestCode(from),
    message: "The kit only draws: it imports nothing of ours. Take what is to be drawn as a property.",
  },
  {
    breaks: ({ from, to, isOurs }) =>
      libraries.includes(layerOf(from) ?? "") &&
      !isTestCode(from) &&
      (isOurs ? moduleOf(to) !== moduleOf(from) : to.startsWith("node:")),
    message:
      "stats and linkage are pure: nothing of ours and no input or output. Let the caller read and pass the data.",
  },
  {
    breaks: ({ from, to }) => layerOf(from) === "rooms" && layerOf(to) === "root" && to !== roomShape,
    message:
      "A room must not know the application it is put in. Declare it in the room and let src/app.ts pick it up.",
  },
  {
    breaks: ({ from, to }) => /^src\/app\.tsx?$/.test(from) && /^src\/main\.ts$/.test(to),
    message: "main starts app, not the other way round. Pass it in.",
  },
  {
    breaks: (edge) => isInsideRoom(edge, "model", ["store", "pages", "routes.ts"]),
    message:
      "A room's model holds pure rules: it imports neither store nor pages. Pass in the facts it decides on.",
  },
  {
    breaks: (edge) => isInsideRoom(edge, "store", ["pages", "routes.ts"]),
    message: "A room's store does not know its pages. Move what both need into the model.",
  },
  {
    breaks: ({ from, to }) =>
      drivers.test(to) && ![undefined, "src/foundation/db"].includes(moduleOf(from)) && !isTestCode(from),
    message: "Only src/foundation/db talks to the database driver. Take an ActorTx and use that.",
  },
  {
    breaks: ({ from, to, isOurs }) =>
      isOurs &&
      layerOf(from) !== undefined &&
      !isTestCode(from) &&
      (layerOf(to) === undefined || isTestCode(to)),
    message: "The product must not depend on its tests, tools or benches. Move what it needs into src/.",
  },
  {
    breaks: ({ from, to, names }) =>
      layerOf(from) !== "kit" &&
      (to === "src/kit/raw.ts" || (layerOf(to) === "kit" && /\braw\b/.test(names))),
    message: "raw() turns text into markup unchecked, so only the kit uses it. Add or use a kit component.",
  },
];

function isInsideRoom({ from, to, isOurs }: Import, part: string, forbidden: readonly string[]): boolean {
  const room =
    layerOf(from) === "rooms" && isOurs && moduleOf(from) === moduleOf(to) ? moduleOf(from) : undefined;
  if (room === undefined || isTestCode(from) || !from.startsWith(`${room}/${part}/`)) return false;
  return forbidden.some((place) => to === `${room}/${place}` || to.startsWith(`${room}/${place}/`));
}

interface DirectionRule {
  breaks(edge: Import): boolean;
  /** The reason, and what to do instead. */
  readonly message: string;
}
