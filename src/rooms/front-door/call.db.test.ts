import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite } from "../../../tests/support/contact-site.ts";
import type { Fields, Page, StaffBrowser } from "../../../tests/support/person.ts";

const { works, rows } = await contactSite();
const door = await works("front-door-practitioner");

const CALL: Fields = {
  who: "need-help",
  how: "phone",
  danger: "yes",
  words: "He has hidden my shoes so that I stay in.",
  given: "Wilhelmina",
  family: "Ostrander",
  district: "watford",
  interpreter: "Polish",
  channel: "phone",
  phone: "07700 900456",
  times_from: "09:00",
  times_to: "11:00",
  days: ["mon"],
  employers: ["none"],
};

/** Kept by whoever answered. @returns the contact's id, and the page that says so */
async function takenDown(fields: Fields, browser = door): Promise<{ id: string; page: Page }> {
  const { status, location, body } = await browser.post("/queue/call", fields);
  assert.equal(status, 303, /error-summary[^]{0,500}/.exec(body)?.[0]);
  return { id: location.split("=").at(-1) ?? "", page: await browser.get(location) };
}

async function contactPage(id: string, browser: StaffBrowser = door): Promise<Page> {
  return browser.get(`/contacts/${id}`);
}

test("who rings stands in the queue at once, as whoever writes does, in her words and with whose hand they are in", async () => {
  assert.match((await door.get("/queue")).body, /href="\/queue\/call"/);
  const { id, page } = await takenDown(CALL);
  assert.match(page.body, new RegExp(`It stands in the queue as R-[^]*href="/contacts/${id}"`));
  assert.match(
    (await door.get("/queue?show=waiting&danger=yes&district=watford")).body,
    new RegExp(`/contacts/${id}`),
  );
  await door.post(`/contacts/${id}/take`, {});
  const { body } = await contactPage(id);
  for (const said of [
    /Danger now/,
    /hidden my shoes[^]*In her words, [^<]*, by telephone, as taken down by Test/,
    /Wilhelmina Ostrander/,
    /interpreter: Polish/,
    /09:00 to 11:00/,
  ])
    assert.match(body, said);
  const [way] = await rows(
    `select channel, window_from::text as "from", days from message.permission where thing_id = $1`,
    id,
  );
  assert.deepEqual(way, { channel: "phone", from: "09:00:00", days: [1] });
  const [clock] = await rows(
    "select limit_key from process.clock where thing_id = $1 and name = 'first-contact'",
    id,
  );
  assert.equal(clock?.["limit_key"], "front-door.first-contact-high");
  const [kept] = await rows(
    "select encode(answers, 'escape') as said from front_door.contact where id = $1",
    id,
  );
  assert.doesNotMatch(String(kept?.["said"]), /shoes|Ostrander|900456/);
  const [event] = await rows(
    "select by from audit.entry where event = 'contact.taken-down' and thing_id = $1",
    id,
  );
  assert.match(String(event?.["by"]), new RegExp(door.staffId));
});

test("who is not to be reached is not; of who is worried about somebody else no way of reaching anyone is kept", async () => {
  const reach = { channel: "phone", phone: "07700 900456" };
  for (const fields of [
    { ...CALL, channel: "none" },
    { ...CALL, who: "worried", ...reach },
  ]) {
    const { id } = await takenDown(fields);
    await door.post(`/contacts/${id}/take`, {});
    assert.doesNotMatch((await contactPage(id)).body, /900456/);
    assert.deepEqual(await rows("select from message.permission where thing_id = $1", id), []);
  }
});

test("where somebody close to her works for one of those named only managers see it, and whoever took it down is told so", async () => {
  const { id, page } = await takenDown({ ...CALL, employers: ["police"] });
  assert.match(page.body, /only the managers see it/);
  assert.doesNotMatch(page.body, /stands in the queue as/);
  assert.equal((await contactPage(id)).status, 404);
  const manager = await works("front-door-manager");
  assert.match((await contactPage(id, manager)).body, /hidden my shoes/);
});

test("what is missing is asked for and nothing that was typed is lost; nobody else takes calls", async () => {
  const empty = await door.post("/queue/call", { words: "He reads my letters." });
  assert.equal(empty.status, 422);
  assert.match(empty.body, /He reads my letters\./);
  for (const field of ["who", "how"]) assert.match(empty.body, new RegExp(`href="#${field}`));
  const unreachable = await door.post("/queue/call", { ...CALL, phone: "" });
  assert.equal(unreachable.status, 422);
  assert.match(unreachable.body, /href="#phone"/);
  for (const role of ["advocate", "behaviour-change-practitioner", "referring-professional"]) {
    const other = await works(role);
    assert.equal((await other.get("/queue/call")).status, 403, role);
    assert.equal((await other.post("/queue/call", CALL)).status, 403, role);
    assert.doesNotMatch((await other.get("/queue")).body, /\/queue\/call/);
  }
});
