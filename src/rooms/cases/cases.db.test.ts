import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import {
  activeCase,
  refuses,
  takes,
  works,
  type ActiveCase,
  type Colleague,
} from "../../../tests/support/active-case.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";

let house: House;
let app: FastifyInstance;
let made: ActiveCase;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  made = await activeCase(app, house);
});

/** The professional's part of the usual tool, above what the answers count to. */
const JUDGED = { level: "high", "level-reason": "It gets worse each week." };

/** Assesses her risk in a case: nothing is answered with yes, and the worker judges it to be high. */
async function judgeHigh(worker: Colleague, url: string): Promise<string> {
  const risk = (await worker.post(`${url}/assess`, {})).location.replace("/complete", "");
  const tool = house.pack.riskTools.find(({ screen }) => !screen);
  const items = (tool?.items ?? []).map(({ key }): [string, string] => [key, "no"]);
  await takes(worker, `${risk}/complete`, { ...Object.fromEntries(items), ...JUDGED });
  return risk;
}

const advocate = (name: string): Promise<Colleague> => works(app, house, { role: "advocate", name });
const statusOf = async (who: Colleague, url: string): Promise<number> => (await who.get(url)).status;

test("a second worker sees the case and what came out of it until taken off the team", async () => {
  const { url, manager, worker } = made;
  const second = await advocate("Sara Second");
  await takes(worker, `${url}/goals/new`, { words: "To sleep through.", need: "advocacy" });
  const [goal = ""] = /\/goals\/[0-9a-f-]{36}/.exec((await worker.get(`${url}/goals`)).body) ?? [];
  assert.equal(await statusOf(second, url), 404);
  await refuses(worker, 403, `${url}/join`, { worker: second.staffId, part: "second-worker" });
  await takes(manager, `${url}/join`, { worker: second.staffId, part: "second-worker" });
  assert.match((await second.get(url)).body, /Sara Second, second worker/);
  assert.match((await second.get(goal)).body, /To sleep through\./);
  await takes(manager, `${url}/leave`, { worker: second.staffId });
  assert.equal(await statusOf(second, url), 404);
  assert.equal(await statusOf(second, goal), 404);
});

test("a cover needs an end, and has it", async () => {
  const { url, manager } = made;
  const cover = await advocate("Cora Cover");
  const body = await refuses(manager, 422, `${url}/join`, { worker: cover.staffId, part: "cover" });
  assert.match(body, /Cover until/);
  assert.equal(await statusOf(cover, url), 404);
  const until = { until_day: "1", until_month: "2", until_year: "2099" };
  await takes(manager, `${url}/join`, { worker: cover.staffId, part: "cover", ...until });
  assert.match((await cover.get(url)).body, /Cora Cover, cover, until .*2099/);
});

test("one page keeps facts, judgement and her own words apart, and her view stands with her words", async () => {
  const { url, worker } = made;
  const missing = await refuses(worker, 422, `${url}/contact`, {
    channel: "phone",
    with: "her",
    minutes: "7",
  });
  assert.match(missing, /Write something in one of the boxes/);
  assert.match(missing, /value="7"/);
  assert.doesNotMatch((await worker.get(url)).body, /Contact recorded/);
  await takes(worker, `${url}/contact`, {
    channel: "phone",
    with: "her",
    minutes: "20",
    checks: ["safe-time", "alone"],
    text: "He rang twice.",
    judgement: "It is getting worse.",
    view: "I think it is the same.",
    words: "I am tired of it.",
  });
  const { body } = await worker.get(url);
  for (const words of [/He rang twice\./, /It is getting worse\./, /In her words: I am tired of it\./])
    assert.match(body, words);
  assert.match(body, /I think it is the same\./);
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ detail: object }>(
      "select detail from process.step where thing_id = $1 and step = 'contact'",
      [made.id],
    ),
  );
  assert.deepEqual(rows[0]?.detail, {
    kind: "fact judgement own-words",
    channel: "phone",
    with: "her",
    minutes: 20,
    checks: "safe-time alone",
  });
});

test("only reaching her ends the wait for the first contact with her, not a word with a professional", async () => {
  const { url, id, worker } = await activeCase(app, house);
  const isWaiting = async (): Promise<boolean> => {
    const { rows } = await house.database.withOwner((client) =>
      client.query(
        "select from process.clock where thing_id = $1 and name = 'first-contact' and stopped_at is null",
        [id],
      ),
    );
    return rows.length > 0;
  };
  await refuses(worker, 422, `${url}/contact`, { text: "Somebody was spoken to." });
  for (const who of ["professional", "family", "child"]) {
    await takes(worker, `${url}/contact`, { with: who, text: "They were spoken to." });
    assert.equal(await isWaiting(), true, who);
  }
  assert.match((await worker.get("/now")).body, new RegExp(`${url}/contact`));
  await takes(worker, `${url}/contact`, { with: "her", checks: ["alone"], text: "She is well." });
  assert.equal(await isWaiting(), false);
});

