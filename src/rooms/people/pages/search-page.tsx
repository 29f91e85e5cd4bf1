import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { blindIndex } from "../../../foundation/crypto/index.ts";
import { keysOf } from "../../../foundation/house/index.ts";
import {
  bodyText,
  needs,
  notAudited,
  recordedByStep,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { CsrfField, EmptyState } from "../../../kit/layout/index.ts";
import { isOwnFamily } from "../model/own-family.ts";
import { isOneNameAlone, readSearch, type Sought } from "../model/read-search.ts";
import { findKnown, type FoundKnown } from "../store/find-people.ts";
import { findReference, type Referred } from "../store/find-reference.ts";
import { raiseOwnLookUp } from "../store/own-look-up.ts";
import { listPeople, type Listed } from "../store/people-list.ts";
import { OpenThings } from "./open-things.tsx";
import { PeopleList } from "./people-list.tsx";

/** POST /search: by reference, name, birth date, phone, e-mail or postcode, among those the searcher is involved with. Nothing typed is in an address. */
export const searchRoute: StaffRoute = {
  face: "staff",
  method: "POST",
  path: "/search",
  access: needs("person.see"),
  // Recorded below, as a keyed hash of what was sought.
  audit: recordedByStep,
  handle: search,
};

/** GET /search: where Back leads from somebody who was found. What was sought stands in no address, so it is typed again. */
export const searchAgainRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/search",
  access: needs("person.see"),
  audit: notAudited("shows nobody: what was sought is kept nowhere"),
  handle: async () =>
    staffPage({
      title: "Search",
      place: "People",
      content: (
        <>
          <h1 class="govuk-heading-l">Search</h1>
          <EmptyState text="What you look for is kept nowhere, so a search is not shown again. Type it anew in the box above." />
        </>
      ),
    }),
};

type Found = Omit<FoundKnown, "people"> & {
  readonly people: readonly (Listed & { note: string })[];
  readonly thing: Extract<Referred, { kind: "thing" }> | undefined;
};

async function search(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const words = bodyText(request.body, "search");
  const sought = readSearch(words);
  const found = await find(tx, sought, bodyText(request.body, "alike") === "yes");
  await record(tx, sought, found);
  return staffPage({
    title: "Search",
    place: "People",
    // As it was typed, to be added to; where somebody was found no name stands on the page.
    ...(found.people.length === 0 && !found.thing ? { searched: words } : {}),
    content: (
      <>
        <h1 class="govuk-heading-l" data-posted>
          Search
        </h1>
        {isOneNameAlone(sought) && <OneNameAlone />}
        <Results tx={tx} found={found} sought={sought} />
        {found.mayBeAlike && <LookForAlike csrf={request.csrf} words={words} />}
      </>
    ),
  });
}

/** The same three questions whatever was typed, and whoever else is known to others (SAFETY 47). */
async function find(tx: ActorTx, { reference, known }: Sought, isWide: boolean): Promise<Found> {
  const referred = await findReference(tx, reference);
  const { people: matches, ...rest } = await findKnown(tx, known, isWide);
  const ids = [
    ...(referred?.kind === "person" ? [referred.id] : []),
    ...matches.map(({ personId }) => personId),
  ];
  const listed = await listPeople(tx, [...new Set(ids)]);
  const why = new Map(matches.map(({ personId, reasons }) => [personId, reasons.join(" ")]));
  const byReference =
    referred?.kind === "person" && referred.isFormer
      ? "by a reference of another record that has been put with this one"
      : "by this reference";
  const people = listed.map((person) => ({ ...person, note: why.get(person.id) || byReference }));
  return { people, thing: referred?.kind === "thing" ? referred : undefined, ...rest };
}

/** A name never stands in the audit: its keyed hash does, so that the same search can be found again. */
async function record(tx: ActorTx, { normalised, known }: Sought, { people, thing }: Found): Promise<void> {
  const sought = blindIndex(keysOf(tx.house), "searched for", normalised).toString("hex");
  await recordAudit(tx, {
    event: "person.searched",
    detail: { sought, found: people.length + (thing ? 1 : 0) },
  });
  const families = known.names.flatMap(({ given, family }) => [given, family]);
  if (isOwnFamily(tx.actor.staffName, families)) await raiseOwnLookUp(tx, "searched");
}

/** Why one name finds next to nobody, and what to add to it. */
function OneNameAlone(): VNode {
  return (
    <>
      <p class="govuk-body">
        One name alone lists nobody who gave us both: too many share one, and a list of a family would show
        who is related to whom.
      </p>
      <p class="govuk-body">Add one of these to what stands in the search box above:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>the other name, first or last</li>
        <li>a date of birth, such as 14 March 1991</li>
        <li>a phone number, an e-mail address or a postcode</li>
      </ul>
    </>
  );
}

function Results({ tx, found, sought }: { tx: ActorTx; found: Found; sought: Sought }): VNode | null {
  const { people, thing, areMore } = found;
  const isEmpty = sought.normalised === "";
  const { processes } = tx.house;
  if (isEmpty)
    return (
      <EmptyState text="Type a first and last name, a date of birth, a phone number, an e-mail address, a postcode, or a reference such as R-4F2K7Q." />
    );
  if (people.length === 0 && !thing) {
    if (isOneNameAlone(sought)) return null;
    return (
      <EmptyState text="Nobody you or your team are involved with matches. Give first and last name as she may have given them, a date of birth, a phone number, an e-mail address, a postcode, or a reference." />
    );
  }
  return (
    <>
      {thing && <OpenThings things={[{ ...thing, isOpen: true }]} processes={processes} />}
      {people.length > 0 && (
        <p class="govuk-body">
          {people.length === 1 ? "One person" : `${people.length} people`} you or your team are involved with.{" "}
          {areMore && "More match: add a date of birth, a phone number, an e-mail address or a postcode. "}A
          search opens no record.
        </p>
      )}
      {people.length > 0 && <PeopleList people={people} processes={processes} />}
    </>
  );
}

/** The same search once more, through what so many share that it waits until somebody asks for it. */
function LookForAlike({ csrf, words }: { csrf: string; words: string }): VNode {
  return (
    <form method="post" action="/search">
      <CsrfField token={csrf} />
      <input type="hidden" name="search" value={words} />
      <input type="hidden" name="alike" value="yes" />
      <button class="govuk-button govuk-button--secondary">Look for names that are alike too</button>
    </form>
  );
}
