import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import { inHerLanguage } from "../public-door/index.ts";
import { showFeed } from "./pages/feed.ts";
import { search, showFinder } from "./pages/find-page.tsx";
import { showService } from "./pages/service-page.tsx";
import { feedPath, publicPaths } from "./paths.ts";

/** The directory on the help face, and as open data on the partnership's. */
export const routes: readonly PublicRoute[] = [
  route("help", "GET", publicPaths.list, inHerLanguage(showFinder)),
  route("help", "POST", publicPaths.list, search),
  route("help", "GET", "/s/:number", inHerLanguage(showService)),
  route("partnership", "GET", feedPath, showFeed),
];

function route(
  face: "help" | "partnership",
  method: "GET" | "POST",
  path: string,
  handle: PublicRoute["handle"],
): PublicRoute {
  return {
    face,
    method,
    path,
    access: isPublic("Anybody may look for a service, and nobody is told who does."),
    audit: notAudited(
      "Shows what is published; what is looked for is a visitor's own draft, which nobody else can open.",
    ),
    handle,
  };
}
