import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import { showFigures, showRevisions } from "./pages/public/figures-pages.tsx";
import { showMethod } from "./pages/public/method-page.tsx";
import { showTable, showTableEdition } from "./pages/public/table-pages.tsx";
import { publicPaths } from "./paths.ts";

/** What was published, on the partnership face alone. */
export const publicRoutes: readonly PublicRoute[] = [
  route(publicPaths.list, showFigures),
  route(publicPaths.revisions, showRevisions),
  route(publicPaths.method, showMethod),
  route("/figures/:table", showTable),
  route("/figures/:table/:edition", showTableEdition),
];

function route(path: string, handle: PublicRoute["handle"]): PublicRoute {
  return {
    face: "partnership",
    method: "GET",
    path,
    access: isPublic("Published figures, fit for everybody."),
    audit: notAudited("Shows what is published, nobody's record."),
    handle,
  };
}

/** The way from the partnership's first page to the figures. */
export function figuresWay() {
  return [
    {
      href: publicPaths.list,
      text: "Figures",
      hint: "What was counted of the work, quarter by quarter, as tables, pictures and files.",
    },
  ];
}
