import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import { goOn, showLink } from "./pages/by-link/link-page.tsx";
import { askByMail, showAsked, showRefer } from "./pages/by-link/refer-page.tsx";
import { sendWritten, stopWriting } from "./pages/by-link/send.ts";
import { showWriting } from "./pages/by-link/write-home.tsx";
import { keepPageByLink, showByLink } from "./pages/by-link/write-pages.tsx";
import { paths } from "./paths.ts";

/** Every page and action for professionals without an account, on the partnership's own addresses. */
export const byLinkRoutes: readonly PublicRoute[] = [
  route("GET", paths.refer, showRefer),
  route("POST", paths.refer, askByMail),
  route("GET", paths.referAsked, showAsked),
  route("GET", "/refer/link/:token", showLink),
  route("POST", "/refer/link/:token", goOn),
  route("GET", paths.referWrite, showWriting),
  route("GET", "/refer/write/:page", showByLink),
  route("POST", "/refer/write/:page", keepPageByLink),
  route("POST", paths.referSend, sendWritten),
  route("POST", paths.referStop, stopWriting),
];

function route(method: "GET" | "POST", path: string, handle: PublicRoute["handle"]): PublicRoute {
  return {
    face: "partnership",
    method,
    path,
    access: isPublic(
      "A professional whose agency is not on board yet has no account; a link to her work address says who she is.",
    ),
    audit: notAudited(
      "A visitor's own draft, which nobody else can open; taking it in is recorded on the staff side.",
    ),
    handle,
  };
}
