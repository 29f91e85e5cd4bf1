import assert from "node:assert/strict";
import { before, test } from "node:test";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { staffBrowser, tryStep } from "../support/person.ts";
import { signIn, testApp, testHouse } from "../support/site.ts";

type Browser = ReturnType<typeof staffBrowser>;

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
});

const asks = {
  danger: "no",
  channel: "phone",
  phone: "+447700900123",
  times: { from: "10:00", to: "12:00" },
  voicemail: "no",
  given: "Anneliese",
  family: "Testwood",
  born: "1990-02-03",
  words: "He checks my phone every night.",
  employers: ["none"],
};

async function arrives(answers: object): Promise<string> {
  const id = await putSealed(house, newDraftSecret(), "need-help", answers);
  await takeInAll(house);
  return id;
}

async function works(role: string, agency?: string, team?: string): Promise<Browser> {
  const who = { role, ...(agency ? { agency } : {}), ...(team ? { team } : {}) };
  return staffBrowser(app, (await signIn(house, who)).token);
}

const version = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? "";
const versionOf = async (browser: Browser, url: string): Promise<string> =>
  version((await browser.get(url)).body);

async function step(
  browser: Browser,
  url: string,
  fields: Record<string, string | string[]> = {},
): Promise<string> {
  const page = await browser.post(url, { ...fields, version: await versionOf(browser, url) });
  assert.equal(
    page.status,
    303,
    `${url}: ${/<h1[^>]*>([^<]*)/.exec(page.body)?.[1]} ${/error-summary.*/.exec(page.body)?.[0]?.slice(0, 600)}`,
  );
  return page.location;
}

function risk(yes: number): Record<string, string> {
  const tool = house.pack.riskTools[0];
  assert.ok(tool);
  return {
    ...Object.fromEntries(tool.items.map(({ key }, index) => [key, index < yes ? "yes" : "no"])),
    level: "high",
    "level-reason": "She fears for her life.",
  };
}

test("a request for help is taken, recognised, assessed, referred and accepted, and the referrer hears of it", async () => {
  const id = await arrives(asks);
  const door = await works("front-door-practitioner");
  assert.match((await door.get("/now")).body, new RegExp(`/contacts/${id}`));

  await step(door, `/contacts/${id}/take`);
  const page = await door.get(`/contacts/${id}`);
  assert.match(page.body, /He checks my phone every night\./);
  assert.match(page.body, /10:00 to 12:00/);

  await step(door, `/contacts/${id}/recognise`, { person: "new" });
  await step(door, `/contacts/${id}/reached`, {
    channel: "phone",
    outside: "She is waiting for our call now.",
    checks: ["alone", "time"],
    note: "Spoke for ten minutes.",
  });

  const begun = await door.post(`/contacts/${id}/assess`, {});
  assert.equal(begun.status, 303);
  await step(door, begun.location, risk(15));

  const refer = await door.get(`/contacts/${id}/refer`);
  assert.match(refer.body, /Domestic abuse advocates/);
  const prepared = await door.post(`/contacts/${id}/refer`, {
    service: "idva",
    parts: ["name", "safe-contact", "words", "risk"],
    basis: "agreed",
    message: "Please call in the morning.",
  });
  assert.equal(prepared.status, 303, prepared.body.slice(0, 2000));
  await step(door, prepared.location);
  const referral = prepared.location.replace("/send", "");

  const intake = await works("service-intake");
  assert.match((await intake.get("/now")).body, new RegExp(referral));
  const received = await intake.get(referral);
  assert.match(received.body, /Anneliese Testwood/);
  assert.match(received.body, /Please call in the morning\./);
  assert.equal((await intake.get(`/contacts/${id}`)).status, 404);

  const caseAddress = await step(intake, `${referral}/accept`);
  const manager = await works("service-manager");
  const worker = await signIn(house, { role: "advocate", name: "Wanda Worker" });
  const advocate = staffBrowser(app, worker.token);
  assert.equal((await advocate.get(caseAddress)).status, 404);
  const callHer = new RegExp(`${caseAddress}/contact`);
  assert.doesNotMatch((await advocate.get("/now")).body, new RegExp(caseAddress));
  await step(manager, `${caseAddress}/allocate`, { worker: worker.staffId });
  assert.match((await advocate.get("/now")).body, callHer);
  for (const colleague of [intake, manager])
    assert.doesNotMatch((await colleague.get("/now")).body, new RegExp(caseAddress));
  const file = await advocate.get(caseAddress);
  assert.equal(file.status, 200);
  assert.match(file.body, /He checks my phone every night\./);
  assert.match(file.body, /Wanda Worker/);
  await step(advocate, `${caseAddress}/contact`, {
    with: "her",
    checks: ["alone"],
    text: "She is safe today.",
  });
  assert.doesNotMatch((await advocate.get("/now")).body, callHer);
  assert.match((await advocate.get(caseAddress)).body, /She is safe today\./);

  assert.match((await door.get("/now")).body, /Pass on what came of the referral/);
  await step(door, `${referral}/tell`, { how: "phone", told: ["who-calls"], referrer: "nobody" });
  await step(door, `/contacts/${id}/close`, { reason: "connected" });
  assert.doesNotMatch((await door.get("/now")).body, new RegExp(id));
});

