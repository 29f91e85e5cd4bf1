import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import { showPublicIndicators } from "./pages/public/public-indicators-page.tsx";
import { publicPaths } from "./paths.ts";

/** What the strategy is judged by, as everybody reads it, on the partnership face. */
export const publicRoutes: readonly PublicRoute[] = [
  {
    face: "partnership",
    method: "GET",
    path: publicPaths.list,
    access: isPublic("What the strategy is judged by, with figures that are fit for everybody."),
    audit: notAudited("Shows figures of the county, nobody's record."),
    handle: showPublicIndicators,
  },
];
