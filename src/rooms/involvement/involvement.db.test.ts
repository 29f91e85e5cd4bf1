import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { staffBrowser, tryStep } from "../../../tests/support/person.ts";
import { origins, signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import { Visitor, type Fields } from "../../../tests/support/visitor.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { takeInAll } from "../front-door/index.ts";
import { takeInInterests } from "./index.ts";
import { forgetInterests } from "./store/forget-interests.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };
type Row = Record<string, unknown>;

const JOIN = "/get-involved/co-production-panel/join";
const ANSWERS = {
  name: "Zenobia Quillfeather",
  channel: "email",
  email: "zenobia@example.org",
  care: "Only in the morning",
  brings: "I am good at reading long papers.",
  needs: "Urdu, please.",
  agreed: "yes",
};

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let facilitator: Browser;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  facilitator = await as("co-production-facilitator");
});

const visitor = () => new Visitor(app, origins.partnership);

async function as(role: string): Promise<Browser> {
  const { token } = await signIn(house, { role });
  return { ...staffBrowser(app, token), token };
}

async function rows(query: string, ...values: readonly unknown[]): Promise<Row[]> {
  return house.database.withOwner(async (client) => (await client.query(query, [...values])).rows as Row[]);
}

/** Sends an interest as a visitor does, and takes it in. @returns its id */
async function asks(answers: Fields = {}, join = JOIN): Promise<string> {
  const one = visitor();
  await one.get(join);
  const sent = await one.post(join, { ...ANSWERS, ...answers });
  assert.deepEqual([sent.status, sent.location], [303, "/get-involved/sent"]);
  const known = (await rows("select id from involvement.interest")).map(({ id }) => id);
  await takeInInterests(house);
  const all = (await rows("select id from involvement.interest")).map(({ id }) => String(id));
  const [id = ""] = all.filter((each) => !known.includes(each));
  return id;
}

const stateOf = async (id: string) =>
  (await rows("select state from process.thing where id = $1", id))[0]?.["state"];
const saidOf = async (id: string) =>
  (await rows("select said from involvement.interest where id = $1", id))[0]?.["said"];

