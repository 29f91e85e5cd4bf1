import type { Room } from "../../room.ts";
import { figuresRoute } from "./pages/figures-page.tsx";

export { findFigures, type Counted, type Figures } from "./store/figures.ts";

/** The door of figures: counts from the work itself, for those who answer for it. */
export const figuresRoom: Room = { name: "figures", routes: [figuresRoute] };
