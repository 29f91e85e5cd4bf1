import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite } from "../../../tests/support/contact-site.ts";
import { staffBrowser, tryStep } from "../../../tests/support/person.ts";
import { signIn, type SignedIn } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { findCurrentNeeds } from "./index.ts";

const { house, app, works, rows, arrives } = await contactSite();
const door = await works("front-door-practitioner");

async function recognised(): Promise<{ contact: string; person: string }> {
  const contact = await arrives({ channel: "phone", phone: "+447700900123" });
  await tryStep(door, `/contacts/${contact}/take`);
  await tryStep(door, `/contacts/${contact}/recognise`, { person: "new" });
  const [thing] = await rows("select person_id from process.thing where id = $1", contact);
  return { contact, person: String(thing?.["person_id"]) };
}

const needsOf = (person: string, by: SignedIn = door) =>
  withActor(house, by.token, (tx) => findCurrentNeeds(tx, person));

const said = {
  wants: "I want to sleep through the night.",
  children: "2",
  childrenWho: "Both mine, four and nine",
  childrenWorries: "The older one hides at school.",
  "need-safety-planning": "wanted",
  "note-safety-planning": "Before Friday",
  "need-family-law": "later",
  "need-esol": "not-wanted",
};

test("what she needs is kept by need and state, what she said of it and of her children sealed", async () => {
  const { contact, person } = await recognised();
  assert.equal(await needsOf(person), undefined);
  const page = await door.get(`/contacts/${contact}/needs`);
  for (const offer of [/Safety now/, /The One Stop Shop/, /Its wider offer/, /Practical help/])
    assert.match(page.body, offer);
  const kept = await door.post(`/contacts/${contact}/needs`, said);
  assert.deepEqual([kept.status, kept.location], [303, `/contacts/${contact}`]);
  assert.deepEqual(await needsOf(person), {
    needs: [
      { id: "esol", state: "not-wanted" },
      { id: "family-law", state: "later" },
      { id: "safety-planning", state: "wanted" },
    ],
    wants: "I want to sleep through the night.",
    children: 2,
  });
  const [row] = await rows(
    `select a.id, a.children, encode(a.said, 'escape') as said from needs.assessment a
     join process.thing t on t.id = a.id where t.person_id = $1`,
    person,
  );
  assert.equal(row?.["children"], 2);
  assert.doesNotMatch(String(row?.["said"]), /sleep|hides|Friday/);
  const shown = (await door.get(`/needs/${String(row?.["id"])}`)).body;
  for (const part of [
    /sleep through the night/,
    /The older one hides/,
    /Safety planning: Before Friday/,
    /Perhaps later/,
  ])
    assert.match(shown, part);
  assert.match((await door.get(`/contacts/${contact}`)).body, /Go through them again/);
});

test("going through them again begins with what she said last, and replaces it", async () => {
  const { contact, person } = await recognised();
  await door.post(`/contacts/${contact}/needs`, said);
  const again = (await door.get(`/contacts/${contact}/needs`)).body;
  assert.match(again, /I want to sleep through the night\./);
  assert.match(again, /value="Before Friday"/);
  await door.post(`/contacts/${contact}/needs`, { "need-safety-planning": "met" });
  assert.deepEqual(await needsOf(person), { needs: [{ id: "safety-planning", state: "met" }] });
  const states = await rows(
    "select state from process.thing where person_id = $1 and process = 'needs' order by opened_at",
    person,
  );
  assert.deepEqual(states, [{ state: "replaced" }, { state: "current" }]);
});

test("a need or a state that the pack does not have keeps nothing", async () => {
  const { contact, person } = await recognised();
  const wrong = await door.post(`/contacts/${contact}/needs`, {
    "need-safety-planning": "perhaps",
    children: "many",
  });
  assert.equal(wrong.status, 422);
  assert.equal(await needsOf(person), undefined);
  assert.equal((await door.post(`/contacts/${contact}/needs`, { "need-a-pony": "wanted" })).status, 303);
  assert.deepEqual(await needsOf(person), { needs: [] });
});

test("before it is said whom it is about, nothing is asked", async () => {
  const id = await arrives({});
  await tryStep(door, `/contacts/${id}/take`);
  assert.match((await door.get(`/contacts/${id}/needs`)).body, /Say who this is about first/);
  assert.equal((await door.post(`/contacts/${id}/needs`, said)).status, 409);
});

