import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite } from "../../../tests/support/contact-site.ts";
import { staffBrowser, tryStep, type StaffBrowser } from "../../../tests/support/person.ts";
import { signIn } from "../../../tests/support/site.ts";

const { house, app, works, rows, arrives } = await contactSite();
const door = await works("front-door-practitioner");

/** A request that was taken and recognised. */
async function recognised(): Promise<string> {
  const id = await arrives({ channel: "phone", phone: "+447700900123" });
  await tryStep(door, `/contacts/${id}/take`);
  await tryStep(door, `/contacts/${id}/recognise`, { person: "new" });
  return id;
}

async function begins(browser: StaffBrowser, parent: string, tool?: string): Promise<string> {
  const page = await browser.post(`${parent}/assess`, tool === undefined ? {} : { tool });
  assert.equal(page.status, 303, page.body.slice(0, 500));
  return page.location.replace("/complete", "");
}

function answers(tool: string, yes: readonly string[], level: string): Record<string, string> {
  const items = house.pack.riskTools.find(({ key }) => key === tool)?.items ?? [];
  const said = items.map(({ key }): [string, string] => [key, yes.includes(key) ? "yes" : "no"]);
  return { ...Object.fromEntries(said), level, "level-reason": "As she told it." };
}

async function stateOf(risk: string): Promise<unknown> {
  const [row] = await rows("select state from process.thing where id = $1", risk.split("/")[2]);
  return row?.["state"];
}

async function countOf(contact: string): Promise<unknown> {
  const [row] = await rows("select count(*)::int as n from process.thing where parent_id = $1", contact);
  return row?.["n"];
}

test("a tool of the pack is chosen at the start, and one that the pack does not have begins nothing", async () => {
  const contact = await recognised();
  const page = await door.get(`/contacts/${contact}/assess`);
  assert.match(page.body, /Stalking screen, 11 items/);
  assert.match(page.body, /For ages 13 to 17\./);
  const risk = await begins(door, `/contacts/${contact}`, "young-people");
  assert.match((await door.get(`${risk}/complete`)).body, /Are you scared of them right now\?/);
  const wrong = await door.post(`/contacts/${contact}/assess`, { tool: "tea-leaves" });
  assert.deepEqual([wrong.status, await countOf(contact)], [422, 1]);
});

test("whoever may not assess, or is not involved, begins nothing", async () => {
  const contact = await recognised();
  const stranger = (
    await signIn(house, { role: "front-door-practitioner", agency: "opcc", team: "commissioning" })
  ).token;
  assert.equal((await staffBrowser(app, stranger).post(`/contacts/${contact}/assess`, {})).status, 404);
  assert.equal((await (await works("service-intake")).post(`/contacts/${contact}/assess`, {})).status, 403);
  assert.equal(await countOf(contact), 0);
});

test("the review of an assessment for named people only runs for them, and not for their team", async () => {
  const manager = await works("front-door-manager");
  const contact = await arrives({ channel: "phone", phone: "+447700900123", employers: ["council"] });
  await tryStep(manager, `/contacts/${contact}/take`);
  await tryStep(manager, `/contacts/${contact}/recognise`, { person: "new" });
  const risk = await begins(manager, `/contacts/${contact}`);
  const [tool = ""] = house.pack.riskTools.filter(({ screen }) => !screen).map(({ key }) => key);
  await tryStep(manager, `${risk}/complete`, answers(tool, [], "standard"));
  assert.equal(await stateOf(risk), "current");
  const clocks = await rows("select for_grantee from process.clock where thing_id = $1", risk.split("/")[2]);
  assert.deepEqual(
    clocks.map((clock) => clock["for_grantee"]),
    ["role:front-door/front-door-manager"],
  );
});

test("under the address of a case there is no contact to assess", async () => {
  const contact = await recognised();
  for (const page of [
    await door.get(`/cases/${contact}/assess`),
    await door.post(`/cases/${contact}/assess`, {}),
  ])
    assert.equal(page.status, 404);
  assert.equal(await countOf(contact), 0);
});

