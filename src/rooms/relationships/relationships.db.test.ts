import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite, type Row } from "../../../tests/support/contact-site.ts";
import { tryStep, type Fields, type Page, type StaffBrowser } from "../../../tests/support/person.ts";
import { type SignedIn } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import { render } from "preact-render-to-string";
import { relationshipsPanel } from "./index.ts";

const site = await contactSite();
const { house, works, rows } = site;
const door = await works({ role: "front-door-practitioner", name: "Dora Door" });

const arrives = (answers: object): Promise<string> =>
  site.arrives({ channel: "phone", phone: "+447700900123", employers: ["none"], ...answers });

/** A contact, taken and recognised as somebody new. */
async function known(answers: object): Promise<{ contact: string; person: string }> {
  const contact = await arrives(answers);
  await step(`/contacts/${contact}/take`);
  assert.equal((await step(`/contacts/${contact}/recognise`, { person: "new" })).status, 303);
  const [thing] = await rows("select person_id from process.thing where id = $1", contact);
  return { contact, person: String(thing?.["person_id"]) };
}

const step = (url: string, fields?: Fields, browser: StaffBrowser = door): Promise<Page> =>
  tryStep(browser, url, fields);

async function linksOf(contact: string): Promise<Row[]> {
  return rows(
    `select l.*, t.reference, t.state, p.side from relationship.link l join process.thing t on t.id = l.id
     join people.person p on p.id = l.other_id where t.parent_id = $1 order by t.opened_at`,
    contact,
  );
}

const panel = (who: SignedIn, person: string): Promise<string> =>
  withActor(house, who.token, async (tx) => {
    const view = await relationshipsPanel(tx, { personId: person });
    return view === null ? "" : render(view);
  });

const him = {
  unsafeGiven: "Roderick",
  unsafeFamily: "Harmwell",
  unsafeBorn: "1980-01-02",
  unsafeRelation: "ex-partner",
};

test("whoever causes harm becomes a person of the other side, linked with her and never merged", async () => {
  const { contact, person } = await known({ given: "Hetty", family: "Linkwood", born: "1985-03-04", ...him });
  const asked = await door.get(`/contacts/${contact}/other-side`);
  assert.match(asked.body, /She calls them Roderick Harmwell/);
  assert.match(asked.body, /Nothing was found that says so\./);
  const refused = await step(`/contacts/${contact}/other-side`, { person: "new" });
  assert.deepEqual([refused.status, (await linksOf(contact)).length], [422, 0]);
  const ties = ["married", "same-child"];
  const linked = await step(`/contacts/${contact}/other-side`, {
    person: "new",
    check: "clear",
    ties,
    together: "no",
  });
  assert.equal(linked.status, 303, linked.body.slice(0, 3000));
  const [link, ...more] = await linksOf(contact);
  assert.deepEqual(more, []);
  assert.deepEqual(
    [
      link?.["kind"],
      link?.["person_id"],
      link?.["side"],
      link?.["relation"],
      link?.["ties"],
      link?.["together"],
    ],
    ["harmed-by", person, "causing-harm", "ex-partner", ties, "no"],
  );
  assert.notEqual(link?.["other_id"], person);
  const [logged] = await rows(
    "select detail from process.step where thing_id = $1 and step = 'other-side'",
    contact,
  );
  assert.deepEqual(logged?.["detail"], {
    known: false,
    offered: 0,
    check: "clear",
    "her-as-other": 0,
    "other-as-harmed": 0,
  });
  const page = await panel(door, person);
  assert.match(page, /Roderick Harmwell/);
  assert.match(page, /Says they were harmed by \(former partner\)/);
  assert.match(page, /Abuse between them is domestic abuse under the Act/);
  assert.match(page, /section 2\(1\)\(a\).*section 2\(1\)\(e\).*section 2\(1\)\(f\)/s);
  assert.match(await panel(door, String(link?.["other_id"])), /Said to have harmed.*/s);
  const his = (await door.get(`/people/${String(link?.["other_id"])}`)).body;
  assert.match(his, /named as causing harm by somebody who was harmed/);
  for (const hers of [/worried about own behaviour/, /how to reach her/, /Safe to contact now/])
    assert.doesNotMatch(his, hers, "he asked for nothing, and nobody gets in touch");
  const plain = Buffer.from(JSON.stringify(await rows("select * from people.name")), "utf8");
  assert.ok(!plain.includes("Harmwell"), "a name is sealed");
});