describe("who would like to get involved", () => {
  test("comes to the one role that answers for the group, with a clock, and to nobody else", async () => {
    const id = await asks();
    assert.match((await facilitator.get("/now")).body, /Answer somebody who would like to join/);
    assert.match((await facilitator.get("/now")).body, /href="\/involvement"/);
    assert.match((await facilitator.get("/involvement")).body, new RegExp(`href="/involvement/${id}"`));
    for (const role of ["champions-lead", "advisory-group-facilitator", "white-ribbon-lead"]) {
      const other = await as(role);
      assert.doesNotMatch((await other.get("/involvement")).body, new RegExp(id), role);
      assert.equal((await other.get(`/involvement/${id}`)).status, 404, role);
      assert.equal((await other.post(`/involvement/${id}/reveal`, {})).status, 404, role);
      assert.equal((await other.post(`/involvement/${id}/contact`, { outcome: "talked" })).status, 404, role);
    }
    for (const role of [
      "front-door-practitioner",
      "front-door-manager",
      "advocate",
      "communications-lead",
      "commissioner",
      "system-administrator",
    ]) {
      const other = await as(role);
      for (const path of ["/involvement", `/involvement/${id}`])
        assert.equal((await other.get(path)).status, 403, `${role} ${path}`);
      assert.equal((await other.post(`/involvement/${id}/reveal`, {})).status, 403, role);
    }
    assert.equal(await stateOf(id), "received");
  });

  test("each group's goes to its own role, of its own agency", async () => {
    const id = await asks({ way: "ambassador" }, "/get-involved/white-ribbon/join");
    const lead = await as("white-ribbon-lead");
    assert.match((await lead.get(`/involvement/${id}`)).body, /White Ribbon: to be an ambassador/);
    const police = await asks({}, "/get-involved/advisory-group/join");
    assert.equal((await (await as("advisory-group-facilitator")).get(`/involvement/${police}`)).status, 200);
    const elsewhere = await signIn(house, { role: "advisory-group-facilitator", agency: "county-council" });
    assert.equal((await staffBrowser(app, elsewhere.token).get(`/involvement/${police}`)).status, 404);
    assert.equal(
      (await rows("select agency_id from process.thing where id = $1", police))[0]?.["agency_id"],
      "constabulary",
    );
  });

  test("who it is stands behind a press, which is recorded; lists and pages have none of it", async () => {
    const id = await asks();
    for (const path of ["/now", "/involvement", `/involvement/${id}`])
      assert.doesNotMatch((await facilitator.get(path)).body, /Zenobia|example\.org|long papers/, path);
    const looked = "select event, detail from audit.entry where thing_id = $1";
    const revealed = async () =>
      (await rows(looked, id)).filter(({ event }) => event === "interest.revealed");
    assert.equal((await revealed()).length, 0);
    const shown = await facilitator.post(`/involvement/${id}/reveal`, {});
    assert.equal(shown.status, 200);
    for (const said of [
      "Zenobia Quillfeather",
      "zenobia@example.org",
      "Only in the morning",
      "Urdu, please.",
    ])
      assert.ok(shown.body.includes(said), said);
    assert.equal((await revealed()).length, 1);
    assert.doesNotMatch(JSON.stringify(await rows(looked, id)), /Zenobia|example\.org/);
  });

  test("nothing of it stands in the open in the database, before it is taken in or after", async () => {
    const one = visitor();
    await one.get(JOIN);
    await one.post(JOIN, { ...ANSWERS, name: "Peregrine Canary" });
    const dump = async () =>
      JSON.stringify([
        await rows("select encode(sealed, 'escape') as text from intake.sealed"),
        await rows("select encode(said, 'escape') as text, * from involvement.interest"),
        await rows("select * from process.step where thing_id in (select id from involvement.interest)"),
      ]);
    assert.doesNotMatch(await dump(), /Peregrine|zenobia@|long papers/);
    await takeInInterests(house);
    assert.doesNotMatch(await dump(), /Peregrine|zenobia@|long papers/);
  });

  test("goes from received to in touch and joined; what came of it is a code, and it is settled in time", async () => {
    const id = await asks();
    const at = `/involvement/${id}`;
    assert.equal((await tryStep(facilitator, `${at}/contact`, {})).status, 422);
    assert.equal(await stateOf(id), "received", "nothing changed");
    assert.equal((await tryStep(facilitator, `${at}/join`)).status, 409, "not before anyone got in touch");
    assert.equal((await tryStep(facilitator, `${at}/contact`, { outcome: "no-answer" })).status, 303);
    const clock = "select name, due_at from process.clock where thing_id = $1 and stopped_at is null";
    const [settle] = await rows(clock, id);
    assert.equal(settle?.["name"], "settle");
    assert.equal((await tryStep(facilitator, `${at}/contact`, { outcome: "talked" })).status, 303);
    assert.deepEqual(await rows(clock, id), [settle], "another time begins nothing anew");
    assert.match((await facilitator.get("/now")).body, /Settle whether they join/);
    assert.equal((await tryStep(facilitator, `${at}/join`)).status, 303);
    assert.equal(await stateOf(id), "joined");
    assert.deepEqual(await rows(clock, id), []);
    assert.ok(await saidOf(id), "kept for as long as they are a member");
    assert.equal((await tryStep(facilitator, `${at}/leave`)).status, 303);
    assert.equal(await saidOf(id), null);
    assert.match((await facilitator.get(at)).body, /Who it was is deleted/);
    assert.doesNotMatch((await facilitator.post(`${at}/reveal`, {})).body, /Zenobia/);
  });

  test("whoever changes their mind is deleted at once", async () => {
    const id = await asks();
    assert.match((await facilitator.get(`/involvement/${id}/withdraw`)).body, /deleted for good/);
    assert.equal((await tryStep(facilitator, `/involvement/${id}/withdraw`)).status, 303);
    assert.deepEqual([await stateOf(id), await saidOf(id)], ["withdrawn", null]);
  });

  test("is deleted when its time is over, unless they joined, and not a day before", async () => {
    const [waits, joined, declined, young] = [await asks(), await asks(), await asks(), await asks()];
    await tryStep(facilitator, `/involvement/${joined}/contact`, { outcome: "talked" });
    await tryStep(facilitator, `/involvement/${joined}/join`);
    await tryStep(facilitator, `/involvement/${declined}/decline`, { why: "no-place" });
    const age =
      "update involvement.interest set received_at = now() - interval '6 months' - $2::interval where id = $1";
    for (const id of [waits, joined, declined]) await rows(age, id, "1 day");
    await rows(age, young, "-1 day");
    assert.equal(await forgetInterests(house), 2);
    assert.deepEqual(await Promise.all([waits, joined, declined, young].map(stateOf)), [
      "forgotten",
      "joined",
      "forgotten",
      "received",
    ]);
    assert.deepEqual(
      (await Promise.all([waits, joined, declined, young].map(saidOf))).map((said) => said === null),
      [true, false, true, false],
    );
    assert.equal(await forgetInterests(house), 0, "again, it finds nothing");
    const running = await rows(
      "select 1 from process.clock where thing_id = any ($1) and stopped_at is null",
      [waits, declined],
    );
    assert.equal(running.length, 0);
  });

  test("what was said is never changed, only let go of, and by nobody else", async () => {
    const id = await asks();
    const change = (token: string, said: Buffer | null) =>
      withActor(house, token, async (tx) => {
        const done = await sql`update involvement.interest set said = ${said} where id = ${id}`.execute(
          tx.db,
        );
        return done.numAffectedRows;
      });
    await assert.rejects(change(facilitator.token, Buffer.from("x")), { code: "42501" });
    const other = await as("champions-lead");
    assert.equal(await change(other.token, null), 0n);
    assert.ok(await saidOf(id));
  });
});

