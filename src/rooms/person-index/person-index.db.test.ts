import assert from "node:assert/strict";
import { before, test } from "node:test";
import { knownTwice } from "../../../tests/support/known-twice.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";
import { keyRecords } from "../people/index.ts";
import { countTerms, lookForPairs } from "./index.ts";

let house: House;
let known: ReturnType<typeof knownTwice>;

before(async () => {
  house = await testHouse();
  known = knownTwice(house, await testApp(house));
});

/** All that hangs on whom a thing is about, but for the history that is meant to grow. */
async function everything(people: readonly string[]): Promise<unknown> {
  const of = (sql: string): Promise<object[]> => known.rows(sql, [people]);
  return {
    things: await of("select id, person_id from process.thing where person_id = any ($1) order by 1"),
    involved: await of("select id, person_id from access.involvement where person_id = any ($1) order by 1"),
    names: await of("select id, person_id from people.name where person_id = any ($1) order by 1"),
    details: await of("select id, person_id from people.detail where person_id = any ($1) order by 1"),
    said: await of("select id, person_id from people.characteristic where person_id = any ($1) order by 1"),
    links: await of(
      "select id, person_id, other_id from relationship.link where person_id = any ($1) or other_id = any ($1) order by 1",
    ),
    records: await of(
      "select record_id, person_id from people.membership where until is null and person_id = any ($1) order by 1",
    ),
    conflicts: await of("select id, person_id from access.conflict where person_id = any ($1) order by 1"),
    allowed: await of("select id, person_id from message.permission where person_id = any ($1) order by 1"),
  };
}

test("who may be meant is shown best first, with how probable it is and why, and never a value", async () => {
  const door = await known.works("front-door-practitioner");
  const clementine = await known.recognised(door, {
    given: "Clementine",
    family: "Ashgrove",
    born: "1979-11-30",
    phone: "+447700900201",
  });
  const contact = await known.arrives({
    given: "Clementina",
    family: "Ashgrove",
    born: "1979-11-30",
    phone: "+447700900201",
  });
  await door.post(`/contacts/${contact}/take`, {});
  const page = await door.get(`/contacts/${contact}/recognise`);
  assert.ok(page.body.includes(clementine.person));
  // One letter apart, with all that twins share: she may be, and is not said to be likely.
  assert.match(page.body, /may be the same person, about 70 in 100/);
  assert.match(page.body, /Twins would agree in as much/);
  // In words for whoever chooses; in numbers where a pair is explained in full.
  assert.match(page.body, /speaks for, strongly/);
  assert.doesNotMatch(page.body, /\d bits/);
  assert.doesNotMatch(page.body, /900201|900 201/);
  const service = await known.works("service-intake");
  assert.equal((await service.get(`/contacts/${contact}/recognise`)).status, 403);
});

test("two records become one when two people say so, neither having seen the other's answer", async () => {
  const first = await known.works("front-door-practitioner");
  const second = await known.works("front-door-practitioner");
  const {
    match,
    first: one,
    second: other,
  } = await known.twice(first, { given: "Rosamund", family: "Twicely" }, "+447700900202");
  assert.ok((await first.get("/matches")).body.includes(`/matches/${match}`));
  const page = await first.get(`/matches/${match}`);
  assert.equal(page.status, 200);
  assert.match(page.body, /Rosamund Twicely/);
  assert.doesNotMatch(page.body, /900202|900 202/, "a phone stands on the page");

  const said = await first.post(`/matches/${match}/first`, { said: "same", note: "Her own handwriting" });
  assert.equal(said.status, 303, said.body.slice(0, 300));
  assert.equal(await known.stateOf(match), "second");
  const blind = await second.get(`/matches/${match}`);
  assert.doesNotMatch(blind.body, /What was answered|Her own handwriting/);
  const detail = await known.rows("select detail from process.step where thing_id = $1 and step = 'first'", [
    match,
  ]);
  assert.deepEqual(detail, [{ detail: {} }]);
  assert.equal(
    (await first.post(`/matches/${match}/second`, { said: "same" })).status,
    409,
    "one person looked twice",
  );
  assert.equal(await known.stateOf(match), "second");

  assert.equal((await second.post(`/matches/${match}/second`, { said: "same" })).status, 303);
  assert.equal(await known.stateOf(match), "same");
  const [gone] = await known.rows<{ count: string }>(
    "select count(*) from process.thing where person_id = $1",
    [other.person],
  );
  assert.equal(Number(gone?.count), 0);
  assert.equal((await first.get(`/people/${other.person}`)).location, `/people/${one.person}`);
  const her = await first.get(`/people/${one.person}`);
  assert.match(her.body, /Rosamund Twicely/);
  assert.match((await second.get(`/matches/${match}`)).body, /Her own handwriting/);
  await lookForPairs(house);
  assert.equal(
    (await known.rows("select id from person_index.match where $1 in (one_id, other_id)", [one.person]))
      .length,
    1,
  );
});

