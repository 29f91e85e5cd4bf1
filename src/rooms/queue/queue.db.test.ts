import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite, type Worker } from "../../../tests/support/contact-site.ts";
import { tryStep, type StaffBrowser } from "../../../tests/support/person.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import { returnClocks } from "./return-clocks.ts";

const site = await contactSite();
const { house, works, rows } = site;
const door = await works({ role: "front-door-practitioner", name: "Dora Door" });
const manager = await works({ role: "front-door-manager", name: "Mona Manager" });

const arrives = (answers: object = {}, kind?: string): Promise<string> =>
  site.arrives({ channel: "phone", phone: "+447700900123", employers: ["none"], ...answers }, kind);

const versionIn = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? "";

const holderOf = async (id: string): Promise<unknown> =>
  (await rows("select taken_by from front_door.contact where id = $1", id))[0]?.["taken_by"];
const has = (body: string, id: string): boolean => body.includes(`/contacts/${id}`);
/** The whole list, page by page. */
async function all(browser: StaffBrowser, address: string): Promise<string> {
  const { body } = await browser.get(address);
  const next = /rel="next"[^>]*|href="([^"]+)"[^>]*rel="next"/.exec(body)?.[0];
  const href = /href="(\/queue\?[^"]*after=[^"]+)"/.exec(body)?.[1]?.replaceAll("&amp;", "&");
  return next && href ? body + (await all(browser, href)) : body;
}

test("a contact that nobody took stands in the queue with its reason, and is taken from there with one press", async () => {
  const id = await arrives({ danger: "yes", district: "watford", interpreter: "Polish" });
  const page = await all(door, "/queue?show=waiting&danger=yes&district=watford&language=polish");
  assert.ok(has(page, id));
  assert.match(page, /Danger now<\/strong> <span class="fl-now__reason">First safe contact/);
  assert.match(page, /Asked for help · Watford · interpreter: Polish · nobody has taken it/);
  const form = new RegExp(
    `<form method="post" action="/contacts/${id}/take">.*?name="version" value="(\\d+)".*?>Take<`,
    "s",
  ).exec(page);
  const taken = await door.post(`/contacts/${id}/take`, { version: form?.[1] ?? "" });
  assert.deepEqual([taken.status, await holderOf(id)], [303, door.staffId]);
  assert.ok(!has(await all(door, "/queue?show=waiting&district=watford"), id));
  assert.ok(has(await all(door, "/queue?show=mine&district=watford"), id));
  assert.ok(has(await all(manager, "/queue?show=colleague&district=watford"), id));
});

test("of two who take at once one has it, and the other is told kindly who", async () => {
  const id = await arrives();
  const other = await works({ role: "front-door-practitioner", name: "Otto Other" });
  const version = versionIn((await door.get(`/contacts/${id}/take`)).body);
  const both = await Promise.all([door, other].map((each) => each.post(`/contacts/${id}/take`, { version })));
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409],
  );
  const winner = both[0]?.status === 303 ? door : other;
  assert.equal(await holderOf(id), winner.staffId);
  const loser = both.find(({ status }) => status === 409);
  assert.match(
    loser?.body ?? "",
    winner === door ? /Dora Door took this just before you/ : /Otto Other took this/,
  );
  const steps = await rows("select 1 from process.step where thing_id = $1 and step = 'take'", id);
  assert.equal(steps.length, 1);
});

test("each filter leaves what it says, and what is not a filter is none", async () => {
  const calm = await arrives({ district: "broxbourne" });
  const danger = await arrives({ danger: "yes", district: "broxbourne" });
  const late = await arrives({ district: "broxbourne" }, "young");
  await rows("update process.clock set due_at = now() - interval '1 hour' where thing_id = $1", late);
  const shows = async (query: string): Promise<boolean[]> => {
    const body = await all(door, `/queue?district=broxbourne${query}`);
    return [calm, danger, late].map((id) => has(body, id));
  };
  assert.deepEqual(await shows(""), [true, true, true]);
  assert.deepEqual(await shows("&danger=yes"), [false, true, false]);
  assert.deepEqual(await shows("&overdue=yes"), [false, false, true]);
  assert.deepEqual(await shows("&kind=young"), [false, false, true]);
  assert.deepEqual(await shows("&language=any"), [false, false, false]);
  assert.deepEqual(await shows("&kind=%27%3B--&sort=up&show=all&after=x"), [true, true, true]);
  const body = await all(door, "/queue?district=broxbourne&sort=clock");
  const order = [late, danger, calm].map((id) => body.indexOf(`/contacts/${id}`));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
    "what is due first stands first",
  );
  const first = await all(door, "/queue?district=broxbourne");
  assert.ok(first.indexOf(danger) < first.indexOf(late), "danger first, where nothing else was asked for");
});

