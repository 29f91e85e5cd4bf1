import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { knownTwice } from "../../../tests/support/known-twice.ts";
import { staffBrowser, type StaffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import type { House } from "../../foundation/house/index.ts";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let known: ReturnType<typeof knownTwice>;
let door: StaffBrowser;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  known = knownTwice(house, app);
  door = await known.works("front-door-practitioner");
});

const referenceOf = async (person: string): Promise<string> =>
  (await known.rows<{ reference: string }>("select reference from people.person where id = $1", [person]))[0]
    ?.reference ?? "";

const merge = async (one: string, other: string): Promise<string> =>
  (await known.rows<{ id: string }>("select people.merge($1, $2, null) as id", [one, other]))[0]?.id ?? "";
const undo = (event: string): Promise<object[]> => known.rows("select people.undo($1, null)", [event]);

/** Two women put together, with the references both had. */
async function putTogether(family: string) {
  const stays = await known.recognised(door, { given: "Ione", family, born: "1981-01-01" });
  const goes = await known.recognised(door, { given: "Iona", family, born: "1981-02-02" });
  const event = await merge(stays.person, goes.person);
  return { stays, goes, event, old: await referenceOf(goes.person) };
}

test("an old address leads to whoever stands for her now, is recorded, and is hers again after an undo", async () => {
  const { stays, goes, event, old } = await putTogether("Followly");
  for (const rest of ["", "/print", "/about"]) {
    const answer = await door.get(`/people/${goes.person}${rest}`);
    assert.equal(answer.status, 303, rest);
    assert.equal(answer.location, `/people/${stays.person}${rest}`);
  }
  const written = await known.rows(
    "select detail from audit.entry where event = 'person.followed' and person_id = $1",
    [stays.person],
  );
  assert.deepEqual(written[0], { detail: { from: goes.person } });
  assert.equal(written.length, 3);

  const found = await door.post("/search", { search: old });
  assert.ok(found.body.includes(`/people/${stays.person}`));
  assert.match(found.body, /a reference of another record that has been put with this one/);

  await undo(event);
  assert.equal((await door.get(`/people/${goes.person}`)).status, 200);
  const again = await door.post("/search", { search: old });
  assert.ok(again.body.includes(`/people/${goes.person}`));
  assert.ok(!again.body.includes(`/people/${stays.person}`));
});

test("put together again and again, the oldest reference still leads to the last", async () => {
  const { stays, goes, old } = await putTogether("Chainly");
  const last = await known.recognised(door, { given: "Ionna", family: "Chainly", born: "1981-03-03" });
  const second = await merge(last.person, stays.person);
  assert.equal((await door.get(`/people/${goes.person}`)).location, `/people/${last.person}`);
  assert.ok((await door.post("/search", { search: old })).body.includes(`/people/${last.person}`));
  await undo(second);
  assert.equal((await door.get(`/people/${goes.person}`)).location, `/people/${stays.person}`);
});

test("to whoever was never involved in what was hers, an old address is one that never was", async () => {
  const { stays, goes, old } = await putTogether("Nobodysly");
  const signedIn = await signIn(house, {
    role: "front-door-practitioner",
    agency: "opcc",
    team: "commissioning",
  });
  const other = staffBrowser(app, signedIn.token);
  const never = await other.get(`/people/${randomUUID()}`);
  const plain = (body: string): string => withoutShowing(body).replace(/quote: \w+/, "");
  const hidden = await other.get(`/people/${goes.person}`);
  assert.equal(hidden.status, 404);
  assert.equal(plain(hidden.body), plain(never.body));
  assert.doesNotMatch((await other.post("/search", { search: old })).body, /\/people\/[0-9a-f-]{36}/);

  // Involved in something of the one that stayed, and in nothing that was hers by the old reference: she is not told either.
  await known.rows(
    `insert into access.involvement (id, thing_id, person_id, grantee, capacity, basis, purpose, granted_by)
     values ($1, $2, $3, $4, 'a try', 'a try', 'a try', 'system:test')`,
    [randomUUID(), stays.contact, stays.person, `staff:${signedIn.staffId}`],
  );
  assert.equal((await other.get(`/people/${stays.person}`)).status, 200);
  assert.equal((await other.get(`/people/${goes.person}`)).status, 404);
  assert.doesNotMatch((await other.post("/search", { search: old })).body, /\/people\/[0-9a-f-]{36}/);
});

test("a conflict of interest is recorded by a person's own reference", async () => {
  const her = await known.recognised(door, { given: "Perpetua", family: "Ownly", born: "1980-08-08" });
  const kept = await keptFrom(await referenceOf(her.person));
  assert.equal((await kept.get(`/people/${her.person}`)).status, 404);
});

test("a conflict of interest recorded by an old reference hides whoever it is now", async () => {
  const { stays, goes, old } = await putTogether("Hiddenly");
  const kept = await keptFrom(old);
  assert.equal((await kept.get(`/people/${stays.person}`)).status, 404);
  assert.equal((await kept.get(`/people/${goes.person}`)).status, 404);
});

/** A member of staff who saw all of it, and whom a manager has said to be in conflict with this reference. */
async function keptFrom(reference: string): Promise<StaffBrowser> {
  const { token, staffId } = await signIn(house, { role: "front-door-practitioner" });
  const keeper = await known.works("front-door-manager");
  const email = `${staffId}@test.example`;
  const recorded = await keeper.post("/conflicts", {
    email,
    reference,
    kind: "family",
    reason: "Her sister",
  });
  assert.equal(recorded.status, 303, recorded.body.slice(0, 500));
  return staffBrowser(app, token);
}