test("what was put together is taken apart exactly, and two told apart are not asked about again", async () => {
  const first = await known.works("front-door-practitioner");
  const second = await known.works("front-door-practitioner");
  const {
    match,
    first: one,
    second: other,
  } = await known.twice(first, { given: "Henrietta", family: "Apartly" }, "+447700900203");
  const people = [one.person, other.person];
  const before = await everything(people);
  await first.post(`/matches/${match}/first`, { said: "same" });
  await second.post(`/matches/${match}/second`, { said: "same" });
  assert.notDeepEqual(await everything(people), before);
  assert.equal((await first.post(`/matches/${match}/undo`, { reason: "mistake" })).status, 303);
  assert.equal(await known.stateOf(match), "different");
  assert.deepEqual(await everything(people), before);
  const page = await first.get("/matches");
  assert.ok(!page.body.includes(match));
  // Something more is told of each: they stay two.
  await known.rows(
    "insert into people.to_look (person_id) select unnest($1::uuid[]) on conflict do nothing",
    [people],
  );
  await known.rows("delete from person_index.match where id = $1", [match]);
  await lookForPairs(house);
  assert.equal(await known.pairOf(one.person, other.person), undefined, "asked again what was decided");
});

test("where two answer differently a third person who approves settles it, and neither of the two can", async () => {
  const first = await known.works("front-door-practitioner");
  const second = await known.works("front-door-practitioner");
  const manager = await known.works("front-door-manager");
  const { match } = await known.twice(first, { given: "Wilhelmina", family: "Differently" }, "+447700900204");
  await first.post(`/matches/${match}/first`, { said: "same" });
  await second.post(`/matches/${match}/second`, { said: "different" });
  assert.equal(await known.stateOf(match), "differs");
  assert.equal((await first.post(`/matches/${match}/settle`, { said: "same", note: "Mine" })).status, 403);
  assert.equal(
    (await manager.post(`/matches/${match}/settle`, { said: "different", note: "Two schools" })).status,
    303,
  );
  assert.equal(await known.stateOf(match), "different");
});

test("a pair is nobody's but the front door's", async () => {
  const door = await known.works("front-door-practitioner");
  const { match } = await known.twice(door, { given: "Philippa", family: "Ownly" }, "+447700900205");
  for (const role of ["service-intake", "advocate", "commissioner"]) {
    const stranger = await known.works(role);
    assert.equal((await stranger.get(`/matches/${match}`)).status, 403, role);
    assert.equal((await stranger.get("/matches")).status, 403, role);
  }
  const elsewhere = await known.works("front-door-practitioner", { agency: "opcc", team: "commissioning" });
  const [hidden, absent] = [
    await elsewhere.get(`/matches/${match}`),
    await elsewhere.get("/matches/00000000-0000-4000-8000-000000000000"),
  ];
  assert.equal(hidden.status, 404);
  assert.equal(absent.status, 404);
  assert.equal((await elsewhere.post(`/matches/${match}/first`, { said: "same" })).status, 404);
  assert.equal((await door.post(`/matches/${match}/first`, {})).status, 422);
  assert.equal(await known.stateOf(match), "waiting");
});

test("whoever harms her and she are never one, nor two sides, nor two of one home with a telephone between them", async () => {
  const door = await known.works("front-door-practitioner");
  const [one, other] = [
    await known.recognised(door, {
      given: "Agatha",
      family: "Homely",
      born: "1990-01-02",
      phone: "+447700900206",
    }),
    await known.recognised(door, {
      given: "Bertha",
      family: "Homely",
      born: "1962-07-19",
      phone: "+447700900206",
    }),
  ];
  await lookForPairs(house);
  assert.equal(
    await known.pairOf(one.person, other.person),
    undefined,
    "a mother and her daughter are taken for one",
  );
  const merge = (a: string, b: string) => known.rows("select people.merge($1, $2, null)", [a, b]);
  await known.rows("update people.person set side = 'causing-harm' where id = $1", [other.person]);
  await assert.rejects(merge(one.person, other.person), /never merged/);
});

test("a contact said to be about somebody else takes along all that it told, and that can be put back", async () => {
  const door = await known.works("front-door-practitioner");
  const one = await known.recognised(door, {
    given: "Ernestine",
    family: "Movely",
    born: "1971-03-04",
    phone: "+447700900207",
  });
  const anew = await door.post(`/contacts/${one.contact}/recognise`, { person: "new" });
  assert.equal(anew.status, 303, anew.body.slice(0, 300));
  const [thing] = await known.rows<{ person_id: string }>(
    "select person_id from process.thing where id = $1",
    [one.contact],
  );
  assert.notEqual(thing?.person_id, one.person);
  const left = (await everything([one.person])) as Record<string, unknown[]>;
  for (const [what, found] of Object.entries(left)) assert.equal(found.length, 0, what);
  const [event] = await known.rows<{ id: string }>("select id from people.link_event where decided_in = $1", [
    one.contact,
  ]);
  await known.rows("select people.undo($1, null)", [event?.id]);
  const [back] = await known.rows<{ person_id: string }>(
    "select person_id from process.thing where id = $1",
    [one.contact],
  );
  assert.equal(back?.person_id, one.person);
  await assert.rejects(known.rows("select people.undo($1, null)", [event?.id]), /already|any more/);
});

