import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { relationshipRoute } from "./pages/relationship-page.tsx";
import { relationshipProcess } from "./relationship-process.ts";

export { ageInLine, childByChild, oneLineAChild, whereChildrenLive } from "./model/child-lines.ts";
export { LINK_KINDS, sayKind, type LinkKind } from "./model/link-kind.ts";
export { NO_NAME, sayAge, sayHerChild, sayWhoHarms } from "./model/tell-family.ts";
export { isTie, TIE_LABELS, TIES, type Tie } from "./model/tie.ts";
export { findLinkLines, type LinkLine } from "./pages/link-lines.ts";
export { relationshipsPanel } from "./pages/relationships-panel.tsx";
export { addLink, linkedBy, linkRow, type NewLink } from "./store/add-link.ts";
export { familyOf, findAgesOfChildren, findFamily, type Family } from "./store/family.ts";
export { codeOf, sharedLink } from "./store/share-link.ts";
export { judgementOf } from "./store/judge-primary.ts";
export { relationshipProcess } from "./relationship-process.ts";

/** The door of relationships: who is what to whom, and who may know it. */
export const relationshipsRoom: Room = {
  name: "relationships",
  processes: [relationshipProcess],
  routes: [relationshipRoute, ...stepRoutes(relationshipProcess, { place: "People" })],
};
