import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { staffBrowser, tryStep, type Fields, type Page } from "../../../tests/support/person.ts";
import { referralSite, step } from "../../../tests/support/referral-site.ts";
import { requestSite } from "../../../tests/support/request-site.ts";
import { signIn, testHouse } from "../../../tests/support/site.ts";
import { asOwner } from "../../../tests/support/staff.ts";

let house: House;
let site: Awaited<ReturnType<typeof referralSite>>;

before(async () => {
  house = await testHouse();
  site = await referralSite(house);
});

const TOLD = {
  danger: "yes",
  unsafeGiven: "Jan",
  unsafeFamily: "Kowalski",
  unsafeRelation: "ex-partner",
  unsafeLivesWith: "no",
};
const ALL = ["name", "safe-contact", "words", "risk", "assessed", "harm", "children", "needs", "interpreter"];

/** Somebody who told all of it: danger now, who harms her, a child, what she needs; and was assessed with a tool. */
async function told(): Promise<string> {
  const { door } = site;
  const contact = await site.arrives(TOLD);
  // A child of the very same name and birth date would be asked about.
  const family = `Passalong-${contact.slice(0, 8)}`;
  const child = { given: "Zosia", family, kind: "parent-of", together: "yes" };
  const born = { born_day: "1", born_month: "2", born_year: String(new Date().getFullYear() - 4) };
  await step(door, `/contacts/${contact}/child`, { ...child, ...born });
  await assess(contact, "domestic-abuse-24", ["strangled-or-choked", "stalking"], "high");
  return contact;
}

async function assess(contact: string, key: string, yes: readonly string[], level: string): Promise<string> {
  const begun = (await site.door.post(`/contacts/${contact}/assess`, { tool: key })).location;
  const items = house.pack.riskTools.find((tool) => tool.key === key)?.items ?? [];
  const said = items.map(({ key: item }): [string, string] => [item, yes.includes(item) ? "yes" : "no"]);
  const judged = { level, "level-reason": `Judged by ${key}.` };
  await step(site.door, begun, { ...Object.fromEntries(said), ...judged });
  return begun.replace("/complete", "");
}

const prepare = async (contact: string, fields: Fields = {}): Promise<string> => {
  const chosen = { service: "idva", parts: ALL, basis: "agreed", ...fields };
  return (await site.door.post(`/contacts/${contact}/refer`, chosen)).location;
};

const HARM = /Jan Kowalski: former partner; they do not live together/;
const CHILD = /Zosia: [34] years old; lives with her/;
const FOUND = /Domestic abuse risk, 24 items: high, on [^<]*\d yes, 0 not known/;
const WHY = /Why high: Judged by domestic-abuse-24\./;
const DANGER = /She said so on /;

test("what was told is shown before, received, kept in the case and passed on, each as it was sent", async () => {
  const contact = await told();
  const preview = await prepare(contact);
  const intake = await site.works({ role: "service-intake" });
  const shown = (await site.door.get(preview)).body;
  for (const part of [HARM, CHILD, FOUND, WHY, DANGER]) assert.match(shown, part);
  await step(site.door, preview);
  const referral = preview.replace("/send", "");
  const received = (await intake.get(referral)).body;
  for (const part of [HARM, CHILD, FOUND, WHY, DANGER]) assert.match(received, part);

  const file = await step(intake, `${referral}/accept`);
  const manager = await site.works({ role: "service-manager" });
  const { token, staffId } = await signIn(house, { role: "advocate" });
  await step(manager, `${file}/allocate`, { worker: staffId });
  const worker = staffBrowser(site.app, token);
  const theCase = (await worker.get(file)).body;
  for (const part of [HARM, CHILD, FOUND, WHY, DANGER]) assert.match(theCase, part);
  for (const title of [
    "Danger now",
    "Who causes her harm",
    "Her children",
    "What the risk assessments found",
  ])
    assert.match(theCase, new RegExp(`<h2 class="govuk-heading-m">${title}</h2>`));
  assert.match(theCase, /href="\/people\/[0-9a-f-]{36}">\s*Open her page/);

  const onward = await worker.post(`${file}/refer`, { service: "isva", parts: ALL, basis: "agreed" });
  const passedOn = (await worker.get(onward.location)).body;
  for (const part of [HARM, CHILD, FOUND, WHY, DANGER]) assert.match(passedOn, part);
});

