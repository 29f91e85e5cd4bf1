import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { knownTwice } from "../../../tests/support/known-twice.ts";
import { staffBrowser, type StaffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import type { House } from "../../foundation/house/index.ts";
import { recordRow } from "../people/index.ts";
import { holdDeclared } from "./index.ts";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let known: ReturnType<typeof knownTwice>;
let door: StaffBrowser;
let manager: StaffBrowser;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  known = knownTwice(house, app);
  door = await known.works("front-door-practitioner");
  manager = await known.works("front-door-manager");
});

type Member = { readonly browser: StaffBrowser; readonly staffId: string; readonly email: string };

async function colleague(): Promise<Member> {
  const { token, staffId } = await signIn(house, { role: "front-door-practitioner" });
  return { browser: staffBrowser(app, token), staffId, email: `${staffId}@test.example` };
}

async function declares({ browser }: Member, said: Record<string, string>): Promise<void> {
  const answer = await browser.post("/kept-from", said);
  assert.equal(answer.status, 303, answer.body.slice(0, 500));
}

const bornOn = (year: string, month: string, day: string): Record<string, string> => ({
  born_year: year,
  born_month: month,
  born_day: day,
});
const referenceOf = async (table: string, id: string): Promise<string> =>
  (await known.rows<{ reference: string }>(`select reference from ${table} where id = $1`, [id]))[0]
    ?.reference ?? "";
const conflictsOf = ({ staffId }: Member): Promise<{ reference: string; ended: boolean }[]> =>
  known.rows("select reference, ended_at is not null as ended from access.conflict where staff_id = $1", [
    staffId,
  ]);

test("a contact of whom she must be kept from is hidden from her as it comes in, and from nobody else", async () => {
  const hers = await colleague();
  await declares(hers, { kind: "person", phone: "07700 900241" });
  const contact = await known.arrives({ given: "Any", family: "Caller", phone: "+447700900241" });
  assert.equal((await hers.browser.get(`/contacts/${contact}`)).status, 404);
  assert.equal((await hers.browser.post(`/contacts/${contact}/take`, {})).status, 404);
  assert.ok(!(await hers.browser.get("/queue")).body.includes(contact));
  assert.equal((await door.get(`/contacts/${contact}`)).status, 200);
  // Nor can a colleague hand it to her: she is not among those who could take it.
  await door.post(`/contacts/${contact}/take`, {});
  const offered = await door.get(`/contacts/${contact}/hand-over`);
  assert.equal(offered.status, 200);
  assert.ok(!offered.body.includes(hers.staffId));
  const handed = await door.post(`/contacts/${contact}/hand-over`, {
    to: hers.staffId,
    reason: "shift-ends",
  });
  assert.equal(handed.status, 422);
});

test("the one said to cause harm is a party too: she who declared him sees neither of the two", async () => {
  const hers = await colleague();
  await declares(hers, { kind: "person", given: "Roderick", family: "Partly", ...bornOn("1975", "3", "9") });
  const asks = { unsafeGiven: "Roderick", unsafeFamily: "Partly", unsafeBorn: "1975-03-09" };
  const contact = await known.arrives({ given: "Sabina", family: "Partly", phone: "+447700900242", ...asks });
  assert.equal((await hers.browser.get(`/contacts/${contact}`)).status, 404);
});

test("what is known already is held against what she declares by a job, with whoever is linked", async () => {
  const hers = await colleague();
  const asks = { given: "Leocadia", family: "Formerly", born: "1984-12-01", phone: "+447700900243" };
  const her = await known.recognised(door, asks);
  const child = await door.post(`/contacts/${her.contact}/child`, { given: "Tiny", kind: "parent-of" });
  assert.equal(child.status, 303);
  const [link] = await known.rows<{ id: string }>(
    "select case when person_id = $1 then other_id else person_id end as id from relationship.link where $1 in (person_id, other_id)",
    [her.person],
  );
  assert.equal((await hers.browser.get(`/people/${her.person}`)).status, 200);
  await declares(hers, {
    kind: "person",
    given: "Leocadia",
    family: "Formerly",
    ...bornOn("1984", "12", "1"),
  });
  await holdDeclared(house);
  assert.equal((await hers.browser.get(`/people/${her.person}`)).status, 404);
  assert.equal((await hers.browser.get(`/contacts/${her.contact}`)).status, 404);
  assert.equal((await hers.browser.get(`/people/${link?.id}`)).status, 404, "her child");
  assert.equal((await door.get(`/people/${her.person}`)).status, 200);
});

test("whoever lives at her address is kept from her, and their neighbours are not", async () => {
  const hers = await colleague();
  await declares(hers, { kind: "home", address: "12 Elm Road, Hatfield, AL10 0AA" });
  const tells = async (address: string): Promise<string> => {
    const { contact, person } = await known.recognised(door, { given: "Some", family: "Body" });
    const { id, sealed, keys, rules } = recordRow(house, randomUUID(), { names: [], details: { address } });
    await known.rows("select people.put_record($1, $2, $3, $4::bigint[], $5)", [
      id,
      contact,
      sealed,
      keys,
      rules,
    ]);
    await known.rows(
      "insert into people.membership (record_id, person_id, decided_by) values ($1, $2, 'a try')",
      [id, person],
    );
    return person;
  };
  for (const [address, status] of [
    ["12, elm rd, hatfield al100aa", 404],
    ["14 Elm Road, Hatfield, AL10 0AA", 200],
    ["12 Elm Road, Watford, WD17 1AA", 200],
  ] as const)
    assert.equal((await hers.browser.get(`/people/${await tells(address)}`)).status, status, address);
});

