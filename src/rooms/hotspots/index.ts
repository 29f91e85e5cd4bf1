import { stepRoutes } from "../../foundation/process/index.ts";
import type { Pack } from "../../foundation/pack/index.ts";
import type { Room } from "../../room.ts";
import { csvRoute } from "./pages/csv-page.ts";
import { hexagonRoute } from "./pages/hexagon-page.tsx";
import { hotspotsRoute } from "./pages/hotspots-page.tsx";
import { releaseRoute } from "./pages/release-page.tsx";
import { releasesRoutes } from "./pages/releases-page.tsx";
import { paths, publicPaths } from "./paths.ts";
import { publicRoutes } from "./public-routes.ts";
import { releaseProcess } from "./release-process.ts";

export { releaseOpening } from "./keepers.ts";
export { prepareRelease, shownKinds } from "./model/prepare-release.ts";
export { profileOf } from "./model/rule.ts";
export { releaseProcess } from "./release-process.ts";
export { latestToPublish, slugOf } from "./model/quarter.ts";

/** The door of hotspots: where reports of places come together, and what the public is shown of it. */
export const hotspotsRoom = {
  name: "hotspots",
  way: { text: "Where reports of places come together", href: paths.map, permissions: ["place.hotspots"] },
  processes: [releaseProcess],
  routes: [
    ...publicRoutes,
    hotspotsRoute,
    csvRoute,
    hexagonRoute,
    ...releasesRoutes,
    releaseRoute,
    ...stepRoutes(releaseProcess, { place: "Now" }),
  ],
} satisfies Room;

/** The way from the partnership's first page to what is published. */
export function placesWay(pack: Pack) {
  return [
    {
      href: publicPaths.latest,
      text: "Places that feel unsafe",
      hint: `A map of ${pack.partnership.place}, every quarter, of where people told us they did not feel safe.`,
    },
  ];
}
