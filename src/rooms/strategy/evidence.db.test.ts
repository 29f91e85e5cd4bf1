import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dayFields } from "../../../tests/support/day-fields.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser, tryStep, type Fields } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { addDays, isoDay } from "../../foundation/clock/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { observeIndicators } from "../indicators/index.ts";
import { loadFromPack } from "./index.ts";
import { endConsent } from "./store/end-consent.ts";

const ITEM = "/plan/strategy/items/P1.O1.1";
const LINK = { kind: "link", link: "https://example.org/standard", shows: "The standard is published." };

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let manager: Browser;
let lead: Browser;
let member: Browser;
let today: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  app = await testApp(house);
  await loadFromPack(house);
  await observeIndicators(house);
  today = isoDay(house.now(), house.calendar);
  [manager, lead, member] = [
    await as("strategy-manager"),
    await as("sub-group-lead"),
    await as("board-member"),
  ];
});
after(() => house.database.close());

async function as(role: string): Promise<Browser> {
  const { token } = await signIn(house, { role });
  return { ...staffBrowser(app, token), token };
}

function said(consented: string, review: string): Fields {
  return {
    kind: "testimony",
    shows: "They asked me once, and that was enough.",
    consent: "Signed form, with the facilitator",
    ...dayFields("consented", consented),
    ...dayFields("review", review),
  };
}

/** What is stored of what somebody said. */
async function wordsOf(url: string): Promise<{ shows: string | null; consent: string | null } | undefined> {
  return house.database.withOwner(async (client) => {
    await client.query("set role fanlight_owner");
    const { rows } = await client.query<{ shows: string | null; consent: string | null }>(
      "select shows, consent from strategy.evidence where id = $1",
      [url.split("/").at(-1)],
    );
    await client.query("reset role");
    return rows[0];
  });
}

/** Adds evidence, and finds its page. */
async function added(browser: Browser, fields: Fields, item = ITEM): Promise<string> {
  const sent = await browser.post(`${item}/evidence`, fields);
  assert.equal(sent.status, 303, sent.body.slice(0, 3000));
  return /href="(\/plan\/evidence\/[0-9a-f-]+)"/.exec((await browser.get(sent.location)).body)?.[1] ?? "";
}

test("an address of another site is shown as it is, and read by everybody who sees the strategy", async () => {
  assert.match((await member.get("/plan/strategy/delivery")).body, /0 of \d+ commitments with evidence/);
  const url = await added(lead, LINK);
  const { body } = await member.get(ITEM);
  assert.match(body, /The standard is published\./);
  assert.match(
    body,
    /On another site: <a class="govuk-link" href="https:\/\/example\.org\/standard" rel="noopener noreferrer">/,
  );
  assert.match(body, /Test sub-group-lead/);
  assert.match((await member.get("/plan/strategy/delivery")).body, /1 of \d+ commitments with evidence/);
  assert.doesNotMatch((await member.get(url)).body, /Withdraw it/);
  assert.match((await lead.get(url)).body, /Withdraw it/);
});

test("no other address is taken, and nothing that was typed is lost", async () => {
  for (const link of [
    "http://example.org",
    "javascript:alert(1)",
    "https://name:word@example.org/",
    "https://10.0.0.1/",
    "example",
  ]) {
    const { status, body } = await lead.post(`${ITEM}/evidence`, { ...LINK, link });
    assert.equal(status, 422, link);
    assert.match(body, /begins with https:/);
    assert.match(body, /The standard is published\./);
  }
  assert.equal((await lead.post(`${ITEM}/evidence`, { ...LINK, shows: "" })).status, 422);
  assert.equal(
    (await lead.post(`${ITEM}/evidence`, { kind: "data", indicator: "nothing", shows: "x" })).status,
    422,
  );
});

test("an indicator is evidence too", async () => {
  await added(lead, { kind: "data", indicator: "charge-rate", shows: "More are charged." });
  assert.match((await member.get(ITEM)).body, /href="\/indicators\/charge-rate"/);
});

test("what somebody said is kept with her consent alone, for a year at most", async () => {
  const year = addDays(today, 380);
  for (const fields of [
    { ...said(today, addDays(today, 100)), consent: "" },
    said(addDays(today, 1), addDays(today, 100)),
    said(addDays(today, -10), today),
    said(today, year),
  ])
    assert.equal((await lead.post(`${ITEM}/evidence`, fields)).status, 422);
  const url = await added(lead, said(today, addDays(today, 100)));
  assert.match((await member.get(ITEM)).body, /“They asked me once, and that was enough\.”/);
  assert.doesNotMatch((await member.get(url)).body, /Signed form/);
  assert.match((await lead.get(url)).body, /Signed form/);
});

