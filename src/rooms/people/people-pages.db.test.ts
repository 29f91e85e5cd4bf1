import assert from "node:assert/strict";
import { before, test } from "node:test";
import { staffBrowser, type Page } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import { newDraftSecret } from "../../foundation/crypto/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { putSealed } from "../../foundation/intake/index.ts";
import { takeInAll } from "../front-door/index.ts";

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
  phone: "+447700900321",
  times: { from: "00:00", to: "23:59" },
  born: "1990-02-03",
};

async function works(
  role: string,
  who: { agency?: string; team?: string; name?: string } = {},
): Promise<Browser> {
  return staffBrowser(app, (await signIn(house, { role, ...who })).token);
}

/** Somebody new, recognised by the front door. @returns her page's address. */
async function isKnown(door: Browser, answers: object): Promise<string> {
  const contact = await putSealed(house, newDraftSecret(), "need-help", { ...asks, ...answers });
  await takeInAll(house);
  await door.post(`/contacts/${contact}/take`, {});
  const recognised = await door.post(`/contacts/${contact}/recognise`, { person: "new" });
  assert.equal(recognised.status, 303, recognised.body.slice(0, 500));
  const page = await door.get(`/contacts/${contact}`);
  return /\/people\/[0-9a-f-]{36}/.exec(page.body)?.[0] ?? "";
}

const search = (browser: Browser, text: string): Promise<Page> => browser.post("/search", { search: text });
const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const { rows } = await house.database.withOwner((client) => client.query<{ n: number }>(sql, values));
  return Number(rows[0]?.n);
};
/** A page without what differs by who asks and what for: her own words stand in the field, to be added to. */
const plain = ({ body }: Page): string =>
  withoutShowing(body).replace(/(id="search"[^>]*) value="[^"]*"/, "$1");

test("a person is found by reference, by name, by sound and with the names the wrong way round, and by nobody's hint", async () => {
  const door = await works("front-door-practitioner");
  const her = await isKnown(door, { given: "Catherine", family: "Wetherspool", phone: "+447700900654" });
  const reference = /P-[0-9A-Z]{6}/.exec((await door.get(her)).body)?.[0] ?? "";
  for (const typed of [
    reference,
    reference.toLowerCase().replace("-", " "),
    "Catherine Wetherspool",
    "wetherspool CATHERINE",
    "Kathryn Wetherspol",
    "07700 900654",
  ]) {
    const page = await search(door, typed);
    assert.equal(page.status, 200, typed);
    assert.ok(page.body.includes(her), `not found by "${typed}"`);
    assert.ok(!/Wetherspool/.test(page.body), "a name stands in a list");
  }
});

test("a thing is found by its reference, by whoever is involved", async () => {
  const door = await works("front-door-practitioner");
  const id = await putSealed(house, newDraftSecret(), "need-help", { ...asks, given: "Thea" });
  await takeInAll(house);
  const reference = /R-[0-9A-Z]{6}/.exec((await door.get(`/contacts/${id}`)).body)?.[0] ?? "";
  assert.ok((await search(door, reference)).body.includes(`/contacts/${id}`));
  const stranger = await works("front-door-practitioner", { agency: "opcc", team: "commissioning" });
  assert.ok(!(await search(stranger, reference)).body.includes(id));
});

test("a search for someone only another agency knows reads the same as one for nobody", async () => {
  const door = await works("front-door-practitioner");
  const her = await isKnown(door, { given: "Leocadia", family: "Onlyherewood" });
  assert.ok((await search(door, "Leocadia Onlyherewood")).body.includes(her));
  const stranger = await works("service-intake");
  const [known, unknown] = [
    await search(stranger, "Leocadia Onlyherewood"),
    await search(stranger, "Zebedee Nowherewood"),
  ];
  assert.equal(known.status, 200);
  assert.equal(plain(known), plain(unknown));
});

test("one name alone says why nobody is listed and what to add, and keeps what was typed", async () => {
  const door = await works("front-door-practitioner");
  const her = await isKnown(door, { given: "Philippa", family: "Onenamewood" });
  const page = await search(door, "Onenamewood");
  assert.equal(page.status, 200);
  assert.ok(!page.body.includes(her));
  assert.match(page.body, /One name alone lists nobody/);
  assert.match(page.body, /the other name, first or last/);
  assert.match(page.body, /id="search"[^>]*value="Onenamewood"/);
  assert.doesNotMatch((await search(door, "Philippa Onenamewood")).body, /One name alone|Onenamewood/);
});

