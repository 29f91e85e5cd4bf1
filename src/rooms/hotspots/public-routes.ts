import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import { showMethod } from "./pages/public/method-page.tsx";
import { giveAreas, showLatest, showQuarter } from "./pages/public/release-pages.tsx";
import { publicPaths } from "./paths.ts";

/** What was published, on the partnership face. */
export const publicRoutes: readonly PublicRoute[] = [
  route(publicPaths.latest, showLatest),
  route(publicPaths.method, showMethod),
  route("/unsafe-places/:quarter", showQuarter),
  route("/unsafe-places/:quarter/areas.csv", giveAreas),
];

function route(path: string, handle: PublicRoute["handle"]): PublicRoute {
  return {
    face: "partnership",
    method: "GET",
    path,
    access: isPublic("Published figures, fit for everybody."),
    audit: notAudited("Shows what is published, nobody's record."),
    handle,
  };
}
