import type { Room } from "../../room.ts";
import { QUEUE_PERMISSIONS, queueRoute } from "./pages/queue-page.tsx";
import { returnClocks } from "./return-clocks.ts";

/** The door of the queue: every contact of the team, by clock and danger; and clocks that nobody holds any more. */
export const queueRoom: Room = {
  name: "queue",
  way: { text: "Every contact of your team", href: "/queue", permissions: QUEUE_PERMISSIONS },
  routes: [queueRoute],
  jobs: [returnClocks],
  systemPermissions: { clocks: ["clock.return"] },
};