test("the same person said again to cause harm is offered with the reason, to the front door alone, and linked twice never", async () => {
  const first = await known({ given: "Ilse", family: "Firstly", ...him, unsafeFamily: "Twicely" });
  await step(`/contacts/${first.contact}/other-side`, { person: "new", check: "clear" });
  const second = await known({ given: "Jana", family: "Secondly", ...him, unsafeFamily: "Twicely" });
  const asked = (await door.get(`/contacts/${second.contact}/other-side`)).body;
  assert.match(asked, /Roderick Twicely/);
  assert.match(
    asked,
    /same person, more than 99 in 100\. The given name agrees\. The surname agrees\. The date of birth agrees\./,
  );
  const [harm] = await linksOf(first.contact);
  const person = String(harm?.["other_id"]);
  for (let time = 0; time < 2; time += 1) {
    const linked = await step(`/contacts/${second.contact}/other-side`, { person, check: "clear" });
    assert.equal(linked.status, time === 0 ? 303 : 409);
  }
  assert.deepEqual(
    (await linksOf(second.contact)).map((link) => link["other_id"]),
    [person],
  );
  const sent = await step(`/contacts/${second.contact}/other-side`, { person: first.person, check: "clear" });
  assert.deepEqual(
    [sent.status, (await linksOf(second.contact)).length],
    [422, 1],
    "never somebody of her own side",
  );
});

test("a party known on the other side too is shown with the reason, and what was decided of it is in the log", async () => {
  const she = { given: "Counter", family: "Allegra", born: "1979-09-09" };
  const they = { unsafeGiven: "Quentin", unsafeFamily: "Mirrorly", unsafeBorn: "1978-08-08" };
  const earlier = await known({
    given: they.unsafeGiven,
    family: they.unsafeFamily,
    born: they.unsafeBorn,
    unsafeGiven: she.given,
    unsafeFamily: she.family,
    unsafeBorn: she.born,
  });
  await step(`/contacts/${earlier.contact}/other-side`, { person: "new", check: "clear" });
  const contact = await arrives({ ...she, ...they });
  const before = (await door.get(`/contacts/${contact}`)).body;
  assert.match(before, /Somebody known to cause harm looks like her too\./);
  await step(`/contacts/${contact}/take`);
  await step(`/contacts/${contact}/recognise`, { person: "new" });
  const asked = (await door.get(`/contacts/${contact}/other-side`)).body;
  assert.match(asked, /P-[0-9A-Z]{6}, known to cause harm, looks like her\./);
  assert.match(asked, /P-[0-9A-Z]{6}, known as harmed, looks like the one she speaks of\./);
  await step(`/contacts/${contact}/other-side`, { person: "new", check: "both" });
  const [logged] = await rows(
    "select detail from process.step where thing_id = $1 and step = 'other-side'",
    contact,
  );
  assert.deepEqual(logged?.["detail"], {
    known: false,
    offered: 0,
    check: "both",
    "her-as-other": 1,
    "other-as-harmed": 1,
  });
});

test("people already known who may be her are counted with the reason beside the task, for the front door alone", async () => {
  await known({ given: "Wilhelmina", family: "Hintsworth", born: "1991-01-01", phone: "+447700900777" });
  const contact = await arrives({
    given: "Wilhelmina",
    family: "Hintsworth",
    born: "1991-01-01",
    phone: "+447700900778",
  });
  const page = (await door.get(`/contacts/${contact}`)).body;
  assert.match(page, /One person known may be her: almost certainly the same person, more than 99 in 100\./);
  const nobody = await arrives({ given: "Unheard", family: "Ofsoever", phone: "+447700900779" });
  assert.match((await door.get(`/contacts/${nobody}`)).body, /Nobody known looks like her\./);
});

