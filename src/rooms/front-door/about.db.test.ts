import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite } from "../../../tests/support/contact-site.ts";
import { staffBrowser, tryStep, type Fields, type Page } from "../../../tests/support/person.ts";
import { signIn } from "../../../tests/support/site.ts";
import { sql } from "../../foundation/db/index.ts";
import { withActor } from "../../foundation/access/index.ts";
import { findCharacteristics } from "../people/index.ts";

const { house, app, works, rows, arrives } = await contactSite();
const door = await works("front-door-practitioner");

const step = (url: string, fields?: Fields): Promise<Page> => tryStep(door, url, fields);

async function taken(): Promise<string> {
  const id = await arrives({ channel: "phone", phone: "+447700900123" });
  await step(`/contacts/${id}/take`);
  return id;
}

async function asked(fields: Fields): Promise<{ id: string; person: string }> {
  const id = await taken();
  await step(`/contacts/${id}/recognise`, { person: "new" });
  const page = await step(`/contacts/${id}/about`, fields);
  assert.equal(page.status, 303, page.body.match(/error-summary[\s\S]{0,600}/)?.[0]);
  const [thing] = await rows("select person_id from process.thing where id = $1", id);
  return { id, person: String(thing?.["person_id"]) };
}

const said = {
  district: "dacorum",
  "forms-of-harm": ["stalking", "coercive-control"],
  "about-gender": "woman",
  "about-disability": ["physical", "sensory"],
  "about-religion": "rather-not-say",
  "about-immigration-status": "depends-on-person",
};

test("district and forms are kept with the contact, and what she said of herself with her; a masked answer is sealed", async () => {
  const { id, person } = await asked(said);
  assert.deepEqual(await rows("select district, forms from front_door.contact where id = $1", id), [
    { district: "dacorum", forms: ["coercive-control", "stalking"] },
  ]);
  const kept = await rows(
    `select characteristic, answers, sealed is not null as sealed, never_shown_to from people.characteristic
     where person_id = $1 order by characteristic`,
    person,
  );
  assert.deepEqual(kept, [
    { characteristic: "disability", answers: ["physical", "sensory"], sealed: false, never_shown_to: [] },
    { characteristic: "gender", answers: ["woman"], sealed: false, never_shown_to: [] },
    { characteristic: "immigration-status", answers: null, sealed: true, never_shown_to: ["police"] },
    { characteristic: "religion", answers: null, sealed: true, never_shown_to: [] },
  ]);
  const [log] = await rows("select detail from process.step where thing_id = $1 and step = 'about'", id);
  assert.deepEqual(log?.["detail"], { asked: 4, district: "dacorum" });
  assert.doesNotMatch(JSON.stringify(kept), /depends-on-person/);
});

test("each is asked once: what was answered or declined stands apart, to be put right only", async () => {
  const { id } = await asked(said);
  const form = (await door.get(`/contacts/${id}/about`)).body;
  const [, before = ""] = form.split("Asked before");
  assert.match(before, /How would you describe yourself\?/);
  assert.match(before, /What is your religion or belief/);
  assert.doesNotMatch(before, /Do you look after someone/);
});

test("before it is said whom it is about, nothing is asked about her", async () => {
  const id = await taken();
  const refused = await step(`/contacts/${id}/about`, said);
  assert.equal(refused.status, 409);
  assert.match(refused.body, /Say who this is about first/);
});

test("an answer that is none of the pack's keeps nothing", async () => {
  const { id, person } = await asked({});
  for (const wrong of [
    { "about-gender": "dragon" },
    { district: "atlantis" },
    { "forms-of-harm": ["weather"] },
  ])
    assert.equal((await step(`/contacts/${id}/about`, wrong)).status, 422);
  assert.deepEqual(await rows("select 1 from people.characteristic where person_id = $1", person), []);
});

test("a masked answer is behind a press that is recorded, and opens for nobody who may not reveal", async () => {
  const { id, person } = await asked(said);
  assert.match((await door.get(`/contacts/${id}`)).body, new RegExp(`/people/${person}/about`));
  const page = (await door.get(`/people/${person}/about`)).body;
  assert.match(page, /Yes: moving or stamina, Yes: seeing or hearing/);
  assert.doesNotMatch(page, /it depends on the person who harms me/);
  const [row] = await rows(
    "select id from people.characteristic where person_id = $1 and characteristic = 'immigration-status'",
    person,
  );
  const reveal = `/people/${person}/about/${String(row?.["id"])}`;
  assert.match((await door.post(reveal, {})).body, /it depends on the person who harms me/);
  const entries =
    "select count(*)::int as n from audit.entry where event = 'person.field-revealed' and person_id = $1 and detail ->> 'field' = 'immigration-status'";
  assert.deepEqual(await rows(entries, person), [{ n: 1 }]);
  const intake = staffBrowser(app, (await signIn(house, { role: "service-intake" })).token);
  assert.equal((await intake.post(reveal, {})).status, 403);
  const stranger = await signIn(house, {
    role: "front-door-practitioner",
    agency: "opcc",
    team: "commissioning",
  });
  assert.equal((await staffBrowser(app, stranger.token).post(reveal, {})).status, 404);
  assert.equal((await staffBrowser(app, stranger.token).get(`/people/${person}/about`)).status, 404);
});

