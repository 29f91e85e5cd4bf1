import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import type { Fields } from "../../../tests/support/visitor.ts";
import { withActor } from "../../foundation/access/index.ts";
import { isoDay } from "../../foundation/clock/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };
type Row = Record<string, unknown>;

const PAST = { day_day: "5", day_month: "1", day_year: "2026" };
const MEETING = {
  body: "prevention-group",
  title: "Winter meeting",
  ...PAST,
  agenda: "Schools\n\nWhite Ribbon\n",
};
const THERE = { members: "5", agencies: ["county-council", "constabulary", "schools"] };
const DECISION = {
  item: "2",
  words: "Ten more schools by summer.",
  options: "To wait for the guidance.",
  influence: ["panel", "survey"],
  how: "Pupils asked for it.",
  objectives: ["P1.O1", "P1.O2"],
};

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let keeper: Browser;
let lead: Browser;
let member: Browser;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  keeper = await as("strategy-manager");
  lead = await as("sub-group-lead");
  member = await as("board-member");
});

async function as(role: string, agency?: string, team?: string): Promise<Browser> {
  const { token } = await signIn(house, { role, ...(agency && { agency }), ...(team && { team }) });
  return { ...staffBrowser(app, token), token };
}

async function rows(query: string, ...values: readonly unknown[]): Promise<Row[]> {
  return house.database.withOwner(async (client) => (await client.query(query, [...values])).rows as Row[]);
}

async function plan(fields: Fields = {}): Promise<string> {
  const planned = await keeper.post("/board/meetings/new", { ...MEETING, ...fields });
  assert.equal(planned.status, 303, planned.body);
  return planned.location.split("/")[3] ?? "";
}

async function step(id: string, name: string, fields: Fields = {}, by = keeper): Promise<void> {
  const taken = await by.post(`/board/meetings/${id}/${name}`, fields);
  assert.equal(taken.status, 303, `${name}: ${taken.body}`);
}

async function held(fields: Fields = {}, there: Fields = THERE): Promise<string> {
  const id = await plan(fields);
  await step(id, "papers");
  await step(id, "hold", there);
  return id;
}

const stateOf = async (id: string) =>
  (await rows("select state from process.thing where id = $1", id))[0]?.["state"];