test("another agency finds nothing, and a role that goes through no needs may not", async () => {
  const { contact, person } = await recognised();
  await door.post(`/contacts/${contact}/needs`, said);
  const stranger = await signIn(house, {
    role: "front-door-practitioner",
    agency: "opcc",
    team: "commissioning",
  });
  const browser = staffBrowser(app, stranger.token);
  assert.equal((await browser.get(`/contacts/${contact}/needs`)).status, 404);
  assert.equal((await browser.post(`/contacts/${contact}/needs`, said)).status, 404);
  assert.equal(await needsOf(person, stranger), undefined);
  const intake = staffBrowser(app, (await signIn(house, { role: "service-intake" })).token);
  assert.equal((await intake.post(`/contacts/${contact}/needs`, said)).status, 403);
  const [thing] = await rows(
    "select id from process.thing where person_id = $1 and process = 'needs'",
    person,
  );
  assert.equal((await browser.get(`/needs/${String(thing?.["id"])}`)).status, 404);
});

test("a worker goes through them at the case, for the case's own people", async () => {
  const { contact, person } = await recognised();
  const prepared = await door.post(`/contacts/${contact}/refer`, {
    service: "idva",
    parts: ["name"],
    basis: "agreed",
  });
  await tryStep(door, prepared.location);
  const intake = staffBrowser(app, (await signIn(house, { role: "service-intake" })).token);
  const file = (await tryStep(intake, `${prepared.location.replace("/send", "")}/accept`)).location;
  const worker = await signIn(house, { role: "advocate" });
  const manager = staffBrowser(app, (await signIn(house, { role: "service-manager" })).token);
  await tryStep(manager, `${file}/allocate`, { worker: worker.staffId });
  const hers = staffBrowser(app, worker.token);
  const kept = await hers.post(`${file}/needs`, { "need-housing-advocacy": "wanted" });
  assert.deepEqual([kept.status, kept.location], [303, file]);
  assert.deepEqual(await needsOf(person, worker), { needs: [{ id: "housing-advocacy", state: "wanted" }] });
  assert.equal(await needsOf(person), undefined, "the front door is not involved in the case");
});

test("going through them first begins with what was told and the children recorded since, and what was kept is not written over", async () => {
  const contact = await arrives({
    channel: "phone",
    phone: "+447700900123",
    wants: ["esol"],
    wantsNote: "A door that locks.",
  });
  await tryStep(door, `/contacts/${contact}/take`);
  await tryStep(door, `/contacts/${contact}/recognise`, { person: "new" });
  const family = `Known-${contact.slice(0, 8)}`;
  const wren = { given: "Wren", family, kind: "parent-of", together: "yes" };
  const year = String(new Date().getFullYear() - 9);
  const born = { born_day: "1", born_month: "1", born_year: year };
  await tryStep(door, `/contacts/${contact}/child`, { ...wren, ...born });
  await tryStep(door, `/contacts/${contact}/child`, { ...wren, given: "Jude", together: "no" });
  const begins = (await door.get(`/contacts/${contact}/needs`)).body;
  assert.match(begins, /This begins with what was told when help was asked for/);
  assert.match(begins, /name="need-esol"[^>]*value="wanted"[^>]* checked/);
  assert.match(begins, /A door that locks\.<\/textarea>/);
  assert.match(begins, /name="children"[^>]*value="2"/);
  const who = "Jude: age not known; does not live with her; Wren: 9 years old; lives with her";
  assert.ok(begins.includes(`value="${who}"`));
  assert.match(begins, /value="Jude does not live with her; Wren lives with her"/);
  // Gone through without a word of the children, it begins with them again; with a word of hers, with that alone.
  await door.post(`/contacts/${contact}/needs`, { "need-esol": "met" });
  const again = (await door.get(`/contacts/${contact}/needs`)).body;
  assert.match(again, /name="need-esol"[^>]*value="met"[^>]* checked/);
  assert.ok(again.includes(`value="${who}"`));
  await door.post(`/contacts/${contact}/needs`, { childrenWho: "Three of hers" });
  const kept = (await door.get(`/contacts/${contact}/needs`)).body;
  assert.match(kept, /value="Three of hers"/);
  assert.doesNotMatch(kept, /name="children"[^>]*value="2"/);
});
