import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { contactSite } from "../../../tests/support/contact-site.ts";
import { type StaffBrowser, tryStep } from "../../../tests/support/person.ts";
import { referralSite, step } from "../../../tests/support/referral-site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { findTold } from "../../foundation/process/index.ts";

const { house, works, arrives, rows } = await contactSite();
const door = await works("front-door-practitioner");
const CALM = { channel: "phone", phone: "+447700900123", employers: ["none"] };

/** The lines of what needs me now, as they are read: tag, sentence, note. */
async function linesOf(browser: StaffBrowser): Promise<string[]> {
  const { status, body } = await browser.get("/now");
  assert.equal(status, 200);
  return [...body.matchAll(/<li class="fl-now__row.*?<\/li>/gs)].map(([line]) =>
    line
      .replaceAll(/<svg.*?<\/svg>/gs, "")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " "),
  );
}

const referenceOf = async (id: string): Promise<string> =>
  String((await rows("select reference from process.thing where id = $1", id))[0]?.["reference"]);

test("danger now is said in words and comes before what is overdue without it", async () => {
  const [calm, danger] = [await arrives(CALM), await arrives({ ...CALM, danger: "yes" })];
  await rows("update process.clock set due_at = now() - interval '2 days' where thing_id = $1", calm);
  const lines = await linesOf(door);
  const at = async (id: string): Promise<number> => {
    const reference = await referenceOf(id);
    return lines.findIndex((line) => line.includes(reference));
  };
  assert.ok((await at(danger)) < (await at(calm)), lines.join("\n"));
  assert.match(lines[await at(danger)] ?? "", /Danger now First safe contact/);
  assert.doesNotMatch(lines[await at(calm)] ?? "", /Danger/);
});

test("a service is told of high risk on Now and in its people, where it comes first; where it was not shared it is not", async () => {
  const site = await referralSite(house);
  const intake = await site.works({ role: "service-intake" });
  const [tool] = house.pack.riskTools.filter(({ screen }) => !screen);
  const sent = async (parts: readonly string[]): Promise<string> => {
    const contact = await site.arrives();
    const begun = await site.door.post(`/contacts/${contact}/assess`, {});
    const said = (tool?.items ?? []).map(({ key }) => [key, "yes"]);
    await step(site.door, begun.location, {
      ...Object.fromEntries(said),
      level: "high",
      "level-reason": "As she told it.",
    });
    return (await site.sent(contact, { parts })).replace("/referrals/", "");
  };
  const [telling, untelling] = [await sent(["name", "words", "risk"]), await sent(["name", "words"])];
  const [told, untold] = [await referenceOf(telling), await referenceOf(untelling)];
  const level = async (id: string) =>
    (await rows("select risk_level from referral.referral where id = $1", id))[0]?.["risk_level"];
  assert.deepEqual([await level(telling), await level(untelling)], ["high", null]);
  const lines = await linesOf(intake);
  assert.match(lines.find((line) => line.includes(told)) ?? "", /High risk Answer the referral/);
  assert.doesNotMatch(lines.find((line) => line.includes(untold)) ?? "High risk", /High risk/);
  const people = (await intake.get("/people")).body;
  assert.match(people, new RegExp(`${told}</a>: [^<]+<strong class="govuk-tag fl-mark">High risk`));
  assert.doesNotMatch(people, new RegExp(`${untold}</a>: [^<]+<strong`));
  assert.ok(people.indexOf(told) < people.indexOf(untold), "high risk first, though the other came later");
  assert.match((await intake.get(`/referrals/${telling}`)).body, /high risk/);
  assert.doesNotMatch((await intake.get(`/referrals/${untelling}`)).body, /high risk/i);
  const [opened, knowing] = [untelling, telling].map(
    async (id) => (await tryStep(intake, `/referrals/${id}/accept`)).location,
  );
  assert.match((await intake.get((await knowing) ?? "")).body, /high risk/i);
  assert.doesNotMatch((await intake.get((await opened) ?? "")).body, /high risk/i);
});