describe("a meeting of a board or a group", () => {
  test("goes from its plan to agreed minutes, and every reader sees what was decided and why", async () => {
    const id = await plan();
    assert.match((await member.get("/board")).body, new RegExp(`href="/board/meetings/${id}"`));
    const { body } = await member.get(`/board/meetings/${id}`);
    const tab = /<title>([^<]*)/.exec(body)?.[1];
    assert.match(tab ?? "", /^Prevention sub-group, \w+ \d+ \w+ \d{4}/, "its body and day");
    await step(id, "papers");
    await step(id, "hold", THERE, lead);
    assert.match((await member.get(`/board/meetings/${id}`)).body, /Enough were there to decide/);
    await step(id, "decide", DECISION, lead);
    const early = await keeper.post(`/board/meetings/${id}/agree`, {});
    assert.equal(early.status, 409, "no item has minutes yet");
    assert.match((await keeper.get(`/board/meetings/${id}`)).body, /2 items have no minutes yet/);
    await step(id, "minute", { item: "1", words: "It was put off." });
    await step(id, "minute", { item: "1", words: "It was agreed on." });
    await step(id, "minute", { item: "2", words: "All were for it." });
    await step(id, "agree");
    assert.equal(await stateOf(id), "agreed");
    const seen = (await member.get(`/board/meetings/${id}`)).body;
    assert.match(seen, /It was agreed on\./);
    assert.match(
      seen,
      /It was agreed on[^]*What was written before \(1\)[^]*It was put off/,
      "the later ones stand first",
    );
    const [thing] = await rows("select reference from process.thing where id = $1", id);
    const register = (await member.get("/board/decisions")).body;
    for (const said of [
      `${String(thing?.["reference"])}/1`,
      "Ten more schools by summer.",
      "To wait for the guidance.",
      "Pupils asked for it.",
      "The co-production panel or collective; A survey of the public",
      "White Ribbon",
      "P1.O1, P1.O2",
    ])
      assert.ok(register.includes(said), said);
    assert.equal((await rows("select id from governance.minute where meeting_id = $1", id)).length, 3);
  });

  test("leaves in the step log what figures are counted from: a contribution cited, a dissent, who was there", async () => {
    const id = await held();
    await step(id, "decide", DECISION);
    await step(id, "decide", { ...DECISION, influence: ["none"], how: "", dissent: "The schools." });
    const log = await rows("select step, detail from process.step where thing_id = $1 order by id", id);
    const details = log.map(({ step: name, detail }) => [name, detail]);
    assert.deepEqual(details.slice(-3), [
      ["hold", { members: 5, agencies: 3, quorum: "met" }],
      ["decide", { item: 2, number: 1, influenced: true, dissent: false }],
      ["decide", { item: 2, number: 2, influenced: false, dissent: true }],
    ]);
  });

  test("decides nothing where too few were there, and may where nobody knows how many it takes", async () => {
    const few = await held({}, { ...THERE, agencies: ["county-council", "schools"] });
    const refused = await keeper.post(`/board/meetings/${few}/decide`, DECISION);
    assert.equal(refused.status, 409);
    assert.equal((await rows("select id from governance.decision where meeting_id = $1", few)).length, 0);
    assert.match((await keeper.get(`/board/meetings/${few}`)).body, /Too few were there to decide/);
    const board = await held({ body: "executive-board" }, { members: "1", agencies: ["county-council"] });
    assert.match((await keeper.get(`/board/meetings/${board}`)).body, /What it takes to decide is not known/);
    await step(board, "decide", DECISION);
  });

  test("says how a contribution influenced a decision, or that there was none", async () => {
    const id = await held();
    const without = await keeper.post(`/board/meetings/${id}/decide`, { ...DECISION, how: " " });
    assert.equal(without.status, 422);
    assert.match(without.body, /How did it\?/);
    const both = await keeper.post(`/board/meetings/${id}/decide`, {
      ...DECISION,
      influence: ["none", "panel"],
    });
    assert.equal(both.status, 422);
    assert.equal((await rows("select id from governance.decision where meeting_id = $1", id)).length, 0);
  });

  test("has its papers due a week before its day, anew when the day changes, and its minutes after it", async () => {
    const id = await plan({ day_day: "14", day_month: "12", day_year: "2099" });
    const due = async () =>
      (
        await rows(
          "select name, (due_at at time zone 'Europe/London')::text as due, for_grantee from process.clock where thing_id = $1 and stopped_at is null",
          id,
        )
      ).map(({ name, due: at, for_grantee: whose }) => [name, at, whose]);
    const keeperRole = "role:county-council/strategy-manager";
    assert.deepEqual(await due(), [["papers", "2099-12-08 00:00:00", keeperRole]]);
    const { body: _body, ...rest } = MEETING;
    await step(id, "change", { ...rest, day_day: "21", day_month: "12", day_year: "2099", agenda: "One" });
    assert.deepEqual(await due(), [["papers", "2099-12-15 00:00:00", keeperRole]]);
    await step(id, "papers");
    assert.deepEqual(await due(), []);
    assert.equal(
      (await keeper.post(`/board/meetings/${id}/hold`, THERE)).status,
      409,
      "its day has not come",
    );
    const past = await held();
    const [clock] = await rows(
      "select name from process.clock where thing_id = $1 and stopped_at is null",
      past,
    );
    assert.equal(clock?.["name"], "minutes");
  });

  test("without an agenda is none, and one that is not held says why", async () => {
    const blank = await keeper.post("/board/meetings/new", { ...MEETING, agenda: " \n \n" });
    assert.equal(blank.status, 422);
    const id = await plan();
    const emptied = await keeper.post(`/board/meetings/${id}/change`, { ...MEETING, agenda: " \n" });
    assert.equal(emptied.status, 422);
    await step(id, "cancel", { why: "Too few could come." });
    assert.match((await member.get(`/board/meetings/${id}`)).body, /Too few could come\./);
  });

  test("ends after it begins, and is not recorded as held before it does", async () => {
    const turned = { hours_from: "12:00", hours_to: "10:00" };
    const refused = await keeper.post("/board/meetings/new", { ...MEETING, ...turned });
    assert.equal(refused.status, 422);
    assert.match(refused.body, /an end that is later than the start/);
    assert.match(refused.body, /Winter meeting/, "what was typed stays");
    const id = await plan();
    const { body: _body, ...rest } = MEETING;
    assert.equal((await keeper.post(`/board/meetings/${id}/change`, { ...rest, ...turned })).status, 422);
    const today = isoDay(house.now(), house.calendar).split("-");
    const late = { hours_from: "23:58", hours_to: "23:59" };
    const [year, month, day] = today;
    const soon = await plan({ day_day: day ?? "", day_month: month ?? "", day_year: year ?? "", ...late });
    await step(soon, "papers");
    const early = await keeper.post(`/board/meetings/${soon}/hold`, THERE);
    assert.equal(early.status, 409);
    assert.match(
      (await keeper.get(`/board/meetings/${soon}`)).body,
      /It has not begun yet: it begins at 23:58/,
    );
  });

  test("has the minutes of an item written over in sight: what stands there before, and what was there after", async () => {
    const id = await held();
    await step(id, "minute", { item: "1", words: "It was put off." });
    assert.match(
      (await keeper.get(`/board/meetings/${id}/minute`)).body,
      /stands in place of what is there now[^]*Schools[^]*Test strategy-manager[^]*It was put off/,
    );
    await step(id, "minute", { item: "1", words: "It was agreed on." }, lead);
    assert.match(
      (await member.get(`/board/meetings/${id}`)).body,
      /It was agreed on[^]*Written by Test sub-group-lead, [^]*What was written before \(1\)[^]*It was put off[^]*Written by Test strategy-manager/,
    );
  });

  test("has who was there put right until its minutes are agreed, and the quorum follows", async () => {
    const id = await held({}, { ...THERE, agencies: ["county-council", "schools"] });
    assert.match((await keeper.get(`/board/meetings/${id}`)).body, /Too few were there to decide/);
    assert.equal((await keeper.post(`/board/meetings/${id}/attendance`, THERE)).status, 422, "without a why");
    assert.match((await keeper.get(`/board/meetings/${id}/attendance`)).body, /value="schools" checked/);
    await step(id, "attendance", { ...THERE, why: "The police came late." }, lead);
    const page = (await member.get(`/board/meetings/${id}`)).body;
    assert.match(page, /Enough were there to decide/);
    assert.match(
      page,
      /Put right[^]*by Test sub-group-lead: The police came late\. Until then it said 5: [^]*Too few/,
    );
    await step(id, "decide", DECISION);
    const erased = sql`update governance.meeting set put_right = '[]' where id = ${id}`;
    await assert.rejects(
      withActor(house, keeper.token, ({ db }) => erased.execute(db)),
      /what was put right stays/,
    );
    for (const item of ["1", "2"]) await step(id, "minute", { item, words: "Said." });
    await step(id, "agree");
    assert.equal((await keeper.post(`/board/meetings/${id}/attendance`, { ...THERE, why: "x" })).status, 409);
  });

  test("is in the calendar file of whoever may see it, by body and day alone", async () => {
    const id = await plan({ title: "A telling title", day_day: "3", day_month: "2", day_year: "2026" });
    const file = (await member.get("/board/calendar.ics")).body.replaceAll("\r\n ", "");
    assert.match(
      file,
      new RegExp(
        `UID:${id}\r\nDTSTAMP:[0-9TZ]+\r\nDTSTART;VALUE=DATE:20260203\r\nSUMMARY:Prevention sub-group`,
      ),
    );
    assert.doesNotMatch(file, /telling/);
    const timed = await plan({
      title: "Another telling title",
      day_day: "3",
      day_month: "6",
      day_year: "2026",
      hours_from: "10am",
      hours_to: "12:30",
      place: "Room 2",
    });
    assert.match((await member.get(`/board/meetings/${timed}`)).body, /10:00 to 12:30[\s\S]*Room 2/);
    // As the wall shows it in June, said as an instant.
    assert.match(
      (await member.get("/board/calendar.ics")).body.replaceAll("\r\n ", ""),
      new RegExp(
        `UID:${timed}\r\nDTSTAMP:[0-9TZ]+\r\nDTSTART:20260603T090000Z\r\nDTEND:20260603T113000Z\r\nSUMMARY:[^\r]+\r\nLOCATION:Room 2`,
      ),
    );
    assert.notEqual((await staffBrowser(app, "nobody").get("/board/calendar.ics")).status, 200);
  });
});

