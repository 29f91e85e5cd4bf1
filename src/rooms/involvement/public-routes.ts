import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import type { WaysOf } from "../partnership/index.ts";
import { showGroup } from "./pages/public/group-page.tsx";
import { showGroups } from "./pages/public/groups-page.tsx";
import { sendJoin, showJoin, showSent } from "./pages/public/join-page.tsx";
import { publicPaths } from "./paths.ts";

/** The pages about taking part, on the partnership face. "/get-involved/sent" before "/get-involved/:group". */
export const publicRoutes: readonly PublicRoute[] = [
  route("GET", publicPaths.groups, showGroups),
  route("GET", publicPaths.sent, showSent),
  route("GET", "/get-involved/:group", showGroup),
  route("GET", "/get-involved/:group/join", showJoin),
  route("POST", "/get-involved/:group/join", sendJoin),
];

/** What the partnership's first page offers of this room. */
export const involvementWays: WaysOf = ({ involvement }) =>
  involvement.length === 0
    ? []
    : [
        {
          href: publicPaths.groups,
          text: "Get involved",
          hint: `${involvement.map(({ name }) => name).join(", ")}: what each asks of you, and what it pays.`,
        },
      ];

function route(method: "GET" | "POST", path: string, handle: PublicRoute["handle"]): PublicRoute {
  return {
    face: "partnership",
    method,
    path,
    access: isPublic("Anyone may ask to take part, and needs no account for it."),
    audit: notAudited(
      "A visitor's own form, sealed when it is sent; taking it in is recorded on the staff side.",
    ),
    handle,
  };
}