test("what is masked cannot be selected, and is not given by the function without the permission to reveal", async () => {
  const { person } = await asked(said);
  const select = withActor(house, door.token, async (tx) =>
    sql`select sealed from people.characteristic where person_id = ${person}`.execute(tx.db),
  );
  await assert.rejects(select, { code: "42501" });
  const masked = await withActor(house, door.token, (tx) => findCharacteristics(tx, person));
  assert.equal(
    masked.find(({ characteristic }) => characteristic === "immigration-status")?.answers,
    undefined,
  );
});

test("the police never see it, though involved and permitted to reveal: not in a list, not by the function", async () => {
  const { id, person } = await asked(said);
  const police = house.pack.agencies.find(({ kind }) => kind === "police");
  assert.ok(police);
  const officer = await signIn(house, { role: "front-door-practitioner", agency: police.id });
  await rows(
    `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
     values (gen_random_uuid(), $1, $2, 'a try', 'a try', 'a try', 'system:test')`,
    id,
    `staff:${officer.staffId}`,
  );
  const seen = await withActor(house, officer.token, async (tx) => ({
    listed: (await findCharacteristics(tx, person)).map(({ characteristic }) => characteristic),
    selected: (await tx.db.selectFrom("people.characteristic").select("characteristic").execute()).length,
  }));
  assert.deepEqual(seen, { listed: ["disability", "gender", "religion"], selected: 3 });
  const [row] = await rows(
    "select id from people.characteristic where person_id = $1 and characteristic = 'immigration-status'",
    person,
  );
  const rowId = String(row?.["id"]);
  const given = await withActor(
    house,
    officer.token,
    async (tx) =>
      (await sql<{ sealed: unknown }>`select people.reveal_characteristic(${rowId}) as sealed`.execute(tx.db))
        .rows,
  );
  assert.deepEqual(given, [{ sealed: null }]);
  assert.equal(
    (await staffBrowser(app, officer.token).post(`/people/${person}/about/${rowId}`, {})).status,
    404,
  );
});

test("what she said by herself is no answer: the task says that it is still to ask until somebody asked", async () => {
  const id = await arrives({
    channel: "phone",
    phone: "+447700900123",
    district: "watford",
    words: "Please call.",
  });
  await step(`/contacts/${id}/take`);
  await step(`/contacts/${id}/recognise`, { person: "new" });
  const task = async (): Promise<string> => {
    const [item = ""] = /About her<[\s\S]*?<\/li>/.exec((await door.get(`/contacts/${id}`)).body) ?? [];
    return item.replaceAll(/<[^>]+>/g, " ");
  };
  assert.match(await task(), /To ask/);
  assert.equal((await step(`/contacts/${id}/about`, said)).status, 303);
  assert.match(await task(), /Asked/);
  // A request keeps the hour it was sent in: her words stand with their day, never with a time that is not theirs.
  const [thing] = await rows("select person_id from process.thing where id = $1", id);
  const person = (await door.get(`/people/${String(thing?.["person_id"])}`)).body;
  assert.match(person, /In her words, \w{3} \d+ \w{3} \d{4}, through the website/);
});

test("what whoever referred her said begins the forms about her and about who causes harm, and nothing recorded is written over", async () => {
  const id = await arrives({
    channel: "phone",
    phone: "+447700900123",
    district: "watford",
    forms: ["stalking"],
    unsafeGiven: "Gareth",
    unsafeRelation: "ex-partner",
    unsafeLivesWith: "no",
    professional: {
      request: "none",
      referrer: { name: "A nurse", agency: "A hospital", proof: "none" },
      asked: "no",
      aware: "yes",
      consent: "yes",
      mayKnow: "yes",
      basis: "public-task",
      about: { gender: "woman", disability: ["physical"], religion: "none-of-the-pack" },
    },
  });
  await step(`/contacts/${id}/take`);
  await step(`/contacts/${id}/recognise`, { person: "new" });
  const chosen = ({ body }: Page): string[] =>
    [...body.matchAll(/(?:name="([^"]+)"[^>]*)? value="([^"]+)"[^>]* (?:checked|selected)/g)].map(
      ([, , value]) => String(value),
    );
  const about = await door.get(`/contacts/${id}/about`);
  assert.match(about.body, /What was told already is filled in/);
  assert.deepEqual(chosen(about).toSorted(), ["physical", "stalking", "watford", "woman"]);
  assert.deepEqual(chosen(await door.get(`/contacts/${id}/other-side`)).toSorted(), ["ex-partner", "no"]);

  await step(`/contacts/${id}/about`, { district: "dacorum", "about-gender": "man" });
  // The form of harm was there and is left out: it is taken back. What was not answered can still be.
  assert.deepEqual(chosen(await door.get(`/contacts/${id}/about`)).toSorted(), ["dacorum", "physical"]);
  await step(`/contacts/${id}/other-side`, { person: "new", relation: "family", check: "clear" });
  assert.deepEqual(chosen(await door.get(`/contacts/${id}/other-side`)), []);
});
