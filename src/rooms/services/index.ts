import type { Room } from "../../room.ts";
import { serviceRoutes } from "./pages/service-page.tsx";
import { servicesRoute } from "./pages/services-page.tsx";

export { sayCapacityWithAge } from "./model/capacity.ts";
export { capacityLines } from "./pages/capacity-lines.tsx";
export { findCapacities } from "./store/capacity.ts";

/** The door of services: how much capacity each has, as its own staff say it. */
export const servicesRoom: Room = { name: "services", routes: [servicesRoute, ...serviceRoutes] };
