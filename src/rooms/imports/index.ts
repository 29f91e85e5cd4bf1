import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { importProcess } from "./import-process.ts";
import { casesRoute } from "./pages/cases-page.tsx";
import { errorsRoute, exampleRoute } from "./pages/files.ts";
import { importRoute } from "./pages/import-page.tsx";
import { listRoute } from "./pages/list-page.tsx";
import { newRoutes } from "./pages/new-page.tsx";
import { paths } from "./paths.ts";
import { doImports } from "./store/do-work.ts";
import { IMPORTS } from "./store/send-list.ts";

export { doImports } from "./store/do-work.ts";

const work = defineJob({
  name: "imports.work",
  every: 3,
  run: async (house) => {
    await doImports(house);
  },
});

/** The door of imports: the cases a service has already, brought over from a list of its own. */
export const importsRoom: Room = {
  name: "imports",
  way: { text: "Bring over cases you have already", href: paths.imports, permissions: ["case.import"] },
  processes: [importProcess],
  // "/imports/new" and "/imports/example" before "/imports/:id".
  routes: [
    listRoute,
    ...newRoutes,
    exampleRoute,
    importRoute,
    casesRoute,
    errorsRoute,
    ...stepRoutes(importProcess, { place: "People" }),
  ],
  jobs: [work],
  systemPermissions: { [IMPORTS]: ["import.work", "person.recognise", "referral.answer"] },
};
