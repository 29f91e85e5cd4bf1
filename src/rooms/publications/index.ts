import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { editionProcess } from "./edition-process.ts";
import { PUBLICATIONS } from "./keepers.ts";
import { editionRoute } from "./pages/edition-page.tsx";
import { editionsRoute } from "./pages/editions-page.tsx";
import { prepareRoutes } from "./pages/prepare-page.tsx";
import { paths } from "./paths.ts";
import { publicRoutes } from "./public-routes.ts";
import { checkEditionJob } from "./store/check-edition.ts";

export { editionProcess } from "./edition-process.ts";
export { figuresWay } from "./public-routes.ts";
export { beginEdition } from "./store/begin-edition.ts";
export { findEditions } from "./store/edition.ts";
export { checkEdition } from "./store/check-edition.ts";

/** The door of publications: figures for everybody, of which nothing goes out that gives anybody away. */
export const publicationsRoom = {
  name: "publications",
  way: { text: "Figures for everybody", href: paths.list, permissions: ["publication.see"] },
  processes: [editionProcess],
  routes: [
    ...publicRoutes,
    editionsRoute,
    ...prepareRoutes,
    editionRoute,
    ...stepRoutes(editionProcess, { place: "Plan" }),
  ],
  jobs: [checkEditionJob],
  systemPermissions: { [PUBLICATIONS]: ["publication.check", "figures.see"] },
} satisfies Room;
