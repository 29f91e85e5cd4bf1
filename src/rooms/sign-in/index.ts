import type { Room } from "../../room.ts";
import { agencyRoutes } from "./pages/agency-page.ts";
import { homeRoute } from "./pages/home.ts";
import { joinRoutes } from "./pages/join-page.tsx";
import { seatRoutes } from "./pages/seats-page.tsx";
import { signInRoutes } from "./pages/sign-in-page.tsx";
import { signOutRoute } from "./pages/sign-out.ts";
import { stepUpRoutes } from "./pages/step-up-page.tsx";

export { enter, type Entrance, type Proof } from "./enter.ts";
export { onwardPage } from "./pages/onward-page.tsx";

/** The door of sign-in: proving who one is, the role one acts in, and leaving. */
export const signInRoom: Room = {
  name: "sign-in",
  routes: (site) => [
    homeRoute,
    ...signInRoutes(site),
    ...joinRoutes(site),
    ...agencyRoutes(site),
    ...stepUpRoutes(site),
    ...seatRoutes,
    signOutRoute,
  ],
};