test("somebody already known under a name that sounds the same is offered, with the reason", async () => {
  const first = await arrives({
    ...asks,
    given: "Katherine",
    family: "Soundwell",
    born: "1985-05-05",
    phone: "+447700900555",
  });
  const door = await works("front-door-practitioner");
  await step(door, `/contacts/${first}/take`);
  await step(door, `/contacts/${first}/recognise`, { person: "new" });
  const second = await arrives({
    ...asks,
    given: "Cathryn",
    family: "Sowndwell",
    born: "1985-05-05",
    phone: "+447700900777",
  });
  await step(door, `/contacts/${second}/take`);
  const asked = await door.get(`/contacts/${second}/recognise`);
  assert.match(asked.body, /Katherine Soundwell/);
  assert.match(asked.body, /likely the same person, about \d\d in 100/);
  assert.match(asked.body, /The given names are forms of one name\./);
  assert.match(asked.body, /The date of birth agrees\./);
});

test("another agency's practitioner finds neither the contact nor a difference to one that never was", async () => {
  const id = await arrives(asks);
  const stranger = await works("front-door-practitioner", "opcc", "commissioning");
  const hidden = await stranger.get(`/contacts/${id}`);
  const absent = await stranger.get("/contacts/00000000-0000-4000-8000-000000000000");
  assert.equal(hidden.status, 404);
  const blank = (body: string): string => body.replace(/[0-9a-f]{12,32}/g, "");
  assert.equal(blank(hidden.body), blank(absent.body));
});

test("a request from somebody whose family works for the police is seen by named people only", async () => {
  const id = await arrives({ ...asks, employers: ["police"] });
  assert.equal((await (await works("front-door-practitioner")).get(`/contacts/${id}`)).status, 404);
  assert.equal((await (await works("front-door-manager")).get(`/contacts/${id}`)).status, 200);
});

test("a service no longer reads a referral that was withdrawn, nor a worker a case that went to another", async () => {
  const id = await arrives({ ...asks, given: "Withdrawn", family: "Again" });
  const door = await works("front-door-practitioner");
  const colleague = await works("front-door-practitioner");
  await step(door, `/contacts/${id}/take`);
  await step(door, `/contacts/${id}/recognise`, { person: "new" });
  const sent = async (): Promise<string> => {
    const fields = { service: "idva", parts: ["name"], basis: "agreed" };
    const prepared = await door.post(`/contacts/${id}/refer`, fields);
    await step(door, prepared.location);
    return prepared.location.replace("/send", "");
  };
  const intake = await works("service-intake");
  const withdrawn = await sent();
  assert.equal((await intake.get(withdrawn)).status, 200);
  await step(colleague, `${withdrawn}/withdraw`);
  assert.equal((await intake.get(withdrawn)).status, 404);

  const caseAddress = await step(intake, `${await sent()}/accept`);
  const manager = await works("service-manager");
  const first = await signIn(house, { role: "advocate" });
  const second = await signIn(house, { role: "advocate" });
  await step(manager, `${caseAddress}/allocate`, { worker: first.staffId });
  await step(manager, `${caseAddress}/allocate`, { worker: second.staffId });
  const firstNow = await staffBrowser(app, first.token).get("/now");
  const secondNow = await staffBrowser(app, second.token).get("/now");
  assert.doesNotMatch(firstNow.body, new RegExp(caseAddress));
  assert.match(secondNow.body, new RegExp(`${caseAddress}/contact`));
  assert.equal((await staffBrowser(app, first.token).get(caseAddress)).status, 404);
  assert.equal((await staffBrowser(app, second.token).get(caseAddress)).status, 200);
});

test("a request from someone worried about their own behaviour goes to the programme, and to nobody else", async () => {
  const secret = newDraftSecret();
  const words = "I shout, and I want to stop.";
  const id = await putSealed(house, secret, "own-behaviour", {
    channel: "phone",
    phone: "+447700900321",
    words,
  });
  await takeInAll(house);
  assert.equal((await (await works("front-door-manager")).get(`/contacts/${id}`)).status, 404);
  const programme = await works("behaviour-change-practitioner");
  assert.match((await programme.get("/now")).body, new RegExp(`/contacts/${id}`));
  assert.match((await programme.get(`/contacts/${id}`)).body, /I shout, and I want to stop\./);
  assert.equal((await programme.post(`/contacts/${id}/take`, {})).status, 403);
  await step(programme, `/contacts/${id}/answer-call`);
  for (const result of ["no-answer", "no-answer", "wrong"]) {
    const early = await tryStep(programme, `/contacts/${id}/end`, { reason: "no-contact" });
    assert.equal(early.status, 422, "they could not be reached: not before that was tried");
    await step(programme, `/contacts/${id}/talk`, { result });
  }
  assert.match((await programme.get(`/contacts/${id}/end`)).body, /They could not be reached/);
  await step(programme, `/contacts/${id}/talk`, { result: "spoke", note: "Will come on Tuesday." });
  await step(programme, `/contacts/${id}/end`, { reason: "programme" });
  assert.doesNotMatch((await programme.get("/now")).body, new RegExp(id));
});

test("two who take the same contact at once make one step, and the second is told", async () => {
  const id = await arrives(asks);
  const [one, two] = [await works("front-door-practitioner"), await works("front-door-practitioner")];
  const shown = await versionOf(one, `/contacts/${id}/take`);
  const replies = await Promise.all(
    [one, two].map((who) => who.post(`/contacts/${id}/take`, { version: shown })),
  );
  assert.deepEqual(
    replies.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409],
  );
  const { rows } = await house.database.withOwner((c) =>
    c.query<{ n: number }>(
      "select count(*)::int as n from process.step where thing_id = $1 and step = 'take'",
      [id],
    ),
  );
  assert.equal(rows[0]?.n, 1);
});