test("an assessment begun can be put aside with a reason, and is then over", async () => {
  const contact = await recognised();
  const risk = await begins(door, `/contacts/${contact}`);
  assert.equal((await tryStep(door, `${risk}/put-aside`, {})).status, 422);
  assert.equal(await stateOf(risk), "begun");
  const page = await tryStep(door, `${risk}/put-aside`, { reason: "not-safe", note: "He came home." });
  assert.equal(page.status, 303);
  assert.equal(await stateOf(risk), "aside");
  assert.match((await door.get(risk)).body, /Not completed/);
  assert.match((await door.get(`/contacts/${contact}`)).body, /Assess risk/, "another can begin");
});

test("a yes to stalking asks for the stalking screen until it is done; the honour screen is reasoned away with a judgement", async () => {
  const contact = await recognised();
  const risk = await begins(door, `/contacts/${contact}`);
  const main = "domestic-abuse-24";
  await tryStep(door, `${risk}/complete`, answers(main, ["stalking", "others-threaten"], "high"));
  const asked = await door.get(`/contacts/${contact}`);
  assert.match(asked.body, /Stalking screen, 11 items/);
  assert.match(asked.body, /Honour-based abuse screen, 10 items/);

  const screen = await begins(door, `/contacts/${contact}`, "stalking-screen");
  await tryStep(door, `${screen}/complete`, answers("stalking-screen", ["loitering", "threats"], "standard"));
  assert.doesNotMatch((await door.get(`/contacts/${contact}`)).body, /Stalking screen, 11 items/);
  assert.deepEqual([await stateOf(risk), await stateOf(screen)], ["current", "current"]);
  assert.match((await door.get(screen)).body, /By judgement alone: this tool has no fixed cut\./);

  const unknown = await tryStep(door, `${risk}/not-needed`, { screen: "stalking-screen", why: "Done." });
  assert.equal(unknown.status, 422, "a screen that is not asked for any more");
  assert.equal(
    (await tryStep(door, `${risk}/not-needed`, { screen: "honour-screen" })).status,
    422,
    "no reason",
  );
  await tryStep(door, `${risk}/not-needed`, { screen: "honour-screen", why: "A neighbour, not family." });
  const page = await door.get(`/contacts/${contact}`);
  assert.match(page.body, /A neighbour, not family\./);
  assert.doesNotMatch(page.body, /Do the screen/);
});

test("a screen judged lower never lowers the level, and a later assessment replaces the earlier but not the screen", async () => {
  const contact = await recognised();
  const main = "domestic-abuse-24";
  const first = await begins(door, `/contacts/${contact}`);
  await tryStep(door, `${first}/complete`, answers(main, ["stalking"], "high"));
  const screen = await begins(door, `/contacts/${contact}`, "stalking-screen");
  await tryStep(door, `${screen}/complete`, answers("stalking-screen", [], "standard"));
  assert.match((await door.get(`/contacts/${contact}`)).body, /Level: high/);
  const second = await begins(door, `/contacts/${contact}`);
  await tryStep(door, `${second}/complete`, answers(main, [], "medium"));
  assert.deepEqual(
    [await stateOf(first), await stateOf(screen), await stateOf(second)],
    ["replaced", "current", "current"],
  );
  const [count] = await rows(
    "select counted_level, judged_level from risk.assessment where id = $1",
    screen.split("/")[2],
  );
  assert.deepEqual(count, { counted_level: null, judged_level: "standard" });
});