test("what was written is corrected by another note and stays as it is", async () => {
  const { url, worker } = made;
  await takes(worker, `${url}/note`, { kind: "fact", text: "The hearing is on Monday." });
  const form = (await worker.get(`${url}/correct`)).body;
  const note = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*The hearing is on Monday/.exec(form)?.[1];
  assert.ok(note);
  await takes(worker, `${url}/correct`, { note, text: "It is on Tuesday." });
  const { body } = await worker.get(url);
  assert.match(body, /The hearing is on Monday\./);
  assert.match(body, /Corrects what Wanda Worker wrote on [^:]*:\d\d: It is on Tuesday\./);
  await refuses(worker, 422, `${url}/correct`, { note: made.id, text: "Something else." });
});

test("the case page says whether it is safe to reach her now", async () => {
  assert.match((await made.worker.get(made.url)).body, /Safe to contact now:/);
});

test("the chronology comes in pages, newest first, and every entry stands on one of them", async () => {
  const { url, worker } = made;
  const entries = 60;
  for (let n = 0; n < entries; n += 1)
    await takes(worker, `${url}/note`, { kind: "fact", text: `Entry ${n}.` });
  const all: string[] = [];
  for (let next: string | undefined = url; next !== undefined && all.length < 5;) {
    const { body }: { body: string } = await worker.get(next);
    all.push(body);
    const [, query] = /href="[^"?]*(\?[^"#]*before=[^"#]*)#chronology"/.exec(body) ?? [];
    next = query && `${url}${query.replaceAll("&amp;", "&")}`;
  }
  assert.match(all[0] ?? "", /Entry 59\./);
  assert.doesNotMatch(all[0] ?? "", /Case opened/);
  for (let n = 0; n < entries; n += 1)
    assert.equal(all.filter((body) => body.includes(`Entry ${n}.`)).length, 1, `Entry ${n}.`);
  assert.match(all.at(-1) ?? "", /Case opened/);
});

test("risk, needs, safe contact and other services stand on the case, each with the way to go through it again", async () => {
  const { url, manager, worker } = await activeCase(app, house);
  const before = (await worker.get(url)).body;
  assert.match(before, /Not assessed here yet[\s\S]*Not gone through here yet[\s\S]*None asked yet/);
  for (const path of ["contact", "assess", "needs", "refer"])
    assert.match(before, new RegExp(`href="${url}/${path}"`), path);
  const risk = await judgeHigh(worker, url);
  assert.equal((await worker.post(`${url}/needs`, { "need-safety-planning": "wanted" })).status, 303);
  for (const each of [worker, manager])
    assert.match((await each.get(url)).body, /Level: high[\s\S]*Safety planning/);

  // Whoever takes over sees both and reviews the risk from then on; who had it before sees neither.
  const next = await advocate("Nina Next");
  await takes(manager, `${url}/allocate`, { worker: next.staffId });
  assert.match((await next.get(url)).body, /Level: high[\s\S]*Safety planning/);
  assert.match((await next.get("/now")).body, new RegExp(risk));
  assert.equal(await statusOf(worker, risk), 404);
  const intake = await works(app, house, { role: "service-intake", name: "Ina Intake" });
  await refuses(intake, 403, `${url}/assess`, {});
  await takes(next, `${url}/close`, { reason: "plan-complete", without: "too-short" });
  assert.doesNotMatch((await manager.get(url)).body, /\/(assess|needs|refer)"/);
  assert.equal((await manager.post(`${url}/assess`, {})).status, 409);
  assert.equal((await manager.post(`${url}/needs`, { "need-safety-planning": "met" })).status, 409);
});

test("another worker takes over the case, its parts and its tasks; the one before finds nothing", async () => {
  const { url, manager, worker } = await activeCase(app, house);
  const next = await advocate("Nora Next");
  const due = { due_day: "1", due_month: "2", due_year: "2099" };
  await takes(worker, `${url}/tasks/new`, { title: "Ring the school", owner: worker.staffId, ...due });
  const [task = ""] = /\/tasks\/[0-9a-f-]{36}/.exec((await worker.get(`${url}/tasks`)).body) ?? [];
  assert.match((await worker.get("/now")).body, new RegExp(task));
  await takes(manager, `${url}/allocate`, { worker: next.staffId });
  assert.equal(await statusOf(worker, task), 404);
  assert.match((await next.get(task)).body, /Nora Next/);
  assert.match((await next.get("/now")).body, new RegExp(task));
});

test("a note typed in an old tab is shown to be copied when the case was closed since, with a way back, and is not written", async () => {
  const { url, manager, worker } = await activeCase(app, house);
  const versionOf = async (path: string): Promise<string> =>
    /name="version" value="(\d+)"/.exec((await worker.get(path)).body)?.[1] ?? "";
  const version = await versionOf(`${url}/note`);
  await takes(worker, `${url}/close`, { reason: "lost-contact", without: "not-reached" });
  const note = { text: "She rang at nine.\nShe is <safe>.", words: "I slept.", judgement: "" };
  const late = await refuses(worker, 409, `${url}/note`, { ...note, version });
  assert.match(late, /It is now: closed/);
  assert.match(
    late,
    /What you typed[^]*Facts[^]*She rang at nine\.[^]*She is &lt;safe>\.[^]*Her own words[^]*I slept\./,
  );
  assert.doesNotMatch(late, /Your judgement/);
  assert.match(late, new RegExp(`href="${url}/note"`));
  assert.equal((await worker.get(`${url}/note`)).location, url, "which leads to the case as it stands");
  assert.doesNotMatch((await manager.get(url)).body, /I slept/);
});

test("without an exit review a case closes for a reason only; its worker keeps it for a time, its managers for good", async () => {
  const { url, id, manager, worker } = await activeCase(app, house);
  const refused = await refuses(worker, 422, `${url}/close`, { reason: "plan-complete" });
  assert.match(refused, /There is no exit review/);
  await refuses(worker, 422, `${url}/close`, { reason: "planned", without: "too-short" });
  assert.match((await worker.get(`${url}/close`)).body, /can open it until/);
  await takes(worker, `${url}/close`, {
    reason: "lost-contact",
    without: "not-reached",
    safety: "Not known.",
  });
  assert.match((await worker.get(url)).body, /Closed/);
  await house.database.withOwner((client) =>
    client.query("update access.involvement set until = now() where thing_id = $1 and until is not null", [
      id,
    ]),
  );
  assert.equal(await statusOf(worker, url), 404);
  assert.match((await manager.get(url)).body, /Closed/);
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ detail: object; closed: boolean }>(
      `select s.detail, t.closed_at is not null as closed from process.step s join process.thing t on t.id = s.thing_id
       where t.id = $1 and s.step = 'close'`,
      [id],
    ),
  );
  assert.deepEqual(rows[0], {
    detail: { reason: "lost-contact", planned: false, without: "not-reached" },
    closed: true,
  });
});

