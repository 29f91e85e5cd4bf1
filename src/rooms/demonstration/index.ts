import type { Room } from "../../room.ts";
import { partnershipRoute } from "./pages/partnership-page.tsx";
import { wayInRoutes } from "./pages/way-in.ts";
import { waysInRoute } from "./pages/ways-in-page.tsx";

/** The door of the demonstration: its ways in. In live use there are none, and the first page is a plain one. */
export const demonstrationRoom: Room = {
  name: "demonstration",
  routes: (site) => (site.house.mode === "demo" ? [waysInRoute, ...wayInRoutes(site)] : [partnershipRoute]),
};
