import type { VNode } from "preact";
import {
  isPublic,
  notAudited,
  staffPage,
  type PublicRoute,
  type PublicVisit,
  type Reply,
} from "../../../foundation/http/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Button, Details } from "../../../kit/govuk/index.ts";
import { ChoiceList, CsrfField } from "../../../kit/layout/index.ts";
import { homePath } from "../../partnership/index.ts";
import { rolesOnOffer, type RoleOnOffer } from "../model/roles-on-offer.ts";
import { waysThrough, type WayThrough } from "../model/ways-through.ts";

/** GET / of the partnership face in a demonstration: every role with a job to do, one press each. */
export const waysInRoute: PublicRoute = {
  face: "partnership",
  method: "GET",
  path: "/",
  access: isPublic("a demonstration is open to whoever can reach it, and holds made-up people alone"),
  audit: notAudited("shows nobody's record"),
  handle: async (visit) => showWaysIn(visit),
};

function showWaysIn({ house, origins, csrf }: PublicVisit): Reply {
  const { pack } = house;
  const roles = rolesOnOffer(pack);
  return staffPage({
    title: pack.brand.productName,
    content: (
      <>
        <h1 class="govuk-heading-l">{pack.brand.productName}: come in and look round</h1>
        <p class="govuk-body">
          This is a demonstration for {pack.partnership.place}. Everyone and everything in it is made up;
          nobody reads what you send. Please enter nothing about a real person.
        </p>
        {waysThrough(roles).map((way) => (
          <WayThroughList {...way} />
        ))}
        <PublicWays house={house} origins={origins} />
        <h2 class="govuk-heading-m">As someone who works here</h2>
        <p class="govuk-body">
          Each role sees only what its work needs. Come in as one, do its part, then come back and take the
          next.
        </p>
        <ul class="fl-choices">
          {roles.map((offer) => (
            <WayIn offer={offer} csrf={csrf} />
          ))}
        </ul>
        <h2 class="govuk-heading-m">For whoever builds or checks it</h2>
        <ChoiceList
          choices={[{ href: `${origins.staff}/kit`, text: "Every component of the pages, in every state" }]}
        />
      </>
    ),
  });
}

/** What needs no role: the public's pages, and a professional's way without an account. */
function PublicWays({ house, origins }: Pick<PublicVisit, "house" | "origins">): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">As someone looking for help</h2>
      <ChoiceList
        choices={[
          {
            href: `${origins.help}/`,
            text: "Open the public pages",
            hint: "What a visitor sees: neutral in name, with a way out on every page.",
          },
        ]}
      />
      <h2 class="govuk-heading-m">As anyone who wants to know of the partnership, or to take part</h2>
      <ChoiceList
        choices={[
          {
            href: homePath(house.mode),
            text: "Open the partnership's own pages",
            hint: "Ordinary names and addresses: what is no secret.",
          },
        ]}
      />
      <h2 class="govuk-heading-m">As a professional without an account</h2>
      <ChoiceList
        choices={[
          {
            href: "/refer",
            text: "Ask for help for someone you work with",
            hint: `Give an address such as you@${domainOf(house.pack)}. The link is then in the outbox: come in as anyone who works here and open /more/outbox.`,
          },
        ]}
      />
    </>
  );
}

/** A work domain that the pack allows, to try it with. */
function domainOf({ agencies }: Pick<Pack, "agencies">): string {
  return agencies.flatMap(({ workDomains = [] }) => workDomains)[0] ?? "agency.example";
}

function WayThroughList({ title, steps }: WayThrough): VNode {
  return (
    <Details summaryText={title}>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {steps.map(({ who, what }) => (
          <li>
            <strong>{who}.</strong> {what}
          </li>
        ))}
      </ol>
    </Details>
  );
}

/** A role: what it does, where; and a press for each person who holds it. */
function WayIn({ offer, csrf }: { offer: RoleOnOffer; csrf: string }): VNode {
  const { role, agencyName, people } = offer;
  return (
    <li class="fl-choices__item">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{role.name}</h3>
      <p class="govuk-body govuk-!-margin-bottom-2">
        {role.description}
        <span class="fl-choices__hint">At {agencyName}</span>
      </p>
      <form method="post" action="/way-in" class="govuk-button-group govuk-!-margin-bottom-0">
        <CsrfField token={csrf} />
        <input type="hidden" name="role" value={role.id} />
        {people.map(({ staffId, name }, index) => (
          <Button name="person" value={staffId} classes="govuk-button--secondary" preventDoubleClick>
            {index === 0 ? "Come in as " : "Or as "}
            {name}
            <span class="govuk-visually-hidden">, {role.name}</span>
          </Button>
        ))}
      </form>
    </li>
  );
}