test("what was not chosen is nowhere: no level without its part, no finding, no name, no child", async () => {
  const contact = await told();
  const preview = await prepare(contact, { parts: ["words"] });
  await step(site.door, preview);
  const intake = await site.works({ role: "service-intake" });
  const referral = preview.replace("/send", "");
  const file = await step(intake, `${referral}/accept`);
  for (const page of [preview, referral])
    for (const part of [HARM, CHILD, FOUND, WHY, DANGER, /Kowalski|Zosia/])
      assert.doesNotMatch((await site.door.get(page)).body.split("Chronology")[0] ?? "", part);
  for (const page of [referral, file]) {
    const { body } = await intake.get(page);
    for (const part of [HARM, CHILD, FOUND, WHY, DANGER, /Kowalski|Zosia/, /high risk/i, /Level: /])
      assert.doesNotMatch(body, part);
  }
});

test("a recorded name takes the place of what she said of nobody by name, and nothing is told twice", async () => {
  const contact = await site.arrives({ unsafeRelation: "partner" });
  assert.match((await site.door.get(await prepare(contact))).body, /Name not known: partner/);
  await tryStep(site.door, `/contacts/${contact}/other-side`, {
    person: "new",
    given: "Adam",
    family: "Nowak",
    check: "clear",
  });
  const shown = (await site.door.get(await prepare(contact))).body;
  assert.match(shown, /Adam Nowak: partner/);
  assert.doesNotMatch(shown, /Name not known/);
});

test("the ledger and who knows name only what in fact went, and the preview says once what holds nothing", async () => {
  const contact = await site.arrives();
  const preview = await prepare(contact, { parts: ["name", "words", "children", "interpreter"] });
  const { body } = await site.door.get(preview);
  assert.match(
    body,
    /Chosen, but nothing is known of it, so it does not go: her children; the language she would/,
  );
  assert.equal(body.match(/nothing is known of it/g)?.length, 1);
  await step(site.door, preview);
  const [row] = await asOwner<{ parts: string[] }>(
    house,
    "select parts from access.involvement where thing_id = $1 and capacity = 'receiving service'",
    [preview.split("/")[2]],
  );
  assert.deepEqual(row?.parts, ["her name", "her own words"]);
  const page = (await site.door.get(preview.replace("/send", ""))).body;
  assert.doesNotMatch(page, /date of birth|the language she would rather speak/);
});

test("changing what goes opens with what is chosen, and left as it is changes nothing", async () => {
  const contact = await site.arrives();
  const chosen = { basis: "protect", necessity: "Her life is in danger.", message: "Ring before noon." };
  const preview = await prepare(contact, { parts: ["words", "needs"], ...chosen });
  const change = preview.replace("/send", "/change");
  const { body } = await site.door.get(change);
  const checked = [...body.matchAll(/<input[^>]*value="([^"]+)"[^>]* checked/g)].map(([, value]) => value);
  assert.deepEqual(checked, ["words", "needs", "protect"]);
  assert.match(body, /name="necessity"[^>]*>Her life is in danger\.</);
  assert.match(body, /name="message"[^>]*>Ring before noon\.</);
  const list = (page: string): string => /<dl[^]*?<\/dl>/.exec(page)?.[0] ?? "";
  const before = list((await site.door.get(preview)).body);
  await step(site.door, change, { parts: ["words", "needs"], ...chosen });
  assert.equal(list((await site.door.get(preview)).body), before);
  assert.match(before, /Her life is in danger\.[^]*Ring before noon\./);
});

