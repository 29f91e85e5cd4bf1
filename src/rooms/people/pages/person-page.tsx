import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findContacts } from "../../../foundation/messages/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import { CoverLine, NowList } from "../../../kit/layout/index.ts";
import { ChronologyList, findChronology, whoKnowsPanel } from "../../chronology/index.ts";
import { findOpenClocks, nowRow } from "../../now/index.ts";
import { isOwnFamily } from "../model/own-family.ts";
import { latestPassedOn, type PassedOn } from "../model/passed-on.ts";
import { safeByPassedOn, safeByPermission, type SafeNow } from "../model/reach.ts";
import { raiseOwnLookUp } from "../store/own-look-up.ts";
import { getPersonFile, revealDetail, type Detail, type PersonFile } from "../store/person-file.ts";
import { coverFacts, nameOn } from "./cover-facts.ts";
import { DetailsList } from "./details-list.tsx";
import { OpenThings } from "./open-things.tsx";

/** What a room passed on about someone, by these things of hers that the actor is involved in. */
export type PassedOnSource = (tx: ActorTx, thingIds: readonly string[]) => Promise<PassedOn[]>;

const LONGEST_CLOCKS = 20;

/** GET /people/:id, and POST /people/:id/reveal/:detail, which shows one masked detail once and is recorded. */
export function personRoutes(sources: readonly PassedOnSource[]): StaffRoute[] {
  return [
    {
      face: "staff",
      method: "GET",
      path: "/people/:id",
      access: needs("person.see"),
      audit: recordsView("person.seen"),
      handle: (tx, request) => showPerson(tx, request, sources),
    },
    {
      face: "staff",
      method: "POST",
      path: "/people/:id/reveal/:detail",
      access: needs("person.reveal"),
      audit: recordsView("person.seen"),
      handle: async (tx, request) => showPerson(tx, request, sources, await reveal(tx, request)),
    },
  ];
}

async function reveal(tx: ActorTx, request: StaffRequest): Promise<Detail> {
  const personId = idParam(request);
  const detail = await revealDetail(tx, personId, idParam(request, "detail"));
  await recordAudit(tx, {
    event: "person.field-revealed",
    personId,
    detail: { field: detail.kind, row: detail.id },
  });
  return detail;
}

async function showPerson(
  tx: ActorTx,
  request: StaffRequest,
  sources: readonly PassedOnSource[],
  revealed?: Detail,
): Promise<Reply> {
  const file = await getPersonFile(tx, idParam(request));
  const { person, things } = file;
  const ids = things.map(({ id }) => id);
  const passed = await findPassedOn(tx, ids, sources);
  const families = [...person.names.map(({ family }) => family), passed?.name ?? ""];
  if (isOwnFamily(tx.actor.staffName, families)) await raiseOwnLookUp(tx, "opened", person.id);
  const clocks = await findOpenClocks(tx, { limit: LONGEST_CLOCKS, personId: person.id });
  const entries = await findChronology(tx, ids);
  const newest = things[0];
  return staffPage({
    title: person.reference,
    place: "People",
    viewed: [{ personId: person.id, thingId: newest?.id }],
    ...(newest ? { aside: await whoKnowsPanel(tx, newest.id) } : {}),
    content: (
      <>
        <CoverLine
          name={nameOn(person, passed)}
          reference={person.reference}
          facts={coverFacts(tx.house, file, passed)}
          safeContact={await contactNow(tx, ids, passed)}
        />
        <DetailsList
          personId={person.id}
          details={file.details.filter(({ value }) => value === undefined)}
          revealed={revealed}
          mayReveal={can(tx.actor, "person.reveal")}
          csrf={request.csrf}
          calendar={tx.house.calendar}
        />
        {clocks.length > 0 && <h2 class="govuk-heading-m">What has to be done</h2>}
        {clocks.length > 0 && <NowList rows={clocks.map((clock) => nowRow(tx.house, tx.actor, clock))} />}
        <Open tx={tx} file={file} />
        <h2 class="govuk-heading-m">Chronology</h2>
        <ChronologyList entries={entries} calendar={tx.house.calendar} />
      </>
    ),
  });
}

function Open({ tx, file }: { tx: ActorTx; file: PersonFile }): VNode {
  const open = file.things.filter(({ isOpen }) => isOpen);
  return (
    <>
      <h2 class="govuk-heading-m">What is open</h2>
      {open.length === 0 ? (
        <p class="govuk-body">Nothing that you can see.</p>
      ) : (
        <OpenThings things={open} processes={tx.house.processes} />
      )}
    </>
  );
}

async function findPassedOn(
  tx: ActorTx,
  ids: readonly string[],
  sources: readonly PassedOnSource[],
): Promise<PassedOn | undefined> {
  const all: PassedOn[] = [];
  for (const source of sources) all.push(...(await source(tx, ids)));
  return latestPassedOn(all);
}

/** By the newest way she allowed; where the reader may see none, by the hours that came with a referral. */
async function contactNow(
  tx: ActorTx,
  ids: readonly string[],
  passed: PassedOn | undefined,
): Promise<SafeNow> {
  const { calendar, now, pack } = tx.house;
  const [permission] = await findContacts(tx, ids);
  if (permission) return safeByPermission(permission, { calendar });
  const staleAfterDays = getThreshold(pack, "safe-contact.stale-after").value;
  return safeByPassedOn(passed, { now: now(), calendar, staleAfterDays });
}
