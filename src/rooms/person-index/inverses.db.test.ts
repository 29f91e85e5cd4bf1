import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import fc from "fast-check";
import { knownTwice } from "../../../tests/support/known-twice.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";

const PEOPLE = 5;

/** A move of the test: two people put together, or what one contact told given to somebody else. */
type Act =
  | { readonly does: "merge"; readonly one: number; readonly other: number }
  | { readonly does: "split"; readonly contact: number; readonly to: number };

let house: House;
let rows: ReturnType<typeof knownTwice>["rows"];
const contacts: string[] = [];
const people: string[] = [];

/** Everything that says whom something is about, in all tables; history is meant to grow. */
async function state(): Promise<unknown> {
  const tables = [
    "select 'thing', id::text, person_id::text from process.thing where person_id = any ($1)",
    "select 'involved', id::text, person_id::text from access.involvement where person_id = any ($1)",
    "select 'name', id::text, person_id::text from people.name where person_id = any ($1)",
    "select 'detail', id::text, person_id::text from people.detail where person_id = any ($1)",
    "select 'said', id::text, person_id::text from people.characteristic where person_id = any ($1)",
    "select 'record', record_id::text, person_id::text from people.membership where until is null and person_id = any ($1)",
    "select 'conflict', id::text, person_id::text from access.conflict where person_id = any ($1)",
    "select 'allowed', id::text, person_id::text from message.permission where person_id = any ($1)",
    "select 'link', id::text, person_id || ' ' || other_id from relationship.link where person_id = any ($1) or other_id = any ($1)",
    "select 'key', key::text, string_agg(person_id::text, ' ' order by person_id) from people.block_key where person_id = any ($1) group by key",
  ];
  return rows(`${tables.join(" union all ")} order by 1, 2, 3`, [people]);
}

before(async () => {
  house = await testHouse();
  const app = await testApp(house);
  const known = knownTwice(house, app);
  rows = known.rows;
  const signedIn = await signIn(house, { role: "front-door-practitioner" });
  const door = staffBrowser(app, signedIn.token);
  for (let place = 0; place < PEOPLE; place += 1) {
    const { contact, person } = await known.recognised(door, {
      phone: `+44770090030${place}`,
      given: `Inverna${place}`,
      family: "Backwards",
      born: `198${place}-01-01`,
      unsafeGiven: `Harm${place}`,
    });
    await door.post(`/contacts/${contact}/about`, { "about-gender": "woman" });
    const child = await door.post(`/contacts/${contact}/child`, { given: `Kind${place}`, kind: "parent-of" });
    assert.equal(child.status, 303, child.body.slice(0, 300));
    contacts.push(contact);
    people.push(person);
  }
  await rows(
    "insert into access.conflict (id, staff_id, person_id, kind, recorded_by, agency_id) values ($1, $2, $3, 'a try', 'system:test', 'front-door')",
    [randomUUID(), signedIn.staffId, people[1]],
  );
});

const whole = fc.nat({ max: PEOPLE - 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ does: fc.constant("merge" as const), one: whole, other: whole }),
  fc.record({ does: fc.constant("split" as const), contact: whole, to: whole }),
);

/** @returns the event, or nothing where there is nothing to move */
async function make(done: Act): Promise<string | undefined> {
  if (done.does === "merge") {
    if (done.one === done.other) return undefined;
    const [made] = await rows<{ id: string }>("select people.merge($1, $2, null) as id", [
      people[done.one],
      people[done.other],
    ]);
    return made?.id;
  }
  const [thing] = await rows<{ person_id: string }>("select person_id from process.thing where id = $1", [
    contacts[done.contact],
  ]);
  if (thing?.person_id === people[done.to]) return undefined;
  const [made] = await rows<{ id: string }>(
    "select people.move_things('split', $1, $2, people.things_under($3), '{}', $3, null) as id",
    [thing?.person_id, people[done.to], contacts[done.contact]],
  );
  return made?.id;
}

test("any sequence of putting together and taking out, followed by its inverses, restores the identical state", async () => {
  const first = await state();
  assert.ok(Array.isArray(first) && first.length > PEOPLE * 5);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
      const events: string[] = [];
      for (const each of acts) {
        const event = await make(each);
        if (event) events.push(event);
      }
      for (const event of events.toReversed()) await rows("select people.undo($1, null)", [event]);
      assert.deepEqual(await state(), first);
    }),
    { numRuns: 12 },
  );
});

test("putting back what was moved on since is refused, and changes nothing", async () => {
  const [a, b, c] = people;
  const [one] = await rows<{ id: string }>("select people.merge($1, $2, null) as id", [a, b]);
  const [two] = await rows<{ id: string }>("select people.merge($1, $2, null) as id", [c, a]);
  const before = await state();
  await assert.rejects(rows("select people.undo($1, null)", [one?.id]), /not all of these/);
  assert.deepEqual(await state(), before);
  await rows("select people.undo($1, null)", [two?.id]);
  await rows("select people.undo($1, null)", [one?.id]);
});