test("at high risk no case closes unplanned without saying who was told and what was tried; else it does", async () => {
  const { url, id, worker } = await activeCase(app, house);
  const lost = { reason: "lost-contact", without: "not-reached" };
  assert.doesNotMatch((await worker.get(`${url}/close`)).body, /Her risk is high/);
  await judgeHigh(worker, url);
  assert.match((await worker.get(`${url}/close`)).body, /Her risk is high, and this was not planned/);
  const refused = await refuses(worker, 422, `${url}/close`, lost);
  assert.match(refused, /Say who has been told/);
  assert.match(refused, /Say what was tried/);
  const untold = await refuses(worker, 422, `${url}/close`, { ...lost, told: ["front-door"] });
  assert.match(untold, /Say what was tried/);
  const nobody = { told: ["nobody"], tried: "x" };
  assert.match(await refuses(worker, 422, `${url}/close`, { ...lost, ...nobody }), /Say why nobody was told/);
  const said = { told: ["front-door", "police"], tried: "Three calls in her hours, and a letter." };
  await takes(worker, `${url}/close`, { ...lost, ...said });
  assert.match((await worker.get(url)).body, /Three calls in her hours, and a letter\./);
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ detail: object }>(
      "select detail from process.step where thing_id = $1 and step = 'close'",
      [id],
    ),
  );
  const [{ detail } = { detail: {} }] = rows;
  assert.deepEqual(detail, {
    reason: "lost-contact",
    planned: false,
    without: "not-reached",
    told: "front-door police",
  });
});

test("at high risk a planned end asks nothing more than any other", async () => {
  const { url, worker } = await activeCase(app, house);
  await judgeHigh(worker, url);
  await takes(worker, `${url}/close`, { reason: "plan-complete", without: "too-short" });
});

