import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { matchProcess } from "./match-process.ts";
import { keptRoutes } from "./pages/kept-page.tsx";
import { lookThroughRoute, matchesRoute } from "./pages/list-page.tsx";
import { modelRoutes } from "./pages/models-page.tsx";
import { matchRoute } from "./pages/match-page.tsx";
import { paths } from "./paths.ts";
import { countTerms } from "./store/count-terms.ts";
import { holdDeclared } from "./store/kept-from.ts";
import { lookForPairs } from "./store/look-for-pairs.ts";

export { holdDeclared, keepTold } from "./store/kept-from.ts";
export { countTerms } from "./store/count-terms.ts";
export { lookForPairs } from "./store/look-for-pairs.ts";

const look = defineJob({
  name: "person-index.look",
  every: 5,
  run: async (house) => {
    await lookForPairs(house);
  },
});

const hold = defineJob({
  name: "person-index.hold-declared",
  every: 5,
  run: async (house) => {
    await holdDeclared(house);
  },
});

const count = defineJob({
  name: "person-index.count-terms",
  every: "40 3 * * *",
  run: async (house) => {
    await countTerms(house);
  },
});

/** The door of the person index: pairs of records that may be one person, and what people decide of them. */
export const personIndexRoom: Room = {
  name: "person-index",
  way: { text: "Two records that may be one person", href: paths.matches, permissions: ["person.recognise"] },
  processes: [matchProcess],
  // "/matches/look-through" and "/matches/models" before "/matches/:id".
  routes: [
    matchesRoute,
    lookThroughRoute,
    ...modelRoutes,
    matchRoute,
    ...keptRoutes,
    ...stepRoutes(matchProcess, { place: "People" }),
  ],
  jobs: [look, hold, count],
};