test("going back to a search shows that it is to be typed again, not an error", async () => {
  const page = await (await works("front-door-practitioner")).get("/search");
  assert.equal(page.status, 200);
  assert.match(page.body, /Type it anew/);
});

test("what was searched for stands in the audit as a keyed hash, the same for the same words, and never as words", async () => {
  const { token, staffId } = await signIn(house, { role: "front-door-practitioner" });
  const browser = staffBrowser(app, token);
  for (const typed of ["Quirina Hashworthy", "  quirina   HASHWORTHY ", "Somebody Else"])
    await search(browser, typed);
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ detail: { sought: string } }>(
      "select detail from audit.entry where event = 'person.searched' and by = $1 order by seq",
      [`staff:${staffId}`],
    ),
  );
  const hashes = rows.map(({ detail }) => detail.sought);
  assert.equal(hashes.length, 3);
  assert.match(hashes[0] ?? "", /^[0-9a-f]{32}$/);
  assert.equal(hashes[0], hashes[1]);
  assert.notEqual(hashes[0], hashes[2]);
});

test("the list of people shows references and what is open, and no name", async () => {
  const door = await works("front-door-practitioner");
  const her = await isKnown(door, { given: "Ottoline", family: "Listless" });
  const list = await door.get("/people");
  assert.ok(list.body.includes(her));
  assert.match(list.body, /With a practitioner|with a practitioner/);
  assert.doesNotMatch(list.body, /Ottoline|Listless/);
});

test("her page shows her name, age, interpreter and whether contact is safe now, and masks her phone", async () => {
  const door = await works("front-door-practitioner");
  const her = await isKnown(door, {
    given: "Milena",
    family: "Coverley",
    interpreter: "Polish",
    phone: "+447700900777",
  });
  const page = await door.get(her);
  assert.match(page.body, /Milena Coverley/);
  assert.match(page.body, /\d\d years/);
  assert.match(page.body, /interpreter: Polish/);
  assert.match(page.body, /Safe to contact now: yes, until 23:59/);
  assert.match(page.body, /Person recognised/);
  assert.match(page.body, /Review the triage/);
  assert.doesNotMatch(page.body, /900777/);
});