/** A contact assessed and referred, and the case that the service opened. */
async function withCase(level = "medium"): Promise<{ contact: string; risk: string; file: string }> {
  const contact = await recognised();
  const risk = await begins(door, `/contacts/${contact}`);
  await tryStep(door, `${risk}/complete`, answers("domestic-abuse-24", ["injury"], level));
  const fields = { service: "idva", parts: ["name", "risk"], basis: "agreed" };
  const prepared = await door.post(`/contacts/${contact}/refer`, fields);
  await tryStep(door, prepared.location);
  const referral = prepared.location.replace("/send", "");
  const file = (await tryStep(await works("service-intake"), `${referral}/accept`)).location;
  return { contact, risk, file };
}

test("once a service has taken her on, the review goes to its managers and from them to the worker, due as before", async () => {
  const { contact, risk } = await withCase();
  assert.match((await door.get(`/contacts/${contact}`)).body, new RegExp(`${risk}/hand-over`));
  const manager = await works("service-manager");
  assert.equal((await manager.get(risk)).status, 404);
  const due = await rows("select due_at from process.clock where thing_id = $1", risk.split("/")[2]);
  const nobody = await tryStep(door, `${risk}/hand-over`, { to: "service.sarc", agreed: "yes" });
  assert.equal(nobody.status, 422, "a service that did not take her on");
  const handed = await tryStep(door, `${risk}/hand-over`, { to: "service.idva", agreed: "yes" });
  assert.equal(handed.status, 303);
  assert.doesNotMatch((await door.get("/now")).body, new RegExp(risk));
  assert.match((await manager.get("/now")).body, new RegExp(risk));
  assert.match((await tryStep(door, `${risk}/end-review`)).body, /Somebody else reviews it now\./);

  const worker = await signIn(house, { role: "advocate", name: "Rhea Viewer" });
  assert.match((await manager.get(`${risk}/hand-over`)).body, /Rhea Viewer/);
  await tryStep(manager, `${risk}/hand-over`, { to: `staff.${worker.staffId}`, agreed: "yes" });
  const hers = staffBrowser(app, worker.token);
  assert.match((await hers.get("/now")).body, new RegExp(risk));
  assert.equal((await hers.get(risk)).status, 200);
  assert.deepEqual(
    await rows("select due_at from process.clock where thing_id = $1", risk.split("/")[2]),
    due,
  );
});

test("handing the review over takes with it every current assessment that the same keeper has, and says which beforehand", async () => {
  const { risk, contact, file } = await withCase();
  const main = await begins(door, `/contacts/${contact}`);
  await tryStep(door, `${main}/complete`, answers("domestic-abuse-24", ["stalking"], "medium"));
  const screen = await begins(door, `/contacts/${contact}`, "stalking-screen");
  await tryStep(door, `${screen}/complete`, answers("stalking-screen", ["threats"], "high"));
  assert.equal(await stateOf(risk), "replaced");
  const manager = await works("service-manager");
  const page = (await door.get(`${main}/hand-over`)).body;
  assert.match(page, /These go with it[^]*Stalking screen, 11 items: high/);
  assert.match(page, /She knows that they will read these 2 assessments/);
  const to = { to: "service.idva", agreed: "yes" };
  assert.equal((await tryStep(door, `${main}/hand-over`, to)).status, 303);
  const keepers = await rows(
    "select distinct for_grantee from process.clock where name = 'review' and stopped_at is null and thing_id = any ($1)",
    [main, screen].map((url) => url.split("/")[2]),
  );
  assert.equal(keepers.length, 1);
  for (const url of [main, screen]) assert.equal((await manager.get(url)).status, 200);
  assert.match(
    (await manager.get(screen)).body,
    /Review of the assessment handed over with another|Stalking/,
  );
  const theCase = (await manager.get(file)).body;
  assert.match(theCase, /Level: high/);
  assert.doesNotMatch(theCase, /Still asked for|Asked for where/);
  const again = await tryStep(door, `${screen}/hand-over`, to);
  assert.match(again.body, /Somebody else reviews it now\./);
});