test("who is the primary perpetrator is a signed judgement with reasons, and a later one holds", async () => {
  const { contact, person } = await known({
    given: "Judith",
    family: "Judged",
    ...him,
    unsafeFamily: "Judger",
  });
  await step(`/contacts/${contact}/other-side`, { person: "new", check: "clear" });
  const [link] = await linksOf(contact);
  const url = `/relationships/${String(link?.["id"])}`;
  const grounds = ["fear", "history"];
  const without = await step(`${url}/judge`, { primary: "other", grounds });
  assert.equal(without.status, 422, "not without reasons");
  assert.equal(
    (await step(`${url}/judge`, { primary: "unclear", grounds, reason: "Too little said." })).status,
    303,
  );
  const reason = "She is afraid of him; three years of it.";
  assert.equal((await step(`${url}/judge`, { primary: "other", grounds, reason })).status, 303);
  const page = (await door.get(url)).body;
  assert.match(page, /Judged primary perpetrator: the person said to cause harm/);
  const hers = (await door.get(`/people/${person}`)).body;
  for (const said of [
    /it cannot be said yet\. Too little said\./,
    /She is afraid of him; three years of it\./,
  ])
    assert.match(hers, said, "both stand in her chronology");
  assert.match(hers, /Dora Door/);
  const steps = await rows(
    "select detail from process.step where thing_id = $1 and step = 'judge' order by id",
    link?.["id"],
  );
  assert.deepEqual(
    steps.map(({ detail }) => detail),
    [
      { primary: "unclear", grounds: "fear,history" },
      { primary: "other", grounds: "fear,history" },
    ],
  );
});

test("a link is hidden from the programme, from services it was not shared with, and from whom a conflict hides either", async () => {
  const { contact, person } = await known({
    given: "Walla",
    family: "Walled",
    ...him,
    unsafeFamily: "Waller",
  });
  await step(`/contacts/${contact}/other-side`, { person: "new", check: "clear" });
  const [link] = await linksOf(contact);
  const id = String(link?.["id"]);
  const other = String(link?.["other_id"]);
  const programme = await works({ role: "behaviour-change-practitioner" });
  const intake = await works({ role: "service-intake" });
  const sees = (who: SignedIn): Promise<number> =>
    withActor(house, who.token, async (tx) => {
      const { rows: found } = await sql`select 1 from relationship.link where id = ${id}`.execute(tx.db);
      return found.length;
    });
  for (const who of [programme, intake]) {
    assert.ok([403, 404].includes((await who.get(`/relationships/${id}`)).status));
    assert.deepEqual([await sees(who), await panel(who, person), await panel(who, other)], [0, "", ""]);
  }
  assert.equal((await intake.get(`/relationships/${id}`)).status, 404);
  // Whatever is shared by mistake: the wall is the row's own.
  await rows(
    `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
     values (gen_random_uuid(), $1, 'team:chrysalis/behaviour-change', 'mistake', 'a try', 'a try', 'system:test')`,
    id,
  );
  assert.deepEqual([await sees(programme), await panel(programme, other)], [0, ""]);
  for (const hidden of [person, other]) {
    const colleague = await works({ role: "front-door-practitioner" });
    assert.equal((await colleague.get(`/relationships/${id}`)).status, 200);
    await rows(
      `insert into access.conflict (id, staff_id, person_id, kind, recorded_by)
       values (gen_random_uuid(), $1, $2, 'family', 'system:test')`,
      colleague.staffId,
      hidden,
    );
    assert.deepEqual([await sees(colleague), (await colleague.get(`/relationships/${id}`)).status], [0, 404]);
  }
});

test("a link from a contact for named people only is theirs alone", async () => {
  const manager = await works({ role: "front-door-manager" });
  const contact = await arrives({ given: "Nora", family: "Named", employers: ["council"], ...him });
  await step(`/contacts/${contact}/take`, {}, manager);
  await step(`/contacts/${contact}/recognise`, { person: "new" }, manager);
  await step(`/contacts/${contact}/other-side`, { person: "new", check: "clear" }, manager);
  const [link] = await linksOf(contact);
  assert.equal((await manager.get(`/relationships/${String(link?.["id"])}`)).status, 200);
  assert.equal((await door.get(`/relationships/${String(link?.["id"])}`)).status, 404);
});