test("pages follow one another without leaving out or repeating a contact, in every order", async () => {
  const ids: string[] = [];
  for (let index = 0; index < 30; index += 1)
    ids.push(await arrives({ district: "stevenage", interpreter: "Tigrinya" }));
  // What other tests left in the queue asks for no interpreter of this language.
  const these = "/queue?district=stevenage&language=tigrinya";
  // As if they had come in one moment: the order must not depend on that.
  await rows(
    "update process.clock set due_at = '2027-01-01' where thing_id = any ($1) and stopped_at is null",
    ids,
  );
  for (const sort of ["clock", "danger", "newest"]) {
    const body = await all(door, `${these}&sort=${sort}`);
    const seen = [...body.matchAll(/<a href="\/contacts\/([0-9a-f-]{36})" class="govuk-link">/g)].map(
      ([, id]) => id ?? "",
    );
    assert.deepEqual(seen.toSorted(), ids.toSorted(), sort);
  }
  const { body } = await door.get(these);
  assert.match(body, /30 contacts, none overdue\. 25 on this page\./);
});

test("a queue with nothing in it says so, and what to do next", async () => {
  const fresh = await works({ role: "front-door-practitioner" });
  assert.match((await fresh.get("/queue?show=mine")).body, /You have taken nothing that is still open\./);
  const narrowed = (await fresh.get("/queue?show=mine&danger=yes")).body;
  assert.match(narrowed, /Nothing here fits\./);
  assert.match(narrowed, /href="\/queue\?show=mine"[^>]*>\s*Take the filters away/);
});

test("requests about one's own behaviour stand in the programme's queue alone, and the front door's in its own", async () => {
  const programme = await works({ role: "behaviour-change-practitioner" });
  const theirs = await arrives({ words: "I want to change." }, "own-behaviour");
  const hers = await arrives();
  const [theirList, herList] = [await all(programme, "/queue"), await all(door, "/queue")];
  assert.deepEqual([has(theirList, theirs), has(theirList, hers)], [true, false]);
  assert.deepEqual([has(herList, theirs), has(herList, hers)], [false, true]);
  assert.ok(!has(await all(manager, "/queue?kind=own-behaviour"), theirs));
  // Not even when somebody shares one with the other side by mistake: the wall is the row's own.
  await rows(
    `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
     values (gen_random_uuid(), $1, 'team:front-door/front-door', 'mistake', 'a try', 'a try', 'system:test')`,
    theirs,
  );
  assert.ok(!has(await all(door, "/queue"), theirs));
  const seen = (who: Worker): Promise<number> =>
    withActor(house, who.token, async (tx) => {
      const query = sql`select 1 from queue.entry where thing_id = ${theirs}`;
      return (await query.execute(tx.db)).rows.length;
    });
  assert.deepEqual([await seen(door), await seen(programme)], [0, 1]);
  const taken = await tryStep(programme, `/contacts/${theirs}/answer-call`);
  assert.deepEqual([taken.status, await holderOf(theirs)], [303, programme.staffId]);
});

test("whoever has no queue is told so, and nobody's name stands in one", async () => {
  await arrives({ given: "Petronella", family: "Namewood" });
  assert.doesNotMatch(await all(door, "/queue"), /Petronella|Namewood/);
  for (const role of ["service-intake", "advocate", "commissioner", "system-administrator"]) {
    const stranger = await works({ role });
    assert.equal((await stranger.get("/queue")).status, 403, role);
    assert.doesNotMatch((await stranger.get("/now")).body, /href="\/queue"/, role);
  }
  assert.match((await door.get("/now")).body, /href="\/queue"/);
});

test("a contact for named people only stands in their queue and in nobody else's", async () => {
  const id = await arrives({ employers: ["council"], district: "hertsmere" });
  assert.ok(has(await all(manager, "/queue?district=hertsmere"), id));
  assert.ok(!has(await all(door, "/queue?district=hertsmere"), id));
});

