import type { Room } from "../../room.ts";
import { helpRoutes } from "./help-page.tsx";

/** The door of the staff help pages: what each place is, the keys, the words, whom to ask, what the product cannot do. */
export const helpPagesRoom: Room = { name: "help-pages", routes: helpRoutes };
