import type { Room } from "../../room.ts";
import { nowRoute } from "./now-page.tsx";

/** The door of now: what needs me now, ordered by clock. */
export const nowRoom: Room = { name: "now", routes: [nowRoute] };
