import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { isoDay } from "../../src/foundation/clock/index.ts";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { processes } from "../../src/rooms.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { takeInInterests } from "../../src/rooms/involvement/index.ts";
import { askForReturns, observeIndicators } from "../../src/rooms/indicators/index.ts";
import { latestToPublish, slugOf } from "../../src/rooms/hotspots/index.ts";
import { QUESTION_KIND, takeInQuestions } from "../../src/rooms/inbox/index.ts";
import { takeInRemarks } from "../../src/rooms/information/index.ts";
import { loadFromPack } from "../../src/rooms/strategy/index.ts";
import { lookForPairs } from "../../src/rooms/person-index/index.ts";
import { takeInReports } from "../../src/rooms/places/index.ts";
import { assertNotOvertaken } from "../support/overtaken.ts";
import { freshDatabase } from "../support/database.ts";
import { addEvidence, sendFiguresFile } from "../support/strategy-things.ts";
import { staffBrowser, tryStep, type Fields } from "../support/person.ts";
import { addPlaceReports } from "../support/place-reports.ts";
import { boardActionOf, meetingOf, strategicRiskOf } from "../support/board-things.ts";
import { prepareFigures } from "../support/prepare-figures.ts";
import { houseOn, signIn, testApp } from "../support/site.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly staffId: string };
/** One thing of each process, and somebody who may take its steps. */
type World = Readonly<Record<string, { readonly id: string; readonly browser: Browser }>>;

const RUNS = 10;
const ANSWERS = [303, 403, 404, 409, 413, 422];

/** What a form may be sent: its own names and others, with words, numbers, nothing, or too much. */
const words = ["", "new", "yes", "1", "-1", "fact", "connected", "planned", "no-capacity"];
const values = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(...words, "x".repeat(20_000)),
  fc.uuid(),
);
const asked = [
  "person",
  "reason",
  "channel",
  "checks",
  "result",
  "note",
  "text",
  "kind",
  "level",
  "level-reason",
];
const names = fc.constantFrom(
  ...asked,
  "worker",
  "version",
  "form_version",
  "csrf2",
  "__proto__",
  "constructor",
);
const bodies = fc.array(fc.tuple(names, fc.oneof(values, fc.array(values, { maxLength: 4 }))), {
  maxLength: 8,
});

describe("any input to any step", () => {
  let house: House;
  let world: World;

  before(async () => {
    // A database of its own: of a page, or a map of a quarter, there is one, and other tests begin them.
    const database = await freshDatabase();
    await database.lockDown();
    house = await houseOn(database);
    const app = await testApp(house);
    const as = async (role: string): Promise<Browser> => {
      const { token, staffId } = await signIn(house, { role });
      return { ...staffBrowser(app, token), staffId };
    };
    world = await makeWorld(house, {
      door: await as("front-door-manager"),
      intake: await as("service-intake"),
      manager: await as("service-manager"),
      referrer: await as("referring-professional"),
      writer: await as("communications-lead"),
      champions: await as("champions-lead"),
      places: await as("place-safety-lead"),
      strategy: await as("strategy-manager"),
      board: await as("board-member"),
    });
  });

  after(() => house.database.close());

  for (const definition of processes) {
    for (const [step, { silent }] of Object.entries(definition.steps)) {
      if (silent) continue;
      test(`the ${definition.name}'s step "${step}" never fails with a 500, and never half-writes`, async () => {
        const { id, browser } = getThing(world, definition.name);
        await fc.assert(
          fc.asyncProperty(bodies, async (body) => {
            const before = await traceOf(house, id);
            const page = await browser.post(
              `${definition.base}/${id}/${step}`,
              Object.fromEntries(body) as Fields,
            );
            assert.ok(ANSWERS.includes(page.status), `${page.status}`);
            if (page.status !== 303) assert.equal(await traceOf(house, id), before);
          }),
          { numRuns: RUNS },
        );
      });

      test(`the ${definition.name}'s step "${step}" is not taken by whoever was not the first, and keeps what she typed`, async () => {
        const { id, browser } = getThing(world, definition.name);
        await assertNotOvertaken(browser, `${definition.base}/${id}/${step}`, () => traceOf(house, id));
      });
    }
  }
});

