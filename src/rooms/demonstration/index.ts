import type { Room } from "../../room.ts";
import { wayInRoutes } from "./pages/way-in.ts";
import { waysInRoute } from "./pages/ways-in-page.tsx";

/** The door of the demonstration: its ways in. In live use there are none. */
export const demonstrationRoom: Room = {
  name: "demonstration",
  routes: (site) => (site.house.mode === "demo" ? [waysInRoute, ...wayInRoutes(site)] : []),
};
