import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { fileRoute } from "./pages/file-page.ts";
import { reportRoute } from "./pages/report-page.tsx";
import { reportsRoutes } from "./pages/reports-page.tsx";
import { paths } from "./paths.ts";
import { reportProcess } from "./report-process.ts";

/** The door of reports: how the strategy goes, frozen for a board in one press, with its owners' words, and issued in four forms. */
export const reportsRoom = {
  name: "reports",
  way: { text: "Reports to boards", href: paths.list, permissions: ["governance.see"] },
  processes: [reportProcess],
  routes: [...reportsRoutes, reportRoute, fileRoute, ...stepRoutes(reportProcess, { place: "Plan" })],
} satisfies Room;