test("whether it is safe to reach her now stands above the forms that say somebody tried or spoke with her", async () => {
  const { url, worker } = await activeCase(app, house);
  for (const form of ["attempt", "contact"]) {
    const page = (await worker.get(`${url}/${form}`)).body;
    assert.match(page, /Safe to contact now: no safe hours were passed on: ask before you reach her\./, form);
    assert.match(page, /How, as it came with the referral: a phone call\./, form);
  }
});

test("a closed case is opened again by a manager, with what is in it, and closes again", async () => {
  const { url, id, manager, worker } = await activeCase(app, house);
  await takes(worker, `${url}/note`, { kind: "fact", text: "Kept from before." });
  await takes(worker, `${url}/close`, { reason: "her-choice", without: "did-not-want" });
  await refuses(worker, 403, `${url}/reopen`, { reason: "came-back" });
  const whom = /Whoever allocates cases in your service opens one again/;
  assert.match((await worker.get(url)).body, whom);
  assert.doesNotMatch((await manager.get(url)).body, whom);
  await refuses(manager, 422, `${url}/reopen`, {});
  await takes(manager, `${url}/reopen`, { reason: "came-back" });
  assert.match((await manager.get("/now")).body, new RegExp(`/cases/${id}/allocate`));
  await takes(manager, `${url}/allocate`, { worker: worker.staffId });
  assert.match((await worker.get(url)).body, /Kept from before\./);
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ closed_at: Date | null }>("select closed_at from process.thing where id = $1", [id]),
  );
  assert.equal(rows[0]?.closed_at, null);
  await takes(worker, `${url}/close`, { reason: "plan-complete", without: "too-short" });
});

test("a case handed over to another team is theirs, and no longer that of who had it", async () => {
  const { url, manager, worker, intake } = await activeCase(app, house);
  const team = house.pack.agencies
    .find(({ id }) => id === "advocacy")
    ?.teams.find(({ id }) => id !== "idva-intake" && id !== "idva");
  assert.ok(team);
  const theirs = await works(app, house, { role: "service-intake", agency: "advocacy", team: team.id });
  assert.equal(await statusOf(theirs, url), 404);
  await refuses(worker, 403, `${url}/transfer`, { team: team.id, reason: "needs" });
  await takes(manager, `${url}/transfer`, { team: team.id, reason: "needs", handover: "Ring on Mondays." });
  assert.match((await theirs.get(url)).body, /Ring on Mondays\./);
  assert.equal(await statusOf(worker, url), 404);
  assert.equal(await statusOf(intake, url), 404);
  assert.match((await manager.get(url)).body, /Waiting for a worker/);
});

test("after somebody else answered it is not safe now, until she was spoken to alone; the chronology says both", async () => {
  const { url, worker } = made;
  await takes(worker, `${url}/attempt`, { channel: "phone", result: "other-answered" });
  const { body } = await worker.get(url);
  assert.match(body, /Safe to contact now: check again first: somebody else answered on \w{3} \d/);
  assert.match(body, /Tried to reach her by phone: somebody else answered/);
  const spoke = { channel: "video", with: "her", text: "She is well." };
  const unsigned = await refuses(worker, 422, `${url}/contact`, spoke);
  assert.match(unsigned, /Why then, or in that way\?/);
  await takes(worker, `${url}/contact`, { ...spoke, outside: "She rang us herself." });
  const signed = (await worker.get(url)).body;
  assert.match(signed, /check again first/, "nobody made sure that she was alone");
  assert.match(signed, /Against what was known to be safe, because: She rang us herself\./);
  const anew = { channel: "text", result: "no-answer" };
  await refuses(worker, 422, `${url}/attempt`, anew);
  await takes(worker, `${url}/attempt`, { ...anew, outside: "She asked for it." });
  await takes(worker, `${url}/attempt`, { channel: "in-person", result: "not-come" });
  await takes(worker, `${url}/contact`, { ...spoke, checks: ["alone"] });
  const after = (await worker.get(url)).body;
  assert.doesNotMatch(after, /check again first/);
  assert.match(after, /Contact with her by video call/);
});

test("why nobody was told of an unplanned end at high risk is kept with what was tried", async () => {
  const { url, worker } = await activeCase(app, house);
  await judgeHigh(worker, url);
  const why = { told: ["nobody"], nobody: "She made us promise, and is abroad.", tried: "A letter." };
  await takes(worker, `${url}/close`, { reason: "lost-contact", without: "not-reached", ...why });
  const { body } = await worker.get(url);
  assert.match(body, /Nobody was told, because: She made us promise, and is abroad\.[^]*A letter\./);
});
