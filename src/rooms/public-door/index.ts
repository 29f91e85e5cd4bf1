import type { Room } from "../../room.ts";
import { routes } from "./routes.ts";

export { wayTo } from "./model/forms-on-offer.ts";
export { EmergencyLines } from "./pages/emergency-lines.tsx";
export type { VisitSearch, VisitState } from "./model/journey.ts";
export { helpPage, sayTo } from "./pages/help-page.tsx";
export { inHerLanguage, withHerVisit } from "./pages/in-her-language.ts";
export { findVisitState, putVisitState } from "./store/visit-state.ts";
export { paths } from "./paths.ts";

/** The door of the public door: where someone asks for help, and leaves no more behind than must be. */
export const publicDoorRoom = { name: "public-door", routes } satisfies Room;