describe("never joined with a record", () => {
  test("no search finds who asked to be involved, by name, by telephone or by reference", async () => {
    const id = await asks({
      name: "Ottoline Farthingale",
      channel: "phone",
      phone: "07700 900777",
      email: "",
    });
    const [{ reference } = {}] = await rows("select reference from process.thing where id = $1", id);
    const door = await as("front-door-practitioner");
    const plain = ({ body }: { body: string }) =>
      withoutShowing(body).replace(/(id="search"[^>]*) value="[^"]*"|Printed [^<]*by/g, "$1");
    const [nobody, oneName] = ["Nobody Whatsoever", "Whatsoever"];
    for (const [search, unknown] of [
      ["Ottoline Farthingale", nobody],
      ["Farthingale", oneName],
      ["07700 900777", nobody],
      [String(reference), nobody],
    ] as const) {
      const found = plain(await door.post("/search", { search }));
      assert.doesNotMatch(found, /involvement|Ottoline|Farthingale/, search);
      const absent = plain(await door.post("/search", { search: unknown }));
      assert.equal(found.replaceAll(search, ""), absent.replaceAll(unknown, ""), search);
    }
    await takeInAll(house);
    for (const table of [
      "people.block_key",
      "people.name",
      "people.detail",
      "people.person",
      "front_door.contact",
    ]) {
      const found = await rows(`select 1 from ${table} t where t::text like '%' || $1 || '%'`, id);
      assert.equal(found.length, 0, table);
    }
  });

  test("no key leads from an interest to anybody's record, nor from a record to one", async () => {
    const keys = await rows(`
      select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
      where contype = 'f' and (conrelid = 'involvement.interest'::regclass or confrelid = 'involvement.interest'::regclass)`);
    assert.deepEqual(keys, [{ from: "involvement.interest", to: "process.thing" }]);
    const columns = await rows(
      "select column_name from information_schema.columns where table_schema = 'involvement' order by column_name",
    );
    assert.deepEqual(
      columns.map(({ column_name }) => column_name),
      ["group_id", "id", "received_at", "said", "way"],
    );
  });

  test("the database refuses to say whom an interest is about, or what it stands under, by whatever hand", async () => {
    const id = await asks();
    const [person] = await rows("select gen_random_uuid() as id");
    await assert.rejects(rows("update process.thing set person_id = $2 where id = $1", id, person?.["id"]), {
      code: "23514",
    });
    const [parent] = await rows("select id from process.thing where id <> $1 limit 1", id);
    await assert.rejects(rows("update process.thing set parent_id = $2 where id = $1", id, parent?.["id"]), {
      code: "23514",
    });
  });
});
