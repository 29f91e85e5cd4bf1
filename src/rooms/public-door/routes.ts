import type { ThreadUse } from "../../foundation/intake/index.ts";
import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import { showAbout } from "./pages/about.tsx";
import { begin } from "./pages/begin.ts";
import { chooseLanguage } from "./pages/choose-language.ts";
import { chooseCookies, showCookies } from "./pages/cookies.tsx";
import { inHerLanguage } from "./pages/in-her-language.ts";
import { leave, leaveByForm, leaveIdle, showAway, showClosed } from "./pages/leave.tsx";
import { showStart } from "./pages/start.tsx";
import { takePost } from "./pages/take-post.ts";
import { showVisit } from "./pages/visit.tsx";
import { paths } from "./paths.ts";

/** Every page and action of the help face. What may be added to each kind of thread is said by its room. */
export const routesFor = (threads: readonly ThreadUse[]): readonly PublicRoute[] => [
  route("GET", paths.start, inHerLanguage(showStart)),
  route("POST", paths.begin, begin),
  route("GET", paths.visit, inHerLanguage(showVisit(threads))),
  route("POST", paths.visit, inHerLanguage(takePost(threads))),
  route("GET", paths.leave, leave),
  route("POST", paths.leave, leaveByForm),
  route("GET", paths.away, showAway),
  route("GET", paths.idle, leaveIdle),
  route("GET", paths.closed, inHerLanguage(showClosed)),
  route("GET", paths.about, inHerLanguage(showAbout)),
  route("GET", paths.cookies, inHerLanguage(showCookies)),
  route("POST", paths.cookies, chooseCookies),
  route("POST", paths.language, chooseLanguage),
];

function route(method: "GET" | "POST", path: string, handle: PublicRoute["handle"]): PublicRoute {
  return {
    face: "help",
    method,
    path,
    access: isPublic("Asking for help needs no account, and nobody is told who asks."),
    audit: notAudited(
      "A visitor's own draft, which nobody else can open; taking it in is recorded on the staff side.",
    ),
    handle,
  };
}
