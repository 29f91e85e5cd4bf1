import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { importProcess } from "./import-process.ts";
import { indicatorProcess } from "./indicator-process.ts";
import { INDICATORS } from "./keepers.ts";
import { csvRoute } from "./pages/csv-page.ts";
import { importRoutes } from "./pages/import-pages.tsx";
import { indicatorRoutes } from "./pages/indicator-page.tsx";
import { indicatorsRoute } from "./pages/indicators-page.tsx";
import { knownRoute } from "./pages/known-figures.ts";
import { newImportRoutes } from "./pages/new-import-pages.tsx";
import { peopleRoutes } from "./pages/people-page.tsx";
import { populationRoutes } from "./pages/population-page.tsx";
import { placesRoutes } from "./pages/places-page.tsx";
import { returnRoutes } from "./pages/return-pages.tsx";
import { paths } from "./paths.ts";
import { publicRoutes } from "./public-routes.ts";
import { returnProcess } from "./return-process.ts";
import { askForReturns } from "./store/ask-returns.ts";
import { observeIndicators } from "./store/observe-indicators.ts";
import { getDefinedById } from "./store/definition.ts";

export { askForReturns } from "./store/ask-returns.ts";
export { importProcess as figuresImportProcess } from "./import-process.ts";
export { asTold, controlAsTold } from "./model/as-told.ts";
export type { PublicControl } from "./model/public-control.ts";
export type { Indicator } from "./model/indicator.ts";
export { endOf, periodName } from "./model/period.ts";
export { sayInterval, sayObserved, sayValue } from "./model/say-figure.ts";
export { sayVerdict } from "./model/say-verdict.ts";
export { SAY_STANDING, standingOf } from "./model/standing.ts";
export { findDefined } from "./store/definition.ts";
export { findSeries, type Observation } from "./store/observation.ts";
export { foresee, sendFigures } from "./store/send-figures.ts";
export { observeIndicators } from "./store/observe-indicators.ts";

const QUARTER_HOUR = 900;

const observe = defineJob({
  name: "indicators.observe",
  every: QUARTER_HOUR,
  run: async (house) => {
    await observeIndicators(house);
    await askForReturns(house);
  },
});

/** The door of indicators: what the strategy is judged by, counted or returned, and kept as it was known. */
export const indicatorsRoom = {
  name: "indicators",
  way: { text: "Indicators", href: paths.list, permissions: ["indicator.see"] },
  processes: [indicatorProcess, returnProcess, importProcess],
  routes: [
    ...publicRoutes,
    indicatorsRoute,
    ...returnRoutes,
    // "/indicators/imports/new" before "/indicators/imports/:id".
    ...newImportRoutes,
    ...importRoutes,
    knownRoute,
    ...indicatorRoutes,
    csvRoute,
    ...placesRoutes,
    ...peopleRoutes,
    ...populationRoutes,
    ...stepRoutes(indicatorProcess, {
      place: "Plan",
      nameOf: async ({ tx, thing }) => (await getDefinedById(tx, thing.id)).definition.name,
    }),
    ...stepRoutes(returnProcess, { place: "Plan" }),
    ...stepRoutes(importProcess, { place: "Plan" }),
  ],
  jobs: [observe],
  // What stands at a month's end is read as whoever may see it reads it.
  systemPermissions: { [INDICATORS]: ["indicator.observe", "figures.see", "strategy.see"] },
} satisfies Room;
