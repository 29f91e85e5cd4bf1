import type { PublicRoute } from "../../foundation/http/index.ts";
import type { ThreadUse } from "../../foundation/intake/index.ts";
import { routesFor } from "./routes.ts";

export { wayTo } from "./model/forms-on-offer.ts";
export { EmergencyLines } from "./pages/emergency-lines.tsx";
export { leave, leaveByForm, showAway } from "./pages/leave.tsx";
export { helpPage, sayTo } from "./pages/help-page.tsx";
export { paths } from "./paths.ts";

/** The door of the public door: where someone asks for help, and leaves no more behind than must be. */
export function publicDoorRoom(threads: readonly ThreadUse[]): {
  readonly name: string;
  readonly routes: readonly PublicRoute[];
} {
  return { name: "public-door", routes: routesFor(threads) };
}