test("a contact is handed to a named colleague with a reason, and what she should know stays with it", async () => {
  const id = await arrives({ district: "dacorum" });
  await tryStep(door, `/contacts/${id}/take`);
  const heir = await works({ role: "front-door-practitioner", name: "Hera Heir" });
  const asked = await door.get(`/contacts/${id}/hand-over`);
  assert.match(asked.body, /Hera Heir/);
  assert.ok(!asked.body.includes(`value="${door.staffId}"`), "not to herself");
  const refused = await tryStep(door, `/contacts/${id}/hand-over`, { to: heir.staffId });
  assert.deepEqual([refused.status, await holderOf(id)], [422, door.staffId]);
  const note = "She can talk after four.";
  const handed = await tryStep(door, `/contacts/${id}/hand-over`, { to: heir.staffId, reason: "away", note });
  assert.deepEqual([handed.status, await holderOf(id)], [303, heir.staffId]);
  const page = (await heir.get(`/contacts/${id}`)).body;
  assert.match(page, /She can talk after four\./);
  assert.match(page, /Handed over to a colleague/);
  assert.ok(has(await all(heir, "/queue?show=mine"), id));
  const [logged] = await rows(
    "select detail from process.step where thing_id = $1 and step = 'hand-over'",
    id,
  );
  assert.deepEqual(logged?.["detail"], { reason: "away" });
});

test("nobody is offered, or can be sent by hand, who may not take it", async () => {
  const id = await arrives();
  await tryStep(door, `/contacts/${id}/take`);
  const conflicted = await works({ role: "front-door-practitioner", name: "Connie Conflict" });
  const over = await works({ role: "front-door-practitioner", name: "Una Until" });
  const gone = await works({ role: "front-door-practitioner", name: "Lena Left" });
  const elsewhere = await works({ role: "advocate", name: "Ada Elsewhere" });
  const walled = await works({ role: "behaviour-change-practitioner", name: "Bert Behaviour" });
  await rows(
    `insert into access.conflict (id, staff_id, thing_id, kind, recorded_by)
     values (gen_random_uuid(), $1, $2, 'family', 'system:test')`,
    conflicted.staffId,
    id,
  );
  await rows("update identity.seat set until = now() where id = $1", over.seatId);
  await rows("update identity.staff set state = 'left' where id = $1", gone.staffId);
  const { body } = await door.get(`/contacts/${id}/hand-over`);
  assert.match(body, /Mona Manager/);
  for (const name of ["Connie Conflict", "Una Until", "Lena Left", "Ada Elsewhere", "Bert Behaviour"])
    assert.doesNotMatch(body, new RegExp(name));
  for (const { staffId } of [conflicted, over, gone, elsewhere, walled]) {
    const sent = await tryStep(door, `/contacts/${id}/hand-over`, { to: staffId, reason: "away" });
    assert.deepEqual([sent.status, await holderOf(id)], [422, door.staffId]);
  }
});

