import type { Room } from "../../room.ts";
import { queueRoute } from "./pages/queue-page.tsx";
import { returnClocks } from "./return-clocks.ts";

export { queueLink } from "./pages/queue-link.tsx";

/** The door of the queue: every contact of the team, by clock and danger; and clocks that nobody holds any more. */
export const queueRoom: Room = {
  name: "queue",
  routes: [queueRoute],
  jobs: [returnClocks],
  systemPermissions: { clocks: ["clock.return"] },
};