function getThing(world: World, process: string): World[string] {
  const thing = world[process];
  assert.ok(thing, `The test's world has no ${process}: add one.`);
  return thing;
}

/** A contact with all that comes of one: an assessment, a referral that was sent, and a case. */
async function makeWorld(
  house: House,
  who: Readonly<
    Record<
      "door" | "intake" | "manager" | "referrer" | "writer" | "champions" | "places" | "strategy" | "board",
      Browser
    >
  >,
): Promise<World> {
  const { door, intake, manager, referrer } = who;
  const idIn = (address: string): string => address.split("/")[2] ?? "";
  const contact = await arrives(house, door);
  const risk = idIn((await door.post(`/contacts/${contact}/assess`, {})).location);
  const sent = await sendReferral(door, contact);
  const accepted = await sendReferral(door, contact);
  const caseFile = idIn((await intake.post(`/referrals/${accepted}/accept`, {})).location);
  await manager.post(`/cases/${caseFile}/allocate`, { worker: who.manager.staffId });
  const part = async (path: string, fields: Fields = {}): Promise<World[string]> => {
    const page = await manager.post(`/cases/${caseFile}/${path}`, fields);
    assert.equal(page.status, 303, page.body);
    return { id: await newestPart(house, caseFile), browser: manager };
  };
  return {
    plan: await part("plans"),
    goal: await part("goals/new", { words: "To sleep.", need: "advocacy" }),
    task: await part("tasks/new", { title: "Ring the school", owner: who.manager.staffId }),
    document: await withDocument(house, caseFile, who.manager),
    review: await part("reviews/new", { stage: "intake", child: "no" }),
    import: { id: await sendList(manager), browser: manager },
    contact: { id: contact, browser: door },
    request: { id: await sendRequest(referrer), browser: door },
    risk: { id: risk, browser: door },
    referral: { id: sent, browser: intake },
    case: { id: caseFile, browser: manager },
    relationship: { id: await linkOf(house, door, contact), browser: door },
    match: { id: await pairOf(house, door), browser: door },
    page: { id: await beginPage(who.writer), browser: who.writer },
    remark: { id: await sendRemarkTo(house), browser: who.writer },
    question: { id: await questionTo(house), browser: who.door },
    interest: { id: await sendInterestTo(house), browser: who.champions },
    edition: { id: await prepareFigures(house, who.strategy), browser: who.board },
    release: { id: await prepareMap(house), browser: who.writer },
    ...(await indicatorsOf(house)),
    meeting: { id: await meetingOf(who.strategy), browser: who.strategy },
    "strategic-risk": { id: await strategicRiskOf(who.strategy), browser: who.strategy },
    "board-action": { id: await boardActionOf(who.strategy), browser: who.strategy },
    strategy: { id: await strategyOf(house, "strategy"), browser: who.strategy },
    "board-report": { id: await prepareReport(house), browser: who.strategy },
    action: { id: await strategyOf(house, "action"), browser: who.strategy },
    evidence: { id: await addEvidence(who.strategy), browser: who.strategy },
    "place-report": { id: await reportOf(house, who.places), browser: who.places },
    "place-problem": { id: await problemOf(house, who.places), browser: who.places },
  };
}

