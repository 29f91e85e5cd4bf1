import { paths as helpPaths } from "../public-door/index.ts";

/** On the help face an address says a number and nothing else; a search has none of its own. */
export const publicPaths = {
  list: helpPaths.services,
  service: (number: number) => `/s/${number}`,
} as const;

/** On the partnership's face, for other directories and helplines. */
export const feedPath = "/directory/services.json";
