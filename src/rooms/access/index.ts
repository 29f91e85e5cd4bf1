import type { Room } from "../../room.ts";
import { auditExportRoute } from "./pages/audit-export.ts";
import { auditRoute } from "./pages/audit-page.tsx";
import { breakGlassRoutes } from "./pages/break-glass-page.tsx";
import { conflictRoutes } from "./pages/conflicts-page.tsx";
import { liftRoutes } from "./pages/lift-page.tsx";
import { reviewRoutes } from "./pages/review-page.tsx";
import { stopRoutes } from "./pages/stop-page.tsx";
import { tellReviewers } from "./tell-reviewers.ts";

export { waitingReviews } from "./pages/review-page.tsx";

/** The door of access: who may not see whom, emergencies, who looked, and taking a sharing back. */
export const accessRoom: Room = {
  name: "access",
  way: { text: "Whom you must be kept from", href: "/kept-from", permissions: ["person.see"] },
  routes: [
    ...breakGlassRoutes,
    ...reviewRoutes,
    ...conflictRoutes,
    ...liftRoutes,
    auditRoute,
    auditExportRoute,
    ...stopRoutes,
  ],
  jobs: [tellReviewers],
  systemPermissions: { access: ["access.tell-reviewers"] },
};