/** An indicator, and a return that an agency is asked for. */
async function indicatorsOf(house: House): Promise<World> {
  await observeIndicators(house);
  await askForReturns(house);
  const as = async (role: string): Promise<Browser> => {
    const { token, staffId } = await signIn(house, { role });
    return { ...staffBrowser(await testApp(house), token), staffId };
  };
  const things = await house.database.withOwner((client) =>
    client.query<{ process: string; id: string }>(
      "select distinct on (process) process, id from process.thing where process in ('indicator', 'return')",
    ),
  );
  const idOf = (process: string): string => things.rows.find((each) => each.process === process)?.id ?? "";
  const sender = await as("strategy-manager");
  return {
    indicator: { id: idOf("indicator"), browser: sender },
    // By somebody else, who may approve it.
    "figures-import": { id: await sendFiguresFile(sender), browser: await as("strategy-manager") },
    return: { id: idOf("return"), browser: await as("returns-officer") },
  };
}

async function beginPage(writer: Browser): Promise<string> {
  const begins = await writer.post("/information/pages/spiking", {});
  assert.equal(begins.status, 303, begins.body);
  return begins.location.split("/")[2] ?? "";
}

/** By somebody else, so that the writer may check it. */
async function prepareMap(house: House): Promise<string> {
  const quarter = latestToPublish(isoDay(house.now(), house.calendar));
  await addPlaceReports(house, { cell: "89195db2453ffff", district: "stevenage", month: quarter }, 1);
  const { token } = await signIn(house, { role: "strategy-manager" });
  const page = await staffBrowser(await testApp(house), token).post("/hotspots/releases", {
    quarter: slugOf(quarter),
  });
  assert.equal(page.status, 303, page.body);
  return page.location.split("/")[3] ?? "";
}

async function prepareReport(house: House): Promise<string> {
  const { token } = await signIn(house, { role: "strategy-manager" });
  const page = await staffBrowser(await testApp(house), token).post("/board/reports", {
    body: "partnership-board",
  });
  assert.equal(page.status, 303, page.body);
  return page.location.split("/")[3] ?? "";
}

async function questionTo(house: House): Promise<string> {
  const id = await putSealed(house, newDraftSecret(), QUESTION_KIND, { text: "A made-up question." });
  await takeInQuestions(house);
  return id;
}

async function sendRemarkTo(house: House): Promise<string> {
  const said = { page: "p.41", kind: "other", words: "A made-up remark." };
  const id = await putSealed(house, newDraftSecret(), "page-remark", said);
  await takeInRemarks(house);
  return id;
}

async function sendInterestTo(house: House): Promise<string> {
  const said = { group: "champions", name: "Made up", channel: "email", email: "made-up@example.org" };
  const id = await putSealed(house, newDraftSecret(), "interest", said);
  await takeInInterests(house);
  return id;
}

/** The pack's strategy, or an action of it. */
async function strategyOf(house: House, process: string): Promise<string> {
  await loadFromPack(house);
  return house.database.withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from process.thing where process = $1 limit 1",
      [process],
    );
    return rows[0]?.id ?? "";
  });
}

/** A report of a place, accepted. */
async function reportOf(house: House, lead: Browser): Promise<string> {
  const cell = "89194ad1487ffff";
  const said = { cell, district: "stevenage", environment: [], behaviour: [], notReported: [], about: {} };
  const id = await putSealed(house, newDraftSecret(), "place", said);
  await takeInReports(house);
  const accepted = await tryStep(lead, `/places/reports/${id}/accept`);
  assert.equal(accepted.status, 303, accepted.body);
  return id;
}

async function problemOf(house: House, lead: Browser): Promise<string> {
  const report = await reportOf(house, lead);
  const begun = await tryStep(lead, `/places/reports/${report}/begin`, { title: "A dark way" });
  const id = begun.location.split("/").at(-1) ?? "";
  await tryStep(lead, `/places/problems/${id}/assign`, { owner: "police" });
  return id;
}

/** A list of cases that nobody has named the columns of. */
async function sendList(manager: Browser): Promise<string> {
  const file = Buffer.from("First name,Surname\nMade,Up\n");
  const page = await manager.upload("/imports/new", { service: "idva", lawful: "yes" }, file);
  assert.equal(page.status, 303, page.body);
  return page.location.split("/")[2] ?? "";
}