test("a case never calls a screen still asked for that was done and is not shown there, and no part of it lowers what came", async () => {
  const { contact, file } = await withCase("high");
  const main = await begins(door, `/contacts/${contact}`);
  const weighed = { ...answers("domestic-abuse-24", ["stalking"], "standard"), "cues-weighed": "yes" };
  await tryStep(door, `${main}/complete`, weighed);
  const screen = await begins(door, `/contacts/${contact}`, "stalking-screen");
  await tryStep(door, `${screen}/complete`, answers("stalking-screen", ["threats"], "high"));
  // Nobody is reminded of the screen any more, so that it stays where it is.
  await tryStep(door, `${screen}/end-review`);
  await tryStep(door, `${main}/hand-over`, { to: "service.idva", agreed: "yes" });
  const manager = await works("service-manager");
  assert.equal((await manager.get(screen)).status, 404);
  const theCase = (await manager.get(file)).body;
  assert.doesNotMatch(theCase, /Still asked for/);
  assert.match(theCase, /not shown here whether it was done: Stalking screen, 11 items\./);
  assert.match(theCase, /High, as it came with the referral; standard, by what was handed over\./);
  assert.match(theCase, /Level: high/);
  // Nor where she is referred on from the case, nor where the work ends.
  const worker = await signIn(house, { role: "advocate" });
  await tryStep(manager, `${file}/allocate`, { worker: worker.staffId });
  const hers = staffBrowser(app, worker.token);
  await tryStep(manager, `${main}/hand-over`, { to: `staff.${worker.staffId}`, agreed: "yes" });
  const onward = await hers.post(`${file}/refer`, { service: "isva", parts: ["risk"], basis: "agreed" });
  assert.match((await hers.get(onward.location)).body, />Risk<[^]*?high/);
  assert.match((await hers.get(`${file}/close`)).body, /Her risk is high, and this was not planned/);
  // What she is judged at with a whole tool at the case is what holds there.
  const here = await begins(hers, file, "domestic-abuse-24");
  await tryStep(hers, `${here}/complete`, answers("domestic-abuse-24", [], "standard"));
  assert.doesNotMatch((await hers.get(`${file}/close`)).body, /Her risk is high/);
  const judged = (await hers.get(file)).body;
  assert.match(judged, /High, as it came with the referral; standard, as assessed here\.[^]*Level: standard/);
});

test("a worker assesses again from the case, and comes back to the case", async () => {
  const { contact, file } = await withCase();
  const manager = await works("service-manager");
  const worker = await signIn(house, { role: "advocate" });
  await tryStep(manager, `${file}/allocate`, { worker: worker.staffId });
  const hers = staffBrowser(app, worker.token);
  assert.equal((await hers.post(`/contacts/${contact}/assess`, {})).status, 404);
  assert.match((await hers.get(`${file}/assess`)).body, /Support is ending/);
  const begun = await hers.post(`${file}/assess`, { tool: "domestic-abuse-24", why: "change" });
  const risk = begun.location.replace("/complete", "");
  const done = await tryStep(hers, begun.location, answers("domestic-abuse-24", ["injury"], "high"));
  assert.equal(done.location, file);
  assert.match((await hers.get(risk)).body, /Back to the case/);
  const [log] = await rows(
    "select detail from process.step where thing_id = $1 and step = 'begin'",
    risk.split("/")[2],
  );
  assert.deepEqual(log?.["detail"], { tool: "domestic-abuse-24", why: "change" });
});

