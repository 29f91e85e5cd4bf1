import { isPublic, notAudited, type PublicRoute } from "../../foundation/http/index.ts";
import type { Pack } from "../../foundation/pack/index.ts";
import { showPublicPlan } from "./pages/public/public-plan-page.tsx";
import { publicPaths } from "./paths.ts";

/** The strategy as everybody reads it, on the partnership face. */
export const publicRoutes: readonly PublicRoute[] = [
  {
    face: "partnership",
    method: "GET",
    path: publicPaths.plan,
    access: isPublic("What the partnership said it will do, and how it goes."),
    audit: notAudited("Shows the adopted strategy, nobody's record."),
    handle: showPublicPlan,
  },
];

/** The way from the partnership's first page to the strategy. */
export function strategyWays(pack: Pack) {
  return [
    {
      href: publicPaths.plan,
      text: "Our strategy, and how it goes",
      hint: `What the partnership in ${pack.partnership.place} said it will do, and what has become of it.`,
    },
  ];
}
