import type { Room } from "../../room.ts";
import { figuresRoute } from "./pages/figures-page.tsx";

/** The door of figures: counts from the work itself, for those who answer for it. */
export const figuresRoom: Room = { name: "figures", routes: [figuresRoute] };
