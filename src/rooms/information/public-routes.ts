import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import { inHerLanguage, paths as helpPaths } from "../public-door/index.ts";
import { showList } from "./pages/public/list-page.tsx";
import { showPage } from "./pages/public/show-page.tsx";
import { askWrong, askWrongAgain, sendWrong, showSent } from "./pages/public/wrong-page.tsx";
import { publicPaths } from "./paths.ts";

/** The pages of information on the help face; on both faces, what is wrong with a page of it. */
export const publicRoutes: readonly PublicRoute[] = [
  route("help", "GET", helpPaths.pages, inHerLanguage(showList)),
  route("help", "GET", "/p/:number", inHerLanguage(showPage)),
  ...wrongRoutes("help"),
  ...wrongRoutes("partnership"),
];

function wrongRoutes(face: PublicFace): PublicRoute[] {
  const speak = face === "help" ? inHerLanguage : (handle: PublicRoute["handle"]) => handle;
  return [
    route(face, "GET", publicPaths.wrong(":page"), speak(askWrong(face))),
    route(face, "POST", publicPaths.wrong(":page"), sendWrong(face)),
    route(face, "GET", publicPaths.wrongAgain(":page"), speak(askWrongAgain(face))),
    route(face, "GET", publicPaths.wrongSent(":page"), speak(showSent(face))),
  ];
}

function route(
  face: PublicFace,
  method: "GET" | "POST",
  path: string,
  handle: PublicRoute["handle"],
): PublicRoute {
  return {
    face,
    method,
    path,
    access: isPublic("Anybody may read these pages, and nobody is told who does."),
    audit: notAudited("Shows what is published; what is said of a page is recorded when it is taken in."),
    handle,
  };
}

type PublicFace = "help" | "partnership";
