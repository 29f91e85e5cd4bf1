import type { Room } from "../../room.ts";
import { routes } from "./routes.ts";

export { wayTo } from "./model/forms-on-offer.ts";
export { EmergencyLines } from "./pages/emergency-lines.tsx";
export { leave, leaveByForm, showAway } from "./pages/leave.tsx";
export { helpPage, sayTo } from "./pages/help-page.tsx";
export { paths } from "./paths.ts";

/** The door of the public door: where someone asks for help, and leaves no more behind than must be. */
export const publicDoorRoom = { name: "public-door", routes } satisfies Room;
