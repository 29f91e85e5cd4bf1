import type { Room } from "../../room.ts";
import { kitRoute } from "./kit-page.tsx";

/** The door of the kit's own page: every component in every state, in a demonstration only. */
export const kitRoom: Room = {
  name: "kit",
  routes: ({ house }) => (house.mode === "demo" ? [kitRoute] : []),
};
