import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { blindIndex } from "../../../foundation/crypto/index.ts";
import { keysOf } from "../../../foundation/house/index.ts";
import {
  bodyText,
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  findEntries,
  isNarrowed,
  plainWords,
  readFilter,
  searchEntries,
  toFilter,
  whoKnowsPanel,
  type Asked,
} from "../../chronology/index.ts";
import { findOpenClocks } from "../../now/index.ts";
import { isOwnFamily } from "../model/own-family.ts";
import { latestPassedOn, newestWords } from "../model/passed-on.ts";
import { raiseOwnLookUp } from "../store/own-look-up.ts";
import { findPassedOn, type PassedOnSource } from "../store/passed-on.ts";
import { getPersonFile, isMasked } from "../store/person-file.ts";
import { isOnlyNamed } from "./cover-facts.ts";
import { contactNow } from "./contact-now.ts";
import { orFollowed } from "./or-followed.ts";
import { showPanels, type PersonPanel } from "./person-panel.ts";
import { PersonView, type ShownChronology, type Subject } from "./person-view.tsx";
import { PrintView } from "./print-view.tsx";

const LONGEST_CLOCKS = 20;
/** A search opens this many entries, newest first, and no more. */
const MOST_SEARCHED = 500;
const MOST_PRINTED = 2000;

/** What other rooms put on a person's page: what their things say of her, and what stands beside her chronology. */
export type PersonParts = {
  readonly sources: readonly PassedOnSource[];
  readonly panels: readonly PersonPanel[];
};

/** The page of a person, the same with one masked detail shown, with a search in her chronology, and for print. */
export function personRoutes(parts: PersonParts): StaffRoute[] {
  const on = { face: "staff", access: needs("person.see") } as const;
  return [
    {
      ...on,
      method: "GET",
      path: "/people/:id",
      audit: recordsView("person.seen"),
      handle: (tx, request) =>
        orFollowed(tx, request, async () => showPerson(tx, request, await getSubject(tx, request, parts))),
    },
    {
      ...on,
      method: "POST",
      path: "/people/:id/reveal/:detail",
      access: needs("person.reveal"),
      audit: recordsView("person.field-revealed"),
      handle: async (tx, request) =>
        showPerson(tx, request, await getSubject(tx, request, parts, idParam(request, "detail"))),
    },
    {
      ...on,
      method: "POST",
      path: "/people/:id/chronology",
      audit: recordsView("person.chronology-searched"),
      handle: async (tx, request) => searchPerson(tx, request, await getSubject(tx, request, parts)),
    },
    {
      ...on,
      method: "GET",
      path: "/people/:id/print",
      audit: recordsView("person.printed"),
      handle: (tx, request) =>
        orFollowed(tx, request, async () => printPerson(tx, request, await getSubject(tx, request, parts))),
    },
  ];
}

/** Everything above the chronology. Whoever looks at her own family is recorded as such. */
async function getSubject(
  tx: ActorTx,
  request: StaffRequest,
  { sources, panels }: PersonParts,
  revealed?: string,
): Promise<Subject> {
  const file = await getPersonFile(tx, idParam(request), revealed);
  const { person, things } = file;
  const ids = things.map(({ id }) => id);
  const all = await findPassedOn(tx, ids, sources);
  const passed = latestPassedOn(all);
  const families = [...person.names.map(({ family }) => family), passed?.name ?? ""];
  if (isOwnFamily(tx.actor.staffName, families)) await raiseOwnLookUp(tx, "opened", person.id);
  return {
    file,
    passed,
    words: newestWords(all),
    safe: isOnlyNamed(file) ? undefined : await contactNow(tx, ids, passed, file.checkAgain),
    urgency: file.urgency,
    clocks: await findOpenClocks(tx, { limit: LONGEST_CLOCKS, things: ids }),
    panels: await showPanels(tx, request, { personId: person.id, thingIds: ids }, panels),
    masked: file.details.filter(isMasked),
    mayReveal: can(tx.actor, "person.reveal"),
  };
}

async function showPerson(tx: ActorTx, request: StaffRequest, subject: Subject): Promise<Reply> {
  const asked = readFilter(request.method === "GET" ? request.query : {});
  const found = await findEntries(tx, thingsOf(subject), toFilter(asked, tx.house.calendar));
  const last = found.hasEarlier ? found.entries.at(-1)?.cursor : undefined;
  const [revealed] = subject.masked.filter(({ value }) => value !== undefined);
  const detail = revealed && { field: revealed.kind, row: revealed.id };
  return answerWith(tx, request, subject, { ...found, asked, last, words: "" }, detail);
}

/** What is searched for is posted and recorded as a keyed hash; only these entries are opened for it. */
async function searchPerson(tx: ActorTx, request: StaffRequest, subject: Subject): Promise<Reply> {
  const asked = readFilter(
    typeof request.body === "object" && request.body !== null ? { ...request.body } : {},
  );
  const words = bodyText(request.body, "words").slice(0, 200);
  const filter = toFilter(asked, tx.house.calendar);
  const looked = await findEntries(tx, thingsOf(subject), filter, MOST_SEARCHED);
  const entries =
    words === "" ? looked.entries.slice(0, 50) : searchEntries(looked.entries, words).slice(0, 50);
  const last = looked.hasEarlier ? looked.entries.at(-1)?.cursor : undefined;
  const sought = blindIndex(keysOf(tx.house), "searched for", plainWords(words)).toString("hex");
  return answerWith(tx, request, subject, { entries, asked, last, words }, { sought, found: entries.length });
}

async function answerWith(
  tx: ActorTx,
  request: StaffRequest,
  subject: Subject,
  chronology: ShownChronology,
  detail: Readonly<Record<string, string | number>> | undefined,
): Promise<Reply> {
  const { person, things } = subject.file;
  const newest = things[0];
  return staffPage({
    title: person.reference,
    place: "People",
    viewed: [{ personId: person.id, thingId: newest?.id, ...(detail ? { detail } : {}) }],
    ...(newest ? { aside: await whoKnowsPanel(tx, newest.id) } : {}),
    content: <PersonView tx={tx} csrf={request.csrf} subject={subject} chronology={chronology} />,
  });
}

async function printPerson(tx: ActorTx, request: StaffRequest, subject: Subject): Promise<Reply> {
  const asked: Asked = readFilter(request.query);
  const filter = { ...toFilter(asked, tx.house.calendar), before: undefined };
  const { entries, hasEarlier } = await findEntries(tx, thingsOf(subject), filter, MOST_PRINTED);
  const { person, things } = subject.file;
  return staffPage({
    title: `${person.reference}, ${isNarrowed(asked) ? "part" : "all"} of it`,
    place: "People",
    viewed: [{ personId: person.id, thingId: things[0]?.id, detail: { entries: entries.length } }],
    content: <PrintView tx={tx} subject={subject} entries={entries} isCut={hasEarlier} />,
  });
}

function thingsOf({ file }: Subject): string[] {
  return file.things.map(({ id }) => id);
}