test("what came is said on the case until it is gone through there, and asking begins with it filled in", async () => {
  const contact = await told();
  await site.door.post(`/contacts/${contact}/needs`, {
    "need-safety-planning": "wanted",
    wants: "To sleep.",
  });
  const preview = await prepare(contact);
  await step(site.door, preview);
  const intake = await site.works({ role: "service-intake" });
  const file = await step(intake, `${preview.replace("/send", "")}/accept`);
  const manager = await site.works({ role: "service-manager" });
  const { token, staffId } = await signIn(house, { role: "advocate" });
  await step(manager, `${file}/allocate`, { worker: staffId });
  const worker = staffBrowser(site.app, token);
  const { body } = await worker.get(file);
  assert.match(body, /High, as it came with the referral; not assessed here yet\./);
  assert.match(body, /As it came: Safety planning; To sleep; not gone through here yet\./);
  const asked = (await worker.get(`${file}/needs`)).body;
  assert.match(asked, /This begins with what came with the referral/);
  assert.match(asked, /name="need-safety-planning"[^>]*value="wanted"[^>]* checked/);
  assert.match(asked, /To sleep\.<\/textarea>/);
  assert.match(asked, /value="Zosia: [34] years old; lives with her"/);
  await worker.post(`${file}/needs`, { "need-safety-planning": "met" });
  assert.doesNotMatch((await worker.get(file)).body, /As it came/);
  assert.match((await worker.get(`${file}/needs`)).body, /This begins with what she said last/);
});

test("a child whom a professional told by the full name and who is recorded since goes with a referral once, with whose child it is", async () => {
  const requests = await requestSite();
  const nurse = await requests.works("referring-professional");
  const year = String(new Date().getFullYear() - 9);
  const wren = { child1Name: "Wren Testhill", child1Relation: "Her daughter", child1More: "yes" };
  const request = await requests.sent(nurse, {
    "child-1": { ...wren, child1Born_day: "1", child1Born_month: "1", child1Born_year: year },
    "child-2": { child2Name: "Jude Testhill", child2Relation: "Her son", child2More: "no" },
  });
  const contact = await requests.contactOf(request);
  const door = await requests.works("front-door-practitioner");
  await step(door, `/contacts/${contact}/take`);
  await step(door, `/contacts/${contact}/recognise`, { person: "new" });
  const born = { born_day: "1", born_month: "1", born_year: year };
  const child = { family: "Testhill", kind: "parent-of" };
  await step(door, `/contacts/${contact}/child`, { ...child, ...born, given: "Wren", together: "yes" });
  await step(door, `/contacts/${contact}/child`, { ...child, given: "Jude" });
  const chosen = { service: "idva", parts: ["children"], basis: "agreed" };
  const preview = await door.post(`/contacts/${contact}/refer`, chosen);
  const shown = (await door.get(preview.location)).body;
  const lines = [...shown.matchAll(/\b(?:Wren|Jude)[^<;]*: [^<]*/g)].map(([line]) => line).toSorted();
  assert.deepEqual(lines, [
    "Jude: age not known; Her son",
    "Wren: 9 years old; lives with her; Her daughter",
  ]);
});

test("that nobody referred her is offered where she came by herself, and not where a professional asked for her", async () => {
  const requests = await requestSite();
  const intake = await requests.works("service-intake");
  const door = await requests.works("front-door-practitioner");
  const told = async (contact: string): Promise<Page> => {
    await step(door, `/contacts/${contact}/take`);
    await step(door, `/contacts/${contact}/recognise`, { person: "new" });
    const chosen = { service: "idva", parts: ["name"], basis: "agreed" };
    const preview = (await door.post(`/contacts/${contact}/refer`, chosen)).location;
    await step(door, preview);
    const referral = preview.replace("/send", "");
    await step(intake, `${referral}/decline`, { reason: "language" });
    return tryStep(door, `${referral}/tell`, { how: "phone", told: ["why-not"], referrer: "nobody" });
  };
  const request = await requests.sent(await requests.works("referring-professional"));
  const refused = await told(await requests.contactOf(request));
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Told what is allowed/);
  assert.doesNotMatch(refused.body, /she came by herself/);
  const own = await requests.arrives({ channel: "phone", phone: "+447700900123" });
  assert.equal((await told(own)).status, 303);
});
