import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { freshDatabase } from "../../../tests/support/database.ts";
import { knownTwice } from "../../../tests/support/known-twice.ts";
import { houseOn, testApp } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";

/** More than are ever compared, and more than any cap on them should hide one's own behind. */
const OTHERS = 5000;

let house: House;
let app: FastifyInstance;
let known: ReturnType<typeof knownTwice>;

// On a database of its own: thousands of whom nothing can be opened would be in every other test's way.
before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  app = await testApp(house);
  known = knownTwice(house, app);
});
after(async () => {
  await app.close();
  await house.database.close();
});

/** So many other people with every key of this record, whom another agency alone knows, in the index before it and after it,
 * and in the table before it. */
async function shareKeysOf(contact: string, count: number): Promise<void> {
  const [record] = await known.rows<{ id: string }>("select id from people.record where thing_id = $1", [
    contact,
  ]);
  await known.rows(
    `with many as (
       select gen_random_uuid() as person, gen_random_uuid() as thing, n,
         -- Of either half in the order of an index.
         (case when n % 2 = 0 then '0' else 'f' end || substr(gen_random_uuid()::text, 2))::uuid as record
       from generate_series(1, $2::int) n),
     p as (insert into people.person (id, reference, agency_id, side, created_by)
       select person, 'P-' || person, 'opcc', 'harmed', 'system:test' from many returning id),
     t as (insert into process.thing (id, process, reference, state, agency_id, opened_by)
       select thing, 'match', 'K-' || thing, 'waiting', 'opcc', 'system:test' from many returning id),
     s as (insert into process.step (thing_id, step, from_state, to_state, by)
       select thing, 'find', '', 'waiting', 'system:test' from many returning id),
     r as (insert into people.record (id, thing_id, sealed, keyed_with)
       select record, thing, '\\x00', 1 from many returning id),
     m as (insert into people.membership (record_id, person_id, decided_by)
       select record, person, 'system:test' from many returning id),
     i as (insert into access.involvement (id, thing_id, person_id, grantee, capacity, basis, purpose, granted_by)
       select gen_random_uuid(), thing, person, 'team:opcc/commissioning', 'a', 'a', 'a', 'system:test' from many returning id)
     insert into people.block_key (key, record_id, person_id)
     select k.key, many.record, many.person from many, people.block_key k where k.record_id = $1`,
    [record?.id, count],
  );
  // Hers come last wherever rows lie in the order in which they came.
  const keys = await known.rows<{ key: string; person_id: string }>(
    "delete from people.block_key where record_id = $1 returning key::text, person_id",
    [record?.id],
  );
  await known.rows(
    "insert into people.block_key (key, record_id, person_id) select k, $2, $3 from unnest($1::bigint[]) k",
    [keys.map(({ key }) => key), record?.id, keys[0]?.person_id],
  );
  await known.rows("analyze people.block_key");
}

test("one's own of a very common name is found by the name alone, however many of it others know", async () => {
  const door = await known.works("front-door-practitioner");
  const hers = await known.recognised(door, { given: "Commonly", family: "Namedly", born: "1990-10-10" });
  await shareKeysOf(hers.contact, OTHERS);
  const page = await door.post("/search", { search: "Commonly Namedly" });
  assert.ok(page.body.includes(hers.person), "her own was missed behind others'");
  assert.match(page.body, /One person/);
});

test("what very many share waits, once somebody is found: one press looks through it too", async () => {
  const door = await known.works("front-door-practitioner");
  const typed = await known.recognised(door, { given: "Catherine", family: "Manifold", born: "1970-03-03" });
  const alike = await known.recognised(door, { given: "Katharine", family: "Manyfold", born: "1971-04-04" });
  const few = await door.post("/search", { search: "Catherine Manifold" });
  assert.ok(few.body.includes(typed.person) && few.body.includes(alike.person));
  assert.ok(!few.body.includes("names that are alike"));
  await shareKeysOf(alike.contact, 300);
  const many = await door.post("/search", { search: "Catherine Manifold" });
  assert.ok(many.body.includes(typed.person) && !many.body.includes(alike.person));
  assert.match(many.body, /Look for names that are alike too/);
  const asked = await door.post("/search", { search: "Catherine Manifold", alike: "yes" });
  assert.ok(asked.body.includes(typed.person) && asked.body.includes(alike.person));
  const misspelt = await door.post("/search", { search: "Katarine Manifold" });
  assert.ok(
    misspelt.body.includes(alike.person),
    "nobody found as typed: what is alike is looked through at once",
  );
});

test("of more of one's own than can be told apart by name ten are shown, and that there are more", async () => {
  const door = await known.works("front-door-practitioner");
  const first = await known.recognised(door, { given: "Eleventh", family: "Namesake", born: "1980-01-01" });
  for (let year = 1981; year <= 1990; year += 1)
    await known.recognised(door, { given: "Eleventh", family: "Namesake", born: `${year}-01-01` });
  const page = await door.post("/search", { search: "Eleventh Namesake" });
  assert.match(page.body, /10 people/);
  assert.match(page.body, /More match: add a date of birth/);
  const narrowed = await door.post("/search", { search: "Eleventh Namesake 1 January 1980" });
  assert.ok(narrowed.body.includes(first.person));
});