test("a link is shared with those who work with her, on a basis, and never with a programme", async () => {
  const { contact, person } = await known({
    given: "Shira",
    family: "Sharewood",
    ...him,
    unsafeFamily: "Sharer",
  });
  await step(`/contacts/${contact}/other-side`, { person: "new", check: "clear" });
  const [link] = await linksOf(contact);
  const id = String(link?.["id"]);
  assert.equal((await step(`/relationships/${id}/share`, { why: "safety" })).status, 409);
  for (const grantee of ["team:advocacy/idva-intake", "team:chrysalis/behaviour-change"])
    await rows(
      `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
       values (gen_random_uuid(), $1, $2, 'service', 'a try', 'a try', 'system:test')`,
      contact,
      grantee,
    );
  const asked = (await door.get(`/relationships/${id}/share`)).body;
  assert.match(asked, /IDVA intake, Hertfordshire Advocacy Service/);
  assert.doesNotMatch(asked, /Behaviour-change team, /);
  const walled = await step(`/relationships/${id}/share`, {
    who: "team--chrysalis--behaviour-change",
    why: "safety",
  });
  assert.equal(walled.status, 422);
  const intake = await works({ role: "service-intake" });
  assert.equal((await intake.get(`/relationships/${id}`)).status, 404);
  const shared = await step(`/relationships/${id}/share`, {
    who: "team--advocacy--idva-intake",
    why: "safety",
  });
  assert.equal(shared.status, 303);
  assert.match((await intake.get(`/relationships/${id}`)).body, /Roderick Sharer/);
  assert.match(await panel(intake, person), /Roderick Sharer/);
});

test("a child is a person of her or his own, linked with her, and not recorded a second time", async () => {
  const { contact, person } = await known({ given: "Mona", family: "Motherly" });
  const child = {
    given: "Kit",
    family: "Motherly",
    born_day: "6",
    born_month: "5",
    born_year: "2019",
  };
  const added = await step(`/contacts/${contact}/child`, { ...child, kind: "parent-of", together: "yes" });
  assert.equal(added.status, 303, added.body.slice(0, 3000));
  const [link] = await linksOf(contact);
  assert.deepEqual([link?.["kind"], link?.["side"], link?.["person_id"]], ["parent-of", "child", person]);
  assert.match(await panel(door, String(link?.["other_id"])), /Child of/);
  assert.match(await panel(door, person), /Kit Motherly.*Parent of.*One of them is under 16/s);

  const again = await step(`/contacts/${contact}/child`, { ...child, kind: "parent-of" });
  assert.equal(again.status, 409);
  const [kit] = await rows("select reference from people.person where id = $1", link?.["other_id"]);
  const reference = String(kit?.["reference"]);
  assert.ok(again.body.includes(reference));
  const aunt = await known({ given: "Anna", family: "Auntly" });
  const linked = await step(`/contacts/${aunt.contact}/child`, {
    known: reference.toLowerCase(),
    kind: "other-family",
  });
  assert.equal(linked.status, 303, linked.body.slice(0, 3000));
  assert.equal((await linksOf(aunt.contact))[0]?.["other_id"], link?.["other_id"]);
});

test("two people with records are linked by reference, and a reference nobody may see is refused", async () => {
  const mother = await known({ given: "Vera", family: "Versed" });
  const daughter = await known({ given: "Dina", family: "Versed" });
  const [hers] = await rows("select reference from people.person where id = $1", daughter.person);
  const url = `/contacts/${mother.contact}/relate`;
  assert.equal((await step(url, { reference: "P-ZZZZZZ", kind: "sibling" })).status, 409);
  assert.equal((await step(url, { reference: String(hers?.["reference"]), kind: "parent-of" })).status, 303);
  const [link] = await linksOf(mother.contact);
  assert.equal(link?.["other_id"], daughter.person);
  assert.equal((await step(url, { reference: "", kind: "sibling" })).status, 422);
  assert.equal(
    (await step(`/relationships/${String(link?.["id"])}/judge`, { primary: "other" })).status >= 400,
    true,
  );
  assert.equal((await step(`/relationships/${String(link?.["id"])}/end`, { reason: "mistake" })).status, 303);
  const page = await panel(door, mother.person);
  assert.match(page, /Recorded by mistake: it does not count/);
  assert.match(page, /is not known yet/);
});

test("nobody is linked before it is said who she is, nor by whoever may not recognise", async () => {
  const contact = await arrives({ given: "Early", family: "Bird" });
  await step(`/contacts/${contact}/take`);
  for (const name of ["other-side", "child", "relate"]) {
    const early = await step(`/contacts/${contact}/${name}`, {
      person: "new",
      check: "clear",
      kind: "parent-of",
      reference: "P-4F2K7Q",
    });
    assert.equal(early.status, 409, name);
    const advocate = await works({ role: "advocate" });
    assert.equal((await advocate.post(`/contacts/${contact}/${name}`, {})).status, 403);
  }
  assert.deepEqual(await linksOf(contact), []);
});
