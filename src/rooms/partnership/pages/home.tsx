import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { ChoiceList } from "../../../kit/layout/index.ts";
import { partnershipPage } from "./partnership-page.tsx";

/** One way on from the partnership's first page; each room that has pages there gives its own. */
export type PartnershipWay = { readonly href: string; readonly text: string; readonly hint?: string };

/** The ways a room has for this pack: none, where the pack has nothing of it. */
export type WaysOf = (pack: Pack) => readonly PartnershipWay[];

/** The partnership's first page: who it is, the way to help first, and what there is here. */
export function showHome(ways: readonly WaysOf[]) {
  return async (visit: PublicVisit): Promise<Reply> => {
    const { house, origins } = visit;
    const { name, place, publicSiteName } = house.pack.partnership;
    return partnershipPage(visit, {
      title: name,
      content: (
        <>
          <h1 class="govuk-heading-l">{name}</h1>
          <p class="govuk-body-l">
            Police, councils, health services, housing, courts, specialist services and people who have been
            harmed themselves, working together in {place}: to prevent violence against women and girls, to
            stop those who cause it, and to support everyone it happens to.
          </p>
          <h2 class="govuk-heading-m">Help</h2>
          <ChoiceList
            choices={[
              {
                href: `${origins.help}/`,
                text: "Find help, for yourself or someone else",
                hint: `On a site of its own, named ${publicSiteName}. Its pages leave little behind on your phone or computer.`,
              },
              {
                href: "/refer",
                text: "Ask for help for someone you work with",
                hint: "For schools, surgeries, landlords, employers and anyone else who meets people in their work.",
              },
            ]}
          />
          <h2 class="govuk-heading-m">The partnership</h2>
          <ChoiceList
            choices={[
              ...ways.flatMap((waysOf) => waysOf(house.pack)),
              { href: `${origins.staff}/sign-in`, text: "Sign in, if you work with the partnership" },
            ]}
          />
        </>
      ),
    });
  };
}
