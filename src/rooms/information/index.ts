import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { pageProcess } from "./page-process.ts";
import { historyRoute } from "./pages/history-page.tsx";
import { listRoute } from "./pages/list-page.tsx";
import { packPageRoutes } from "./pages/pack-page.tsx";
import { remarkRoutes } from "./pages/remark-pages.tsx";
import { pageRoute } from "./pages/show-page.tsx";
import { paths } from "./paths.ts";
import { publicRoutes } from "./public-routes.ts";
import { remarkProcess } from "./remark-process.ts";
import { REMARKS, takeInRemarks } from "./store/take-in-remarks.ts";

export { takeInRemarks } from "./store/take-in-remarks.ts";

const takeIn = defineJob({
  name: "information.take-in",
  every: 5,
  run: async (house) => {
    await takeInRemarks(house);
  },
});

/** The door of information: the pages the public reads, those who keep them, and what visitors say of them. */
export const informationRoom = {
  name: "information",
  way: { text: "Pages of information for the public", href: paths.list, permissions: ["information.see"] },
  processes: [pageProcess, remarkProcess],
  // "/information/remarks" and "/information/pages/:page" before "/information/:id".
  routes: [
    ...publicRoutes,
    listRoute,
    ...remarkRoutes,
    ...packPageRoutes,
    pageRoute,
    historyRoute,
    ...stepRoutes(remarkProcess, { place: "Now" }),
    ...stepRoutes(pageProcess, { place: "Now" }),
  ],
  jobs: [takeIn],
  systemPermissions: { [REMARKS]: ["intake.take-in"] },
} satisfies Room;
