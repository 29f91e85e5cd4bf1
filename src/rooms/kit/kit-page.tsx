import { isPublic, notAudited, staffPage, type PublicRoute } from "../../foundation/http/index.ts";
import { Gallery } from "../../kit/gallery/index.ts";

/** GET /kit: the components as they are, for whoever builds pages and whoever checks them. */
export const kitRoute: PublicRoute = {
  face: "staff",
  method: "GET",
  path: "/kit",
  access: isPublic("shows components with made-up words, nobody's data"),
  audit: notAudited("shows nobody's data"),
  handle: async () =>
    staffPage({
      title: "Kit",
      content: (
        <>
          <h1 class="govuk-heading-l">Every component, in every state</h1>
          <Gallery />
        </>
      ),
    }),
};
