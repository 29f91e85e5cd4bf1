import type { Room } from "../../room.ts";
import { addPersonRoutes } from "./pages/add-person-page.tsx";
import { agenciesRoute } from "./pages/agencies-page.tsx";
import { endRoutes } from "./pages/end-pages.tsx";
import { giveRoleRoutes } from "./pages/give-role-page.tsx";
import { grantRoutes } from "./pages/grant-page.tsx";
import { moreRoute } from "./pages/more-page.tsx";
import { newWayInRoutes } from "./pages/new-way-in-page.tsx";
import { peopleRoute } from "./pages/people-page.tsx";
import { personRoutes } from "./pages/person-page.tsx";
import { servicesRoute } from "./pages/services-page.tsx";
import { topicRoutes } from "./pages/topic-page.tsx";

export { waitingGrants } from "./pages/waiting-lines.tsx";

/** The door of set-up: the page More, what is to set up in an empty partnership, and people with their roles. */
export const setUpRoom: Room = {
  name: "set-up",
  routes: (site) => [
    moreRoute(site),
    peopleRoute,
    ...addPersonRoutes,
    ...personRoutes(site),
    ...giveRoleRoutes,
    ...newWayInRoutes,
    ...endRoutes,
    ...grantRoutes(site),
    agenciesRoute,
    servicesRoute,
    ...topicRoutes(site),
  ],
};