test("from the day she is to be asked again, nobody is shown what she said", async () => {
  const { body } = await member.get(ITEM);
  assert.match(body, /They asked me once/);
  await house.database.withOwner(async (client) => {
    await client.query("set role fanlight_owner");
    await client.query(
      "update strategy.evidence set consented_on = current_date - 300, review_on = current_date where kind = 'testimony'",
    );
    await client.query("reset role");
  });
  for (const reader of [member, lead, manager])
    assert.doesNotMatch((await reader.get(ITEM)).body, /They asked me once/);
  const seen = await withActor(house, member.token, ({ db }) =>
    sql`select * from strategy.evidence where kind = 'testimony'`.execute(db),
  );
  assert.deepEqual(seen.rows, []);
});

test("a fortnight after that day her words are deleted, and what is left says why", async () => {
  const url = await added(lead, said(today, addDays(today, 100)));
  const turn = (days: number) =>
    endConsent({ ...house, now: () => new Date(`${addDays(today, days)}T12:00:00Z`) });
  assert.equal(await turn(113), 1, "the one of the test before");
  assert.equal(await turn(113), 0, "it is done once");
  assert.deepEqual(await wordsOf(url), {
    shows: "They asked me once, and that was enough.",
    consent: "Signed form, with the facilitator",
  });
  assert.equal(await turn(114), 1);
  assert.deepEqual(await wordsOf(url), { shows: null, consent: null });
  assert.match((await member.get(url)).body, /Her consent ran out/);
});

test("it is withdrawn with a reason, by whoever added it or keeps the strategy; her words go with it", async () => {
  const url = await added(lead, said(today, addDays(today, 100)));
  const other = await as("sub-group-lead");
  assert.ok([403, 404].includes((await tryStep(member, `${url}/withdraw`, { reason: "x" })).status));
  assert.ok([403, 404].includes((await tryStep(other, `${url}/withdraw`, { reason: "x" })).status));
  assert.equal((await tryStep(manager, `${url}/withdraw`, {})).status, 422);
  assert.match((await manager.get(`${url}/withdraw`)).body, /Her words are deleted/);
  assert.equal((await tryStep(manager, `${url}/withdraw`, { reason: "She asked for it." })).status, 303);
  const { body } = await member.get(url);
  assert.match(body, /She asked for it\./);
  assert.doesNotMatch((await member.get(ITEM)).body, /They asked me once/);
  assert.deepEqual(await wordsOf(url), { shows: null, consent: null });
});

test("it is added by those who deliver alone, to what evidence can show, and never rewritten by any statement", async () => {
  assert.equal((await member.get(`${ITEM}/evidence`)).status, 403);
  assert.equal((await member.post(`${ITEM}/evidence`, LINK)).status, 403);
  assert.equal((await lead.get("/plan/strategy/items/P1/evidence")).status, 404);
  assert.equal((await lead.get("/plan/strategy/items/nothing/evidence")).status, 404);
  assert.equal((await member.get("/plan/evidence/00000000-0000-0000-0000-000000000000")).status, 404);
  await added(manager, LINK);
  await added(manager, said(today, addDays(today, 100)));
  for (const statement of [
    sql`update strategy.evidence set shows = 'Another thing' where withdrawn_why is null`,
    sql`update strategy.evidence set link = 'https://example.com/'`,
    sql`update strategy.evidence set withdrawn_why = 'x', shows = 'Another' where kind = 'testimony' and withdrawn_why is null`,
    sql`update strategy.evidence set withdrawn_why = 'Another reason' where withdrawn_why is not null`,
    sql`delete from strategy.evidence`,
  ])
    await assert.rejects(withActor(house, manager.token, ({ db }) => statement.execute(db)));
});

test("a file shows it too: cleaned, for everybody who reads the plan, and gone when it is withdrawn", async () => {
  const fields = { kind: "file", shows: "The report of the year." };
  const without = await lead.post(`${ITEM}/evidence`, fields);
  assert.equal(without.status, 422);
  assert.match(without.body, /Choose a file/);
  assert.match(without.body, /The report of the year\./, "what was typed is lost");
  const refused = await lead.upload(`${ITEM}/evidence`, fields, Buffer.from([0x4d, 0x5a, 0, 1]));
  assert.equal(refused.status, 422);
  const sent = await lead.upload(`${ITEM}/evidence`, fields, Buffer.from("Waits are shorter.\n"));
  assert.equal(sent.status, 303, sent.body.slice(0, 2000));
  const { body } = await member.get(ITEM);
  const file = /href="(\/plan\/evidence\/[0-9a-f-]+)\/file"/.exec(body)?.[1] ?? "";
  assert.match(body, /Text, 1 KB/);
  const saved = await member.get(`${file}/file`);
  assert.equal(saved.body, "Waits are shorter.\n");
  await tryStep(lead, `${file}/withdraw`, { reason: "A later one is out." });
  assert.equal((await member.get(`${file}/file`)).status, 404);
  assert.match((await member.get(ITEM)).body, /Withdrawn: A later one is out\./);
});
