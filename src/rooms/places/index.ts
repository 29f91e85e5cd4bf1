import type { ThreadUse } from "../../foundation/intake/index.ts";
import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { PLACES } from "./keepers.ts";
import { doneRoute, type PublicFrame } from "./pages/done-page.tsx";
import { listRoute } from "./pages/list-page.tsx";
import { problemRoute } from "./pages/problem-page.tsx";
import { reportRoute } from "./pages/report-page.tsx";
import { paths } from "./paths.ts";
import { problemProcess } from "./problem-process.ts";
import { reportProcess } from "./report-process.ts";
import { takeInReports } from "./store/take-in-reports.ts";

export {
  DISTRICT_PAGE,
  districtOf,
  CELL_FIELD,
  MATTER_FIELD,
  nearField,
  ON_MAP,
  placeForm,
  saysOnlyWhere,
  SPOT_PAGE,
} from "./forms/place-form.ts";
export { granteeOf, leadOf, ownerInvolvement } from "./keepers.ts";
export { cellAt } from "./model/cell.ts";
export { ABOUT as ABOUT_CODES, COUNTED_STATES, REPORT_CODES } from "./model/codes.ts";
export { nearestPlace } from "./model/nearest-place.ts";
export { polygonsOf } from "./model/outline.ts";
export { markOf, pressedDistrict, pressSpot, readPress } from "./model/press-map.ts";
export { CountyMap } from "./pages/public/county-map.tsx";
export { saySpot } from "./pages/public/say-spot.ts";
export { SpotMap } from "./pages/public/spot-map.tsx";
export { paths } from "./paths.ts";
export { knownTo } from "./store/known.ts";
export { contentOf, whereOf } from "./store/report-content.ts";
export { problemOpening } from "./store/problem-opening.ts";
export { problemProcess } from "./problem-process.ts";
export { reportArrival } from "./store/report-arrival.ts";
export { type ReportContent } from "./store/report-content.ts";
export { reportProcess } from "./report-process.ts";
export { reportRow } from "./store/report-row.ts";
export { takeInReports } from "./store/take-in-reports.ts";

/** Whoever comes back to a report answers with one of four choices: words could say things about people. */
export const placeThread: ThreadUse = {
  kind: "place",
  adds: ({ words: { places, placeAnswer } }) => ({
    label: places.answerQuestion,
    answers: Object.entries(placeAnswer).map(([value, text]) => ({ value, text })),
  }),
};

const takeIn = defineJob({
  name: "places.take-in",
  every: 5,
  run: async (house) => {
    await takeInReports(house);
  },
});

/**
 * The door of places: what people tell of places that feel unsafe, and what is done about them. The frame of the
 * partnership's pages is passed in: those pages lead to the public door, which leads here.
 */
export function placesRoom(frame: PublicFrame): Room {
  return {
    name: "places",
    way: { text: "Places that feel unsafe", href: paths.list, permissions: ["place.see"] },
    processes: [reportProcess, problemProcess],
    routes: [
      doneRoute(frame),
      listRoute,
      reportRoute,
      problemRoute,
      ...stepRoutes(reportProcess, { place: "Now" }),
      ...stepRoutes(problemProcess, { place: "Now" }),
    ],
    jobs: [takeIn],
    systemPermissions: { [PLACES]: ["intake.take-in"] },
  };
}