test("an assessment is kept half done for whoever answers it, found again, gone on with, and gone when it is ended", async () => {
  const contact = await recognised();
  const risk = await begins(door, `/contacts/${contact}`);
  const id = risk.split("/")[2] ?? "";
  const [tool] = house.pack.riskTools.filter(({ screen }) => !screen);
  const [first = "", second = ""] = (tool?.items ?? []).map(({ key }) => key);
  const typed = {
    [first]: "yes",
    [`${first}-note`]: "He said he would",
    "level-reason": "HALF-A-REASON",
    go: "later",
  };
  const page = await door.get(`${risk}/complete`);
  assert.match(page.body, /Keep this and come back later/);
  assert.match(page.body, /Nothing is kept while you type[^]*for you alone[^]*It counts for nothing until/);
  const kept = await door.post(`${risk}/complete`, typed);
  assert.deepEqual([kept.status, kept.location], [303, risk]);
  assert.equal(await stateOf(risk), "begun");
  const again = (await door.get(`${risk}/complete`)).body;
  assert.match(again, new RegExp(`name="${first}"[^>]*value="yes" checked`));
  assert.doesNotMatch(again, new RegExp(`name="${second}"[^>]* checked`));
  assert.match(again, /HALF-A-REASON/);
  assert.doesNotMatch(again, /error-summary/);
  assert.match((await door.get(risk)).body, /What you had is kept, since/);
  assert.ok((await door.get("/now")).body.includes(`href="${risk}/complete"`), "on what needs her now");
  assert.ok((await door.get(`/contacts/${contact}`)).body.includes(`href="${risk}"`), "on the contact");
  // Sealed where it lies.
  const [row] = await rows("select kept from risk.assessment where id = $1", id);
  assert.ok(!String(row?.["kept"]).includes("HALF-A-REASON"));

  const other = await works("front-door-practitioner");
  assert.doesNotMatch((await other.get(`${risk}/complete`)).body, /HALF-A-REASON/);
  assert.match((await other.get(risk)).body, /kept what was answered so far/);
  assert.ok(!(await other.get("/now")).body.includes(`${risk}/complete`));
  assert.equal((await other.post(`${risk}/complete`, typed)).status, 409);

  await tryStep(door, `${risk}/complete`, answers(tool?.key ?? "", [first], "medium"));
  assert.equal(await stateOf(risk), "current");
  const gone = await rows("select kept, kept_by from risk.assessment where id = $1", id);
  assert.deepEqual(gone, [{ kept: null, kept_by: null }]);
  assert.equal((await door.post(`${risk}/complete`, typed)).status, 409);

  const thrown = await begins(door, `/contacts/${contact}`);
  await door.post(`${thrown}/complete`, typed);
  assert.equal((await tryStep(door, `${thrown}/put-aside`, { reason: "mistake" })).status, 303);
  const [aside] = await rows("select kept from risk.assessment where id = $1", thrown.split("/")[2]);
  assert.equal(aside?.["kept"], null);
});

test("a level left at the count over answers that ask for judgement is asked about once, and stays the professional's", async () => {
  const risk = await begins(door, `/contacts/${await recognised()}`);
  const overriding = house.pack.riskTools[0]?.items.filter(({ override }) => override) ?? [];
  const said = answers("domestic-abuse-24", overriding.map(({ key }) => key).slice(0, 3), "standard");
  const first = await tryStep(door, `${risk}/complete`, said);
  assert.equal(first.status, 422);
  for (const { prompt } of overriding.slice(0, 3))
    assert.ok(first.body.replaceAll("&#39;", "'").includes(`“${prompt}”`), prompt);
  assert.match(first.body, /These ask for judgement whatever the count/);
  assert.equal(await stateOf(risk), "begun");
  assert.equal((await tryStep(door, `${risk}/complete`, { ...said, "level-reason": "" })).status, 422);
  const confirmed = { ...said, "level-reason": "All of it was years ago.", "cues-weighed": "yes" };
  assert.equal((await tryStep(door, `${risk}/complete`, confirmed)).status, 303);
  const [row] = await rows("select judged_level from risk.assessment where id = $1", risk.split("/")[2]);
  assert.equal(row?.["judged_level"], "standard");
  const raised = await begins(door, `/contacts/${await recognised()}`);
  assert.equal((await tryStep(door, `${raised}/complete`, { ...said, level: "medium" })).status, 303);
});