test("a record with her own work e-mail address is hidden from her without her saying anything", async () => {
  const hers = await colleague();
  await holdDeclared(house);
  const contact = await known.arrives({ given: "My", family: "Self", channel: "email", email: hers.email });
  assert.equal((await hers.browser.get(`/contacts/${contact}`)).status, 404);
  assert.doesNotMatch((await hers.browser.get("/kept-from")).body, /Take it back/);
});

test("nothing she can see or time tells whether it fits anybody, and what she declared is shown to nobody", async () => {
  await known.recognised(door, { given: "Fits", family: "Somebody", phone: "+447700900244" });
  const [fits, none] = [await colleague(), await colleague()];
  await declares(fits, { kind: "person", phone: "07700 900244" });
  await declares(none, { kind: "person", phone: "07700 900245" });
  // Before the job has run nothing is decided in her answer; after it her page is the same.
  assert.deepEqual(await conflictsOf(fits), []);
  await holdDeclared(house);
  assert.equal((await conflictsOf(fits)).length, 1);
  const plain = ({ body }: { body: string }): string =>
    withoutShowing(/<main.*<\/main>/s.exec(body)?.[0] ?? "").replace(/\/kept-from\/[0-9a-f-]{36}/g, "");
  const [one, other] = [await fits.browser.get("/kept-from"), await none.browser.get("/kept-from")];
  assert.equal(plain(one), plain(other));
  assert.doesNotMatch(one.body, /900 ?244/);
  assert.doesNotMatch((await manager.get("/conflicts")).body, /900 ?244/);
  const [held] = await known.rows<{ sealed: Buffer }>(
    "select sealed from person_index.kept_from where staff_id = $1 and kind = 'person'",
    [fits.staffId],
  );
  assert.ok(held && !held.sealed.includes("900244"));
});

test("whoever keeps conflicts sees that there is one, may end it, and it is not begun again", async () => {
  const hers = await colleague();
  const her = await known.recognised(door, { given: "Lifted", family: "Onely", phone: "+447700900246" });
  const reference = await referenceOf("people.person", her.person);
  const ask = async (by: StaffBrowser): Promise<string> =>
    /There is a conflict of interest\. Give it to somebody else\.|No conflict of interest is known\./.exec(
      (await by.post("/conflicts/ask", { askEmail: hers.email, askReference: reference })).body,
    )?.[0] ?? "";
  assert.match(await ask(manager), /^No conflict/);
  await declares(hers, { kind: "person", phone: "07700900246" });
  await holdDeclared(house);
  assert.match(await ask(manager), /^There is a conflict/);
  const elsewhere = await known.works("service-manager", { agency: "advocacy" });
  assert.match(await ask(elsewhere), /^No conflict/, "another agency is told");
  assert.equal((await door.post("/conflicts/ask", {})).status, 403);
  const page = await manager.get("/conflicts");
  assert.match(page.body, /Known to the index/);
  const [row] = await known.rows<{ id: string }>("select id from access.conflict where staff_id = $1", [
    hers.staffId,
  ]);
  assert.equal(
    (await manager.post(`/conflicts/${row?.id}/lift`, { reason: "Another of the number" })).status,
    303,
  );
  assert.equal((await hers.browser.get(`/people/${her.person}`)).status, 200);
  await known.rows("update person_index.kept_from set looked_at = null where staff_id = $1", [hers.staffId]);
  await holdDeclared(house);
  assert.deepEqual(await conflictsOf(hers), [{ reference, ended: true }]);
});

test("too little to be known by is refused, another's cannot be taken back, and one's own can", async () => {
  const [hers, other] = [await colleague(), await colleague()];
  for (const said of [
    { kind: "person", given: "Only", family: "Named" },
    { kind: "home", address: "Elm Road" },
    {},
  ]) {
    const answer = await hers.browser.post("/kept-from", said);
    assert.equal(answer.status, 422, JSON.stringify(said));
  }
  assert.match((await hers.browser.get("/kept-from")).body, /You have declared nothing/);
  await declares(hers, { kind: "myself", phone: "07700900247" });
  const [id] = /[0-9a-f-]{36}(?=\/end)/.exec((await hers.browser.get("/kept-from")).body) ?? [];
  assert.equal((await other.browser.post(`/kept-from/${id}/end`, {})).status, 404);
  assert.equal((await hers.browser.post(`/kept-from/${id}/end`, {})).status, 303);
  assert.match((await hers.browser.get("/kept-from")).body, /You have declared nothing/);
  const contact = await known.arrives({ given: "After", family: "Wards", phone: "+447700900247" });
  assert.equal((await hers.browser.get(`/contacts/${contact}`)).status, 200);
});

test("keys that follow older rules are made anew, and what was declared is held against all again", async () => {
  const hers = await colleague();
  await declares(hers, { kind: "person", phone: "07700900248" });
  const kept = () =>
    known.rows(
      "select keys, keyed_with from person_index.kept_from where staff_id = $1 and kind = 'person'",
      [hers.staffId],
    );
  const first = await kept();
  await known.rows("update person_index.kept_from set keys = '{}', keyed_with = 0 where staff_id = $1", [
    hers.staffId,
  ]);
  assert.ok((await holdDeclared(house)) > 0);
  assert.deepEqual(await kept(), first);
});
