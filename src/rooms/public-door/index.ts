import type { PublicRoute } from "../../foundation/http/index.ts";
import type { ThreadUse } from "../../foundation/intake/index.ts";
import { routesFor } from "./routes.ts";

export { wayTo } from "./model/forms-on-offer.ts";
export {
  isJourneyKey,
  isPageKey,
  keyOfPath,
  keyOfState,
  pathOfKey,
  sayJourneyPage,
} from "./model/page-key.ts";
export { EmergencyLines } from "./pages/emergency-lines.tsx";
export { englishIn, type EnglishIn } from "./pages/english-in.ts";
export type { VisitSearch, VisitState } from "./model/journey.ts";
export { ASIDE } from "./model/move-on.ts";
export { leave, leaveByForm, showAway } from "./pages/leave.tsx";
export { ASKED, helpPage, sayTo } from "./pages/help-page.tsx";
export { inHerLanguage, speakTo } from "./pages/in-her-language.ts";
export { findVisitState, putVisitState } from "./store/visit-state.ts";
export { paths, wrongPath } from "./paths.ts";

/** The door of the public door: where someone asks for help, and leaves no more behind than must be. */
export function publicDoorRoom(threads: readonly ThreadUse[]): {
  readonly name: string;
  readonly routes: readonly PublicRoute[];
} {
  return { name: "public-door", routes: routesFor(threads) };
}
