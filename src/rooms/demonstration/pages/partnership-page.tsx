import {
  isPublic,
  notAudited,
  staffPage,
  type PublicRoute,
  type PublicVisit,
  type Reply,
} from "../../../foundation/http/index.ts";
import { ChoiceList } from "../../../kit/layout/index.ts";

/** GET / of the partnership face in live use: who this is, and the two ways on. */
export const partnershipRoute: PublicRoute = {
  face: "partnership",
  method: "GET",
  path: "/",
  access: isPublic("says who the partnership is"),
  audit: notAudited("shows nobody's record"),
  handle: async (visit) => showPartnership(visit),
};

function showPartnership({ house, origins }: PublicVisit): Reply {
  const { partnership } = house.pack;
  return staffPage({
    title: partnership.name,
    content: (
      <>
        <h1 class="govuk-heading-l">{partnership.name}</h1>
        <ChoiceList
          choices={[
            { href: `${origins.help}/`, text: "Find help, for yourself or someone else" },
            { href: "/refer", text: "Ask for help for someone you work with" },
            { href: `${origins.staff}/sign-in`, text: "Sign in, if you work with the partnership" },
          ]}
        />
      </>
    ),
  });
}