describe("who may see and keep what the boards do", () => {
  test("a reader writes nothing, a stranger sees nothing, and a keeper of another agency finds nothing", async () => {
    const id = await held();
    for (const reader of [member, await as("co-production-facilitator")]) {
      assert.equal((await reader.get(`/board/meetings/${id}`)).status, 200);
      assert.equal((await reader.get("/board/meetings/new")).status, 403);
      assert.equal(
        (await reader.post(`/board/meetings/${id}/minute`, { item: "1", words: "No" })).status,
        403,
      );
    }
    for (const role of ["advocate", "front-door-practitioner", "commissioner", "system-administrator"]) {
      const stranger = await as(role);
      for (const path of ["/board", "/board/decisions", "/board/calendar.ics", `/board/meetings/${id}`])
        assert.equal((await stranger.get(path)).status, 403, `${role} ${path}`);
    }
    const elsewhere = await as("strategy-manager", "stevenage-council");
    assert.equal((await elsewhere.get(`/board/meetings/${id}`)).status, 404);
    assert.doesNotMatch((await elsewhere.get("/board")).body, new RegExp(id));
  });

  test("whoever sits on another body reads, and neither plans, minutes, decides nor seats there, by whatever hand", async () => {
    const id = await held();
    const other = await as("sub-group-lead", "county-council", "recovery-group");
    const page = (await other.get(`/board/meetings/${id}`)).body;
    assert.match(page, /Winter meeting/);
    assert.doesNotMatch(page, /Record a decision|Write the minutes/);
    for (const [name, fields] of [
      ["minute", { item: "1", words: "Not mine." }],
      ["decide", DECISION],
    ] as const) {
      const refused = await other.post(`/board/meetings/${id}/${name}`, fields);
      assert.ok(refused.status === 403 || refused.status === 409, `${name}: ${refused.status}`);
    }
    const form = (await other.get("/board/meetings/new")).body;
    assert.match(form, /value="recovery-group"/);
    assert.doesNotMatch(form, /value="(prevention-group|partnership-board)"/);
    assert.equal((await other.post("/board/meetings/new", MEETING)).status, 422);
    assert.equal((await other.get("/board/bodies/prevention-group/seats/new")).status, 403);
    assert.doesNotMatch((await other.get("/board/bodies/prevention-group")).body, /Add a seat/);
    for (const query of [
      `insert into governance.minute (id, meeting_id, item, words, at, by_staff) select gen_random_uuid(), '${id}', 1, 'x', now(), identity.actor_staff()`,
      `insert into governance.seat (id, kept_by, body, part, since, is_close, begun_by)
       select gen_random_uuid(), identity.actor_agency(), 'prevention-group', 'chair', '2026-01-01', false, identity.actor_staff()`,
    ])
      await assert.rejects(
        withActor(house, other.token, async ({ db }) => sql.raw(query).execute(db)),
        /row-level security/,
      );
    await step(id, "minute", { item: "1", words: "Ours." }, lead);
  });

  test("the database itself keeps a reader from writing, and everybody from changing what was decided", async () => {
    const id = await held();
    await step(id, "decide", DECISION);
    const tries: readonly (readonly [Browser, string])[] = [
      [member, `update governance.meeting set title = 'x' where id = '${id}' returning id`],
      [keeper, `update governance.decision set words = 'x' where meeting_id = '${id}'`],
      [keeper, `delete from governance.decision where meeting_id = '${id}'`],
      [keeper, `update governance.minute set words = 'x' where meeting_id = '${id}'`],
      [keeper, `update governance.meeting set body = 'executive-board' where id = '${id}'`],
    ];
    for (const [browser, query] of tries) {
      const changed = await withActor(
        house,
        browser.token,
        async (tx) => (await sql.raw(query).execute(tx.db)).rows.length,
      ).catch(() => "refused");
      assert.ok(changed === 0 || changed === "refused", query);
    }
    const [left] = await rows("select words from governance.decision where meeting_id = $1", id);
    assert.equal(left?.["words"], DECISION.words);
  });
});
