import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import type { Room } from "../../room.ts";
import { leave, leaveByForm, paths as helpPaths, showAway } from "../public-door/index.ts";
import { showHome, type WaysOf } from "./pages/home.tsx";
import { showAccessibility, showCookies } from "./pages/statements.tsx";
import { homePath, paths } from "./paths.ts";

export type { WaysOf } from "./pages/home.tsx";
export { partnershipPage } from "./pages/partnership-page.tsx";
export { homePath } from "./paths.ts";

/**
 * The partnership's own face: its first page, what every page there has, and the way out.
 * @param ways what other rooms have there, in the order in which the first page offers it
 */
export function partnershipRoom(ways: readonly WaysOf[]): Room {
  return {
    name: "partnership",
    routes: ({ house }) => [
      route("GET", homePath(house.mode), showHome(ways)),
      route("GET", paths.cookies, showCookies),
      route("GET", paths.accessibility, showAccessibility),
      route("GET", helpPaths.leave, leave),
      route("POST", helpPaths.leave, leaveByForm),
      route("GET", helpPaths.away, showAway),
    ],
  };
}

function route(method: "GET" | "POST", path: string, handle: PublicRoute["handle"]): PublicRoute {
  return {
    face: "partnership",
    method,
    path,
    access: isPublic("Says who the partnership is and what it publishes, to anyone."),
    audit: notAudited("Shows nobody's record."),
    handle,
  };
}
