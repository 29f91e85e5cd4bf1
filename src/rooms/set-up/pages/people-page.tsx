import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, Button, Select } from "../../../kit/govuk/index.ts";
import { ChoiceList, EmptyState } from "../../../kit/layout/index.ts";
import { describeState } from "../model/person-state.ts";
import { people as path, person } from "../paths.ts";
import { findColleagues, type Colleague } from "../store/colleagues.ts";

/** GET /more/people: everyone who works here, and how far each has come. */
export const peopleRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path,
  access: needs("admin.people"),
  audit: notAudited("shows colleagues' names and roles, nobody the partnership helps"),
  handle: showPeople,
};

async function showPeople(tx: ActorTx, { query }: StaffRequest): Promise<Reply> {
  const { agencies } = tx.house.pack;
  const agency = agencies.find(({ id }) => id === query["agency"]);
  const colleagues = await findColleagues(tx, agency?.id);
  return staffPage({
    title: "People",
    place: "More",
    content: (
      <>
        <BackLink href="/more" />
        <h1 class="govuk-heading-l">People who work here</h1>
        <Button href={`${path}/add`} text="Add a person" />
        <form method="get" action={path}>
          <Select
            id="agency"
            name="agency"
            label={{ text: "Show those of" }}
            items={[
              { value: "", text: "All agencies" },
              ...agencies.map(({ id, name }) => ({ value: id, text: name, selected: id === agency?.id })),
            ]}
          />
          <Button text="Show" classes="govuk-button--secondary" />
        </form>
        <p class="govuk-body">{colleagues.length === 1 ? "1 person" : `${colleagues.length} people`}</p>
        {colleagues.length === 0 ? (
          <EmptyState
            text="Nobody has a role at this agency."
            next={{ label: "Add a person", href: `${path}/add` }}
          />
        ) : (
          <ChoiceList choices={colleagues.map(toChoice)} />
        )}
      </>
    ),
  });
}

function toChoice(colleague: Colleague): { href: string; text: string; hint: string } {
  const roles = colleague.seats.map(({ roleName, agencyName }) => `${roleName}, ${agencyName}`).join("; ");
  return {
    href: person(colleague.id),
    text: colleague.name,
    hint: `${roles || "No role"}. ${describeState(colleague)}.`,
  };
}
