import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import { inHerLanguage, paths as helpPaths } from "../public-door/index.ts";
import { showList } from "./pages/public/list-page.tsx";
import { showPage } from "./pages/public/show-page.tsx";
import { askWrong, askWrongAgain, sendWrong, showSent } from "./pages/public/wrong-page.tsx";
import { publicPaths } from "./paths.ts";

/** The pages of information on the help face. */
export const publicRoutes: readonly PublicRoute[] = [
  route("GET", helpPaths.pages, inHerLanguage(showList)),
  route("GET", publicPaths.sent, inHerLanguage(showSent)),
  route("GET", "/p/:number", inHerLanguage(showPage)),
  route("GET", "/p/:number/a", inHerLanguage(askWrong)),
  route("POST", "/p/:number/a", sendWrong),
  route("GET", "/p/:number/b", inHerLanguage(askWrongAgain)),
];

function route(method: "GET" | "POST", path: string, handle: PublicRoute["handle"]): PublicRoute {
  return {
    face: "help",
    method,
    path,
    access: isPublic("Anybody may read these pages, and nobody is told who does."),
    audit: notAudited("Shows what is published; what is said of a page is recorded when it is taken in."),
    handle,
  };
}