test("a service reads on her page what was passed on to it, and not what she said at the front door", async () => {
  const door = await works("front-door-practitioner");
  const her = await isKnown(door, {
    given: "Ulrike",
    family: "Passedon",
    interpreter: "Turkish",
    phone: "+447700900444",
  });
  const contact = /\/contacts\/[0-9a-f-]{36}/.exec((await door.get(her)).body)?.[0] ?? "";
  const fields = { service: "idva", parts: ["name", "safe-contact", "interpreter"], basis: "agreed" };
  const prepared = await door.post(`${contact}/refer`, fields);
  await door.post(prepared.location, {});
  const intake = await works("service-intake");
  const page = await intake.get(her);
  assert.equal(page.status, 200);
  assert.match(page.body, /Ulrike Passedon/);
  assert.match(page.body, /born 3 Feb 1990/);
  assert.match(page.body, /interpreter: Turkish/);
  assert.match(page.body, /Safe to contact now: yes, until 23:59/);
  assert.doesNotMatch(page.body, /900444|Person recognised|\/reveal\//);
});

test("showing a masked field takes the permission, shows that one value, and is recorded", async () => {
  const { token, staffId } = await signIn(house, { role: "front-door-practitioner" });
  const door = staffBrowser(app, token);
  const her = await isKnown(door, { given: "Roza", family: "Maskelyne", phone: "+447700900888" });
  const action = new RegExp(`${her}/reveal/[0-9a-f-]{36}`).exec((await door.get(her)).body)?.[0] ?? "";
  const shown = await door.post(action, {});
  assert.equal(shown.status, 200);
  assert.match(shown.body, /07700 900888/);
  assert.doesNotMatch((await door.get(her)).body, /900888/);
  const recorded =
    "select count(*) as n from audit.entry where event = 'person.field-revealed' and by = $1 and detail ->> 'field' = 'phone'";
  assert.equal(await count(recorded, [`staff:${staffId}`]), 1);
  assert.equal((await (await works("service-intake")).post(action, {})).status, 403);
  const stranger = await works("advocate");
  assert.equal((await stranger.post(action, {})).status, 404);
  const other = await isKnown(door, { given: "Ines", family: "Otherside" });
  assert.equal((await door.post(action.replace(her, other), {})).status, 404);
});

test("somebody else's person is not found, and reads as one who never was", async () => {
  const door = await works("front-door-practitioner");
  const her = await isKnown(door, { given: "Perdita", family: "Hiddenham" });
  const stranger = await works("service-intake");
  const [hidden, absent] = [
    await stranger.get(her),
    await stranger.get("/people/00000000-0000-4000-8000-000000000000"),
  ];
  assert.equal(hidden.status, 404);
  // The number to quote of each page differs.
  const blank = (page: Page): string => plain(page).replace(/[0-9a-f]{12,32}/g, "");
  assert.equal(blank(hidden), blank(absent));
});

test("looking up one's own family name is recorded, told to those who approve once a day, and settled by one of them", async () => {
  const { token, staffId } = await signIn(house, { role: "front-door-practitioner", name: "Nora Ownfamily" });
  const nora = staffBrowser(app, token);
  const manager = await signIn(house, { role: "front-door-manager" });
  const elsewhere = await works("service-manager");
  const her = await isKnown(await works("front-door-practitioner"), { given: "Ada", family: "Ownfamily" });
  for (const typed of ["Ada Ownfamily", "Ownfamily Ada"])
    assert.equal((await search(nora, typed)).status, 200);
  assert.equal((await nora.get(her)).status, 200);
  await search(nora, "Ada Different");
  const events =
    "select count(*) as n from audit.entry where event = 'person.own-family-looked-up' and by = $1";
  assert.equal(await count(events, [`staff:${staffId}`]), 3);
  assert.equal(await count("select count(*) as n from people.alert where staff_id = $1", [staffId]), 2);
  const told = "select count(*) as n from message.outbox where staff_id = $1 and template = 'something-new'";
  assert.equal(await count(told, [manager.staffId]), 2);

  const boss = staffBrowser(app, manager.token);
  const now = (await boss.get("/now")).body;
  assert.match(now, /Nora Ownfamily searched for their own family name/);
  assert.match(now, /Nora Ownfamily opened the record of someone with their own family name/);
  for (const browser of [nora, elsewhere])
    assert.doesNotMatch((await browser.get("/now")).body, /own family name/);
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ id: string }>("select id from people.alert where staff_id = $1", [staffId]),
  );
  const action = `/people/alerts/${rows[0]?.id}/settle`;
  assert.ok(now.includes(action));
  assert.equal((await nora.post(action, {})).status, 403);
  assert.equal((await elsewhere.post(action, {})).status, 404);
  assert.equal((await boss.post(action, {})).status, 303);
  assert.equal((await boss.post(action, {})).status, 404);
  assert.equal(
    await count("select count(*) as n from people.alert where staff_id = $1 and seen_by = $2", [
      staffId,
      manager.staffId,
    ]),
    1,
  );
});

test("nobody who may not see people can search or list them", async () => {
  for (const role of ["commissioner", "behaviour-change-practitioner", "system-administrator"]) {
    const browser = await works(role);
    assert.equal((await search(browser, "Catherine Wetherspool")).status, 403, role);
    assert.equal((await browser.get("/people")).status, 403, role);
  }
});

test("anything typed into the search box is answered", async () => {
  const door = await works("front-door-practitioner");
  const odd = [
    "",
    "   ",
    "'; drop table people.person; --",
    "%_\\",
    "P-",
    "R-0000000",
    "\u0000",
    "жанна",
    "李 小龙",
    "a".repeat(5000),
    "1".repeat(400),
  ];
  for (const typed of odd)
    assert.equal((await search(door, typed)).status, 200, JSON.stringify(typed.slice(0, 20)));
});
