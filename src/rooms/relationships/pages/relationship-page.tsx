import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  backToSource,
  getThing,
  offeredSteps,
  StepButtons,
  type Thing,
} from "../../../foundation/process/index.ts";
import { ChronologyList, findChronology, whoKnowsPanel } from "../../chronology/index.ts";
import { findIdentities, type Identity } from "../../people/index.ts";
import { sayKind } from "../model/link-kind.ts";
import { relationshipProcess } from "../relationship-process.ts";
import { getLink, type Link } from "../store/link.ts";
import { explain } from "../store/links-of.ts";
import { nameOf, sayMore, sayRelation } from "./say-link.ts";
import { UnderTheAct } from "./under-the-act.tsx";

/** GET /relationships/:id: what one person is to another, who judged what, and who knows it. */
export const relationshipRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: `${relationshipProcess.base}/:id`,
  access: needs("person.see"),
  audit: recordsView("relationship.seen"),
  handle: showRelationship,
};

async function showRelationship(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const link = await getLink(tx, thing.id);
  const people = await findIdentities(tx, [link.personId, link.otherId]);
  const steps = await offeredSteps(tx, relationshipProcess, thing);
  const came = thing.parentId === undefined ? [] : [thing.parentId];
  const entries = await findChronology(tx, [thing.id, ...came]);
  const [one, other] = [people.get(link.personId), people.get(link.otherId)];
  return staffPage({
    title: thing.reference,
    place: "People",
    // Whoever opens this looks at both.
    viewed: [
      { thingId: thing.id, personId: link.otherId },
      { thingId: thing.id, personId: link.personId },
    ],
    aside: await whoKnowsPanel(tx, thing.id),
    content: (
      <>
        {await backToSource(tx, thing)}
        <Head thing={thing} link={link} one={one} other={other} />
        {link.note && <p class="govuk-body">{link.note}</p>}
        <UnderTheAct explained={explain(tx, [link], [one, other])} />
        <StepButtons base={`${relationshipProcess.base}/${thing.id}`} steps={steps} />
        <h2 class="govuk-heading-m">Chronology</h2>
        <ChronologyList
          entries={entries.filter((entry) => isAbout(entry, thing))}
          calendar={tx.house.calendar}
        />
      </>
    ),
  });
}

/** Its own course, and the judgements: they stand where it came from. */
function isAbout(entry: Awaited<ReturnType<typeof findChronology>>[number], thing: Thing): boolean {
  return entry.thing.id === thing.id || entry.kind === "judgement";
}

function Head({ thing, link, one, other }: HeadProps): VNode {
  const relation = sayRelation(link);
  return (
    <header class="fl-cover">
      <p class="fl-cover__reference">{thing.reference}</p>
      <h1 class="fl-cover__name">
        <Name person={one} /> {sayKind(link.kind, "first").toLowerCase()} <Name person={other} />
      </h1>
      <ul class="fl-cover__facts">
        <li>{relationshipProcess.states[thing.state as keyof typeof relationshipProcess.states]?.label}</li>
        {relation && <li>{relation}</li>}
        {sayMore(link).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </header>
  );
}

function Name({ person }: { person: Identity | undefined }): VNode {
  if (!person) return <>Somebody</>;
  return (
    <a class="govuk-link" href={`/people/${person.id}`}>
      {nameOf(person)}
    </a>
  );
}

type HeadProps = {
  readonly thing: Thing;
  readonly link: Link;
  readonly one: Identity | undefined;
  readonly other: Identity | undefined;
};
