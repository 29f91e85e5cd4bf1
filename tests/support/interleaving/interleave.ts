import assert from "node:assert/strict";
import { newRandom, type Random } from "../../../src/county/random.ts";
import type { House } from "../../../src/foundation/house/index.ts";
import { processes } from "../../../src/rooms.ts";
import { pageFields } from "../fuzz/page-fields.ts";
import { staffBrowser, type Page } from "../person.ts";
import { testApp } from "../site.ts";
import { recordForTwo, type SharedRecord } from "./record-for-two.ts";

/** Each of the two opens a step's page and sends it, so many times. */
const TURNS = 3;
const WORDS = "Some words. (Fictional.)";

/** How it went over all records: steps that were taken, and those refused because the other one was first. */
export type Interleaved = { readonly taken: number; readonly conflicts: number };

/**
 * Two practitioners work on one record at the same time, over and over: each opens pages of steps and sends them, in an
 * order made by chance, some of it at once. Whoever decided on what had changed since is told so, and nothing is lost:
 * what was acknowledged, and no more, is in the log.
 */
export async function interleave(house: House, count: number, seed: string): Promise<Interleaved> {
  const random = newRandom(seed);
  const app = await testApp(house);
  const waiting: SharedRecord[] = [];
  let [taken, conflicts] = [0, 0];
  for (let number = 0; number < count; number += 1) {
    if (waiting.length === 0) waiting.push(...(await recordForTwo(house)));
    const [record] = waiting.splice(random.whole(0, waiting.length - 1), 1);
    assert.ok(record);
    const before = await historyOf(house, record.id);
    const sent = await workOn(random, record, (token) => staffBrowser(app, token));
    const after = await historyOf(house, record.id);
    const accepted = sent.filter(({ page }) => page.status === 303);
    const what = `record ${number} of seed "${seed}": ${JSON.stringify(sent.map(({ step, version, page }) => [step, version, page.status]))}`;
    assert.equal(after.version - before.version, accepted.length, what);
    assert.equal(after.steps - before.steps, accepted.length, what);
    assert.equal(
      new Set(accepted.map(({ version }) => version)).size,
      accepted.length,
      `an update was lost: ${what}`,
    );
    for (const { page } of sent) assertTold(page, what);
    taken += accepted.length;
    conflicts += sent.filter(({ page }) => page.status === 409).length;
  }
  await app.close();
  return { taken, conflicts };
}

/** Done, or told in words why not and what to do: never an error, never nothing. */
function assertTold({ status, body }: Page, what: string): void {
  assert.ok([303, 403, 404, 409, 422].includes(status), `${status}: ${what}`);
  if (status === 409)
    assert.match(body, /<h1[^>]*>[\s\S]*Nothing has been changed|Nothing you typed is saved yet/, what);
}

type Browser = ReturnType<typeof staffBrowser>;
type Opened = { readonly step: string; readonly version: string; readonly fields: Record<string, string> };
type Sent = { readonly step: string; readonly version: string; readonly page: Page };

async function workOn(
  random: Random,
  record: SharedRecord,
  browse: (token: string) => Browser,
): Promise<Sent[]> {
  const two = record.tokens.map((token): Practitioner => ({
    browser: browse(token),
    turns: TURNS,
    opened: undefined,
  }));
  const sent: Promise<Sent>[] = [];
  for (let busy = two; busy.length > 0; busy = two.filter(({ turns }) => turns > 0)) {
    const who = random.pick(busy);
    if (!who.opened) {
      who.opened = await open(random, who.browser, record);
      if (!who.opened) who.turns -= 1;
      continue;
    }
    sent.push(press(who.browser, record, who.opened));
    who.opened = undefined;
    who.turns -= 1;
    // Some of it at once; else the one after the other.
    if (random.chance(0.5)) await sent.at(-1);
  }
  return Promise.all(sent);
}

type Practitioner = { readonly browser: Browser; turns: number; opened: Opened | undefined };

async function press(
  browser: Browser,
  { base, id }: SharedRecord,
  { step, version, fields }: Opened,
): Promise<Sent> {
  return { step, version, page: await browser.post(`${base}/${id}/${step}`, fields) };
}

/** The page of a step that may be taken now, with each field answered by chance as the page offers. */
async function open(
  random: Random,
  browser: Browser,
  { base, id }: SharedRecord,
): Promise<Opened | undefined> {
  const steps = Object.entries(processes.find((each) => each.base === base)?.steps ?? {});
  const pressed = steps.filter(([, { silent }]) => !silent);
  // What only others' steps move has nothing that two could press.
  if (pressed.length === 0) return undefined;
  const [step] = random.pick(pressed);
  const page = await browser.get(`${base}/${id}/${step}`);
  const fields = pageFields(page.body);
  const version = fields.get("version")?.[0];
  if (page.status !== 200 || version === undefined) return undefined;
  // What is only kept to go on with later is no step, and changes nothing for the other.
  const asked = [...fields].filter(([name]) => name !== "go");
  const answers = asked.map(([name, offered]) => [name, random.pick(offered) || WORDS]);
  return { step, version, fields: { ...Object.fromEntries(answers), version } };
}

async function historyOf({ database }: House, id: string): Promise<{ version: number; steps: number }> {
  return database.withOwner(async (client) => {
    const { rows } = await client.query<{ version: number; steps: number }>(
      `select t.version, (select count(*)::int from process.step s where s.thing_id = t.id) as steps
       from process.thing t where t.id = $1`,
      [id],
    );
    assert.ok(rows[0]);
    return rows[0];
  });
}
