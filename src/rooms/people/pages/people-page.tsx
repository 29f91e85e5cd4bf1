import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { findRecentPeople } from "../store/people-list.ts";
import { PeopleList } from "./people-list.tsx";

const LONGEST_LIST = 30;

/** GET /people: whom I, or my team, became involved with most recently. References, not names, until opened. */
export const peopleRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/people",
  access: needs("person.see"),
  audit: notAudited("shows references and states only, nobody's record"),
  handle: showPeople,
};

async function showPeople(tx: ActorTx): Promise<Reply> {
  const people = await findRecentPeople(tx, LONGEST_LIST);
  const rows = people.map((person) => ({
    ...person,
    note: `since ${formatDate(person.since, tx.house.calendar)}`,
  }));
  return staffPage({
    title: "People",
    place: "People",
    content: (
      <>
        <h1 class="govuk-heading-l">People</h1>
        {people.length === 0 ? (
          <EmptyState
            text="You are not involved with anybody yet."
            next={{ label: "See what needs you now", href: "/now" }}
          />
        ) : (
          <>
            <p class="govuk-body">{countSentence(people.length)} To find somebody else, search above.</p>
            <PeopleList people={rows} processes={tx.house.processes} />
          </>
        )}
      </>
    ),
  });
}

function countSentence(count: number): string {
  if (count >= LONGEST_LIST)
    return `The ${count} people you or your team became involved with last, danger and high risk first.`;
  return count === 1
    ? "One person you or your team is involved with."
    : `${count} people you or your team are involved with: danger and high risk first, then the latest.`;
}
