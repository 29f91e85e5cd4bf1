import type { Room } from "../../room.ts";
import { outboxRoute } from "./outbox-page.tsx";

/** The door of the outbox: what a demonstration would have sent. In live mode there is no such page. */
export const outboxRoom: Room = {
  name: "outbox",
  routes: ({ house }) => (house.mode === "demo" ? [outboxRoute] : []),
};
