import { defineJob } from "../../foundation/jobs/index.ts";
import type { Room } from "../../room.ts";
import { figuresRoute, planRoute } from "./pages/figures-page.tsx";
import { measureRoute } from "./pages/measure-page.tsx";
import { recordsRoute } from "./pages/records-page.tsx";
import { countChanged, countFigures } from "./store/count-figures.ts";

export { countChanged, countFigures } from "./store/count-figures.ts";
export type { FigureRow } from "./model/figure-row.ts";
export { findMeasures, measureName } from "./model/measure.ts";
export { smallPartOf, type SmallPart } from "./model/small-part.ts";
export { findSplit, NOT_SAID, type Split } from "./model/split.ts";
export { findFigures, findReleased, findReleasedSplits, type Figures } from "./store/find-figures.ts";
export {
  findReleasedQuarters,
  findReleasedTotals,
  type ReleasedTotal,
} from "./store/find-released-periods.ts";
export { profileOf } from "./store/release-periods.ts";
export { findUncut, type Uncut } from "./store/find-uncut.ts";

const MINUTE = 60;
const QUARTER_HOUR = 900;

const count = defineJob({ name: "figures.count", every: MINUTE, run: countChanged });
const release = defineJob({ name: "figures.release", every: QUARTER_HOUR, run: countFigures });

/** The door of figures: counts from the work itself, for those who answer for it. */
export const figuresRoom: Room = {
  name: "figures",
  routes: [planRoute, figuresRoute, measureRoute, recordsRoute],
  jobs: [count, release],
  systemPermissions: { figures: ["figures.count"] },
};
