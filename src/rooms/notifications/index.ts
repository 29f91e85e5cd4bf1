import type { Room } from "../../room.ts";
import { notificationRoutes } from "./pages/notifications-page.tsx";
import { wishesRoutes } from "./pages/wishes-page.tsx";

/** The door of notifications: what has come to me or my team since I looked, and whether I want an e-mail that it has. */
export const notificationsRoom: Room = {
  name: "notifications",
  routes: [...wishesRoutes, ...notificationRoutes],
};