test("what has no clock waits on Now for whoever may take its step, and for nobody else", async () => {
  const writer = await works("communications-lead");
  const reader = await works("strategy-manager");
  const panel = await works("co-production-facilitator");
  const url = await beginPage(writer);
  const reference = await referenceOf(url.split("/").at(-1) ?? "");
  const waits = async (browser: StaffBrowser): Promise<string | undefined> =>
    (await linesOf(browser)).find((line) => line.includes(reference));
  await step(writer, `${url}/write`, {
    title: "Being followed",
    lead: "You can get help.",
    body: "## What to do\nCall {number}.",
    sources: "Protection from Harassment Act 1997",
  });
  assert.match(
    (await waits(reader)) ?? "",
    /Page of information: [A-Z].* Say for the partnership whether it is fit/,
  );
  assert.match((await waits(panel)) ?? "", /Record what the panel found/);
  assert.equal(await waits(writer), undefined, "a writer does not judge her own words");
  await step(reader, `${url}/review`, { fit: "yes" });
  assert.equal(await waits(reader), undefined);
  await step(panel, `${url}/panel`, { fit: "yes" });
  assert.match((await waits(writer)) ?? "", /Publish this version/);
});

/** Whose things are told apart by a reference alone: a name of theirs would be somebody's, or is sealed. */
const BY_REFERENCE = ["contact", "request", "match", "risk", "referral", "case", "task"];

test("whatever waits is named in words, unless it is about a person; and every room can be asked", async () => {
  for (const [name, { clocks, waits, tells }] of house.processes) {
    const isListed = Object.keys(clocks).length > 0 || waits !== undefined;
    if (isListed && !BY_REFERENCE.includes(name)) assert.ok(tells?.about, name);
  }
  const things = [...house.processes.keys()].map((process) => ({ id: randomUUID(), process }));
  const told = await withActor(house, door.token, (tx) => findTold(tx, things));
  assert.equal(told.size, things.length);
  assert.ok([...told.values()].every(({ about, mark }) => about === undefined && mark === undefined));
});

test("a return is named by its indicator, period and agency", async () => {
  const officer = await works("returns-officer");
  const [indicator, asked] = [randomUUID(), randomUUID()];
  const thing =
    "insert into process.thing (id, process, reference, state, agency_id, opened_by) values ($1, $2, $3, $4, $5, 'test')";
  await house.database.withOwner(async (client) => {
    await client.query("alter table process.thing disable trigger user");
    await client.query(thing, [indicator, "indicator", "X-NOWNOW", "live", "county-council"]);
    await client.query(thing, [asked, "return", "O-NOWNOW", "due", "constabulary"]);
    await client.query("alter table process.thing enable trigger user");
    await client.query("insert into indicator.indicator (id, slug) values ($1, 'now-test')", [indicator]);
    await client.query(
      "insert into indicator.version (indicator_id, version, body, reason) values ($1, 1, $2, 'test')",
      [indicator, JSON.stringify({ name: "Arrests at the scene" })],
    );
    await client.query(
      "insert into indicator.return (id, indicator_id, agency_id, period, months) values ($1, $2, 'constabulary', '2026-07-01', 3)",
      [asked, indicator],
    );
    await client.query(
      `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by)
       values ($1, $2, $3, 'test', 'test', 'test', 'test')`,
      [randomUUID(), asked, `seat:${officer.seatId}`],
    );
  });
  const told = await withActor(house, officer.token, (tx) =>
    findTold(tx, [{ id: asked, process: "return" }]),
  );
  assert.match(
    told.get(asked)?.about ?? "",
    /^Arrests at the scene, Jul to Sep 2026, Hertfordshire Constabulary/,
  );
  const hidden = await withActor(house, door.token, (tx) => findTold(tx, [{ id: asked, process: "return" }]));
  assert.deepEqual(hidden.get(asked), {}, "who may not see it is told nothing of it");
});

/** Begins a page that nobody has begun yet, and says where it is. */
async function beginPage(writer: StaffBrowser): Promise<string> {
  for (const { id } of house.pack.content) {
    const { location } = await writer.post(`/information/pages/${id}`, {});
    if (location) return location.replace(/\/write$/, "");
  }
  assert.fail("every page of the pack has been begun");
}