test("a colleague's contact is a manager's to take over, and a colleague's once its holder can no longer see it", async () => {
  const id = await arrives({ district: "three-rivers" });
  const first = await works({ role: "front-door-practitioner", name: "Fenja First" });
  const second = await works({ role: "front-door-practitioner", name: "Sena Second" });
  await tryStep(first, `/contacts/${id}/take`);
  const page = (await second.get(`/contacts/${id}`)).body;
  assert.doesNotMatch(page, /\/(take-over|hand-back|hand-over)"/, "not hers to give or take");
  for (const name of ["take-over", "hand-back"]) {
    const refused = await tryStep(second, `/contacts/${id}/${name}`);
    assert.deepEqual([refused.status, await holderOf(id)], [409, first.staffId], name);
  }
  assert.equal((await tryStep(manager, `/contacts/${id}/take-over`)).status, 303);
  assert.equal(await holderOf(id), manager.staffId);

  await tryStep(manager, `/contacts/${id}/hand-over`, { to: first.staffId, reason: "oversight" });
  await rows(
    `insert into access.conflict (id, staff_id, thing_id, kind, recorded_by)
     values (gen_random_uuid(), $1, $2, 'family', 'system:test')`,
    first.staffId,
    id,
  );
  assert.match(
    await all(second, "/queue?district=three-rivers"),
    /with Fenja First, who can no longer see it.*?\/contacts\/[0-9a-f-]+\/take-over/s,
  );
  assert.equal((await tryStep(second, `/contacts/${id}/take-over`)).status, 303);
  assert.equal(await holderOf(id), second.staffId);
});

test("the programme hands its own requests over and back, within the programme", async () => {
  const id = await arrives({ words: "I want to change." }, "own-behaviour");
  const one = await works({ role: "behaviour-change-practitioner", name: "Bea One" });
  const two = await works({ role: "behaviour-change-practitioner", name: "Ben Two" });
  await tryStep(one, `/contacts/${id}/answer-call`);
  const { body } = await one.get(`/contacts/${id}/pass-on`);
  assert.match(body, /Ben Two/);
  assert.doesNotMatch(body, /Dora Door|Mona Manager/);
  assert.equal(
    (await tryStep(one, `/contacts/${id}/pass-on`, { to: two.staffId, reason: "away" })).status,
    303,
  );
  assert.equal(await holderOf(id), two.staffId);
  assert.equal((await tryStep(two, `/contacts/${id}/give-back`)).status, 303);
  assert.equal(await holderOf(id), null);
});

test("a clock that ran for one person falls to the managers when she can no longer see the case", async () => {
  const clockOf = async (id: string): Promise<unknown> =>
    (await rows("select for_grantee from process.clock where thing_id = $1", id))[0]?.["for_grantee"];
  const caseFor = async (staffId: string): Promise<string> => {
    return house.database.withOwner(async (client) => {
      await client.query("begin");
      const { rows: things } = await client.query<{ id: string }>(
        `insert into process.thing (id, process, reference, state, agency_id, opened_by)
         values (gen_random_uuid(), 'case', 'C-' || gen_random_uuid(), 'waiting', 'advocacy', 'system:test') returning id`,
      );
      const id = things[0]?.id ?? "";
      await client.query(
        "insert into process.step (thing_id, step, from_state, to_state, by) values ($1, 'open', '', 'waiting', 'system:test')",
        [id],
      );
      for (const grantee of [
        "team:advocacy/idva-intake",
        "role:advocacy/service-manager",
        `staff:${staffId}`,
      ])
        await client.query(
          `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
           values (gen_random_uuid(), $1, $2, 'worker', 'a try', 'a try', 'system:test')`,
          [id, grantee],
        );
      await client.query(
        `insert into process.clock (thing_id, name, started_at, limit_key, for_grantee, due_at)
         values ($1, 'first-contact', now(), 'advocacy.first-contact-idva', $2, now() + interval '1 day')`,
        [id, `staff:${staffId}`],
      );
      await client.query("commit");
      return id;
    });
  };
  const workers = await Promise.all(
    ["stays", "leaves", "runs out", "in conflict", "no longer shares"].map(async (name) => {
      const worker = await works({ role: "advocate", name });
      return { ...worker, case: await caseFor(worker.staffId) };
    }),
  );
  const [stays, leaves, runsOut, inConflict, notShared] = workers;
  assert.ok(stays && leaves && runsOut && inConflict && notShared);
  await rows("update identity.staff set state = 'left' where id = $1", leaves.staffId);
  await rows("update identity.seat set until = now() where id = $1", runsOut.seatId);
  await rows(
    `insert into access.conflict (id, staff_id, thing_id, kind, recorded_by)
     values (gen_random_uuid(), $1, $2, 'family', 'system:test')`,
    inConflict.staffId,
    inConflict.case,
  );
  await rows(
    "update access.involvement set ended_at = now() where thing_id = $1 and grantee like 'staff:%'",
    notShared.case,
  );
  await returnClocks.run(house, {});
  assert.equal(await clockOf(stays.case), `staff:${stays.staffId}`);
  for (const worker of [leaves, runsOut, inConflict, notShared])
    assert.equal(await clockOf(worker.case), "role:advocacy/service-manager");
  const serviceManager = await works({ role: "service-manager" });
  const now = (await serviceManager.get("/now")).body;
  assert.ok(now.includes(`/cases/${leaves.case}`));
  const audited = await rows(
    "select 1 from audit.entry where event = 'clock.returned' and thing_id = any ($1)",
    workers.map((worker) => worker.case),
  );
  assert.equal(audited.length, 4);
});