test("what was told before there were records is found again once the job has run, however often it runs", async () => {
  const door = await known.works("front-door-practitioner");
  const one = await known.recognised(door, {
    given: "Theodora",
    family: "Formerly",
    born: "1969-12-12",
    phone: "+447700900208",
  });
  const search = async () =>
    (await door.post("/search", { search: "Theodora Formerly" })).body.includes(one.person);
  assert.ok(await search());
  await known.rows("delete from people.record where thing_id = $1", [one.contact]);
  assert.ok(!(await search()));
  assert.ok((await keyRecords(house)) > 0);
  assert.ok(await search());
  await known.rows("update people.record set keyed_with = 0 where thing_id = $1", [one.contact]);
  await known.rows(
    "delete from people.block_key where record_id in (select id from people.record where thing_id = $1)",
    [one.contact],
  );
  await keyRecords(house);
  assert.ok(await search());
  assert.equal(await keyRecords(house), 0);
});

test("a search finds by birth date, e-mail and a name spelt otherwise, and tells why without a value", async () => {
  const door = await known.works("front-door-practitioner");
  const one = await known.recognised(door, {
    given: "Seraphina",
    family: "Spelterini",
    born: "1983-06-17",
    channel: "email",
    email: "s.spelterini@mail.example",
  });
  for (const typed of [
    "17/6/1983",
    "s.spelterini@mail.example",
    "Serafina Spelterini",
    "17 June 1983 Spelterini Seraphina",
  ]) {
    const page = await door.post("/search", { search: typed });
    assert.ok(page.body.includes(one.person), typed);
    // As a word of its own: ids and nonces hold any four digits now and then.
    assert.doesNotMatch(page.body.replaceAll(typed, ""), /Spelterini|\b1983\b|mail\.example/, typed);
  }
});

test("a model learns from judged pairs, shows what it would change, is taken into use by whoever approves, and gone back from", async () => {
  const door = await known.works("front-door-practitioner");
  const manager = await known.works("front-door-manager");
  assert.equal((await door.get("/matches/models")).status, 403);
  const early = await manager.post("/matches/models", {});
  assert.equal(early.status, 409);
  const [{ id: staff } = { id: "" }] = await known.rows<{ id: string }>(
    "select id from identity.staff limit 1",
  );
  assert.ok(staff);
  // Thirty judged pairs, as the functions would leave them.
  await known.rows(
    `with made as (
       insert into people.person (id, reference, agency_id, side, created_by)
       select gen_random_uuid(), 'P-model-' || n, 'front-door', 'child', 'system:test' from generate_series(1, 80) n returning id),
     placed as (select id, row_number() over (order by id) as n from made),
     thing as (
       insert into process.thing (id, process, reference, state, agency_id, opened_by, closed_at)
       select gen_random_uuid(), 'match', 'K-model-' || n, 'different', 'front-door', 'system:test', now()
       from generate_series(1, 40) n returning id),
     numbered as (select id, row_number() over (order by id) as n from thing),
     step as (
       insert into process.step (thing_id, step, from_state, to_state, by)
       select id, s.step, s.from_state, s.to_state, 'system:test' from thing,
         (values ('find', '', 'waiting'), ('first', 'waiting', 'second'), ('second', 'second', 'different')) as s (step, from_state, to_state))
     insert into person_index.match (id, one_id, other_id, bits, probability, parts)
     select t.id, a.id, b.id, 6, 0.98, '\\x00' from numbered t
     join placed a on a.n = t.n * 2 - 1 join placed b on b.n = t.n * 2`,
  );
  assert.equal((await manager.post("/matches/models", {})).status, 303);
  const page = await manager.get("/matches/models");
  const id = /reviewed-\d{4}-\d\d-\d\d-\d+/.exec(page.body)?.[0] ?? "";
  assert.ok(id);
  assert.match(page.body, /known pairs \d+ would stand otherwise/);
  assert.match(page.body, /The engine&#39;s own: in use|The engine's own: in use/);
  assert.equal((await door.post("/matches/models/use", { model: id })).status, 403);
  assert.equal((await manager.post("/matches/models/use", { model: "never-made" })).status, 404);
  assert.equal((await manager.post("/matches/models/use", { model: id })).status, 303);
  assert.ok((await manager.get("/matches/models")).body.includes(`${id}: in use`));
  assert.equal((await manager.post("/matches/models/use", { model: "" })).status, 303);
  assert.match((await manager.get("/matches/models")).body, /own: in use/);
});

test("how common names are is counted by keyed hash, and only what several have", async () => {
  const kept = await countTerms(house);
  const found = await known.rows<{ share: number }>("select share from people.term");
  assert.equal(found.length, kept);
  assert.ok(found.every(({ share }) => share > 0 && share <= 1));
});