async function withDocument(house: House, caseFile: string, manager: Browser): Promise<World[string]> {
  const fields = { name: "Order", kind: "order", source: "her" };
  const page = await manager.upload(
    `/cases/${caseFile}/documents/new`,
    fields,
    Buffer.from("A made-up order."),
  );
  assert.equal(page.status, 303, page.body);
  return { id: await newestPart(house, caseFile), browser: manager };
}

function newestPart(house: House, caseFile: string): Promise<string> {
  return house.database.withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from process.thing where parent_id = $1 order by opened_at desc limit 1",
      [caseFile],
    );
    return rows[0]?.id ?? "";
  });
}

async function arrives(house: House, door: Browser): Promise<string> {
  const id = await putSealed(house, newDraftSecret(), "need-help", {
    channel: "phone",
    phone: "+447700900000",
  });
  await takeInAll(house);
  await door.post(`/contacts/${id}/take`, {});
  await door.post(`/contacts/${id}/recognise`, { person: "new" });
  return id;
}

/** Two records of one made-up woman, as the job finds them. */
async function pairOf(house: House, door: Browser): Promise<string> {
  const said = {
    channel: "phone",
    phone: "+447700900555",
    given: "Anynput",
    family: "Pairwise",
    born: "1977-07-07",
  };
  for (const answers of [said, said]) {
    const id = await putSealed(house, newDraftSecret(), "need-help", answers);
    await takeInAll(house);
    await door.post(`/contacts/${id}/take`, {});
    await door.post(`/contacts/${id}/recognise`, { person: "new" });
  }
  await lookForPairs(house);
  return house.database.withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from process.thing where process = 'match' order by opened_at desc limit 1",
    );
    return rows[0]?.id ?? "";
  });
}

async function linkOf(house: House, door: Browser, contact: string): Promise<string> {
  await door.post(`/contacts/${contact}/other-side`, { person: "new", check: "clear" });
  return house.database.withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from process.thing where parent_id = $1 and process = 'relationship'",
      [contact],
    );
    return rows[0]?.id ?? "";
  });
}

/** A professional's request with the least that it needs, sent to the front door. */
async function sendRequest(referrer: Browser): Promise<string> {
  const id = (await referrer.post("/requests/new", {})).location.split("/")[2] ?? "";
  const pages: Readonly<Record<string, Fields>> = {
    you: { danger: "no" },
    asked: { asked: "no" },
    children: { children: "no" },
    happened: { facts: "What was seen." },
    aware: { aware: "yes" },
    agrees: { consent: "yes", mayKnow: "yes" },
    basis: { basis: "public-task" },
  };
  for (const [page, fields] of Object.entries(pages))
    await referrer.post(`/requests/${id}/write?page=${page}`, fields);
  await referrer.post(`/requests/${id}/send`, {});
  return id;
}

async function sendReferral(door: Browser, contact: string): Promise<string> {
  const fields = { service: "idva", parts: ["risk"], basis: "agreed" };
  const prepared = await door.post(`/contacts/${contact}/refer`, fields);
  await door.post(prepared.location, {});
  return prepared.location.split("/")[2] ?? "";
}

/** Everything written about a thing: its state, version, person, steps, open clocks and notes. */
function traceOf(house: House, id: string): Promise<string> {
  return house.database.withOwner(async (client) => {
    const { rows } = await client.query<object>(
      `select t.state, t.version, t.person_id, (select count(*) from process.step s where s.thing_id = t.id) as steps,
        (select count(*) from process.clock c where c.thing_id = t.id and c.stopped_at is null) as clocks,
        (select count(*) from chronology.note n where n.thing_id = t.id) as notes
       from process.thing t where t.id = $1`,
      [id],
    );
    return JSON.stringify(rows[0]);
  });
}
