import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fields } from "../../../tests/support/person.ts";
import { ASKS, triageSite } from "../../../tests/support/triage-site.ts";

const { works, rows, door, taken } = await triageSite();

const CALL: Fields = {
  who: "need-help",
  how: "phone",
  danger: "no",
  words: "He follows me to the bus.",
  channel: "phone",
  phone: "07700 900457",
  employers: ["none"],
};

/** The hidden fields of a page as it is shown to her now. */
async function shown(url: string, browser: typeof door = door): Promise<Record<string, string>> {
  const { body } = await browser.get(url);
  const [csrf, version] = ["csrf", "version"].map(
    (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1],
  );
  assert.match(csrf ?? "", /^[\w-]{43}\.\w+$/);
  return { csrf: csrf ?? "", ...(version === undefined ? {} : { version }) };
}

async function counted(query: string, ...values: readonly unknown[]): Promise<number> {
  const [row] = await rows(`select count(*)::int as n from ${query}`, ...values);
  return Number(row?.["n"]);
}

const callsTaken = (by = door): Promise<number> =>
  counted("audit.entry where event = 'contact.taken-down' and by like '%' || $1 || '%'", by.staffId);
const attemptsOf = (id: string): Promise<number> =>
  counted("process.step where thing_id = $1 and step = 'attempt'", id);

test("a form that is pressed twice is done once, and leads where it led", async () => {
  const before = await callsTaken();
  const form = { ...CALL, ...(await shown("/queue/call")) };
  const first = await door.post("/queue/call", form);
  assert.equal(first.status, 303);
  const second = await door.post("/queue/call", form);
  assert.deepEqual([second.status, second.location], [303, first.location]);
  assert.equal(await callsTaken(), before + 1);
});

test("so is a step: whoever presses again is not told that somebody was faster", async () => {
  const id = await taken(ASKS);
  const url = `/contacts/${id}/attempt`;
  const form = { channel: "phone", result: "no-answer", ...(await shown(url)) };
  for (let times = 0; times < 3; times += 1) assert.equal((await door.post(url, form)).status, 303);
  assert.equal(await attemptsOf(id), 1);
});

test("at the same moment it is done once too", async () => {
  const before = await callsTaken();
  const form = { ...CALL, ...(await shown("/queue/call")) };
  const all = await Promise.all(Array.from({ length: 4 }, () => door.post("/queue/call", form)));
  assert.deepEqual(new Set(all.map(({ status }) => status)), new Set([303]));
  assert.equal(new Set(all.map(({ location }) => location)).size, 1);
  assert.equal(await callsTaken(), before + 1);
});

test("with another word, or from another showing of the page, it is another form", async () => {
  const before = await callsTaken();
  const marks = await shown("/queue/call");
  const first = await door.post("/queue/call", { ...CALL, ...marks });
  const corrected = await door.post("/queue/call", { ...CALL, ...marks, words: "He follows me to work." });
  const again = await door.post("/queue/call", { ...CALL, ...(await shown("/queue/call")) });
  assert.equal(new Set([first, corrected, again].map(({ location }) => location)).size, 3);
  assert.equal(await callsTaken(), before + 3);
});

test("what was refused was not done, and says so each time", async () => {
  const form = { ...CALL, ...(await shown("/queue/call")), phone: "" };
  for (let times = 0; times < 2; times += 1) {
    const { status, body } = await door.post("/queue/call", form);
    assert.equal(status, 422);
    assert.match(body, /href="#phone"/);
  }
});

test("of what is kept of it nothing can be read, nobody else's form is hers, and it goes with her session", async () => {
  const manager = await works("front-door-manager");
  const form = { ...CALL, ...(await shown("/queue/call", manager)) };
  await manager.post("/queue/call", form);
  assert.equal((await door.post("/queue/call", form)).status, 403, "another session's page");
  const own =
    "identity.sent_form f join identity.session s on s.token_hash = f.session where s.staff_id = $1";
  assert.equal(await counted(own, manager.staffId), 1);
  const kept = JSON.stringify(
    await rows("select encode(key, 'escape') as key, led_to from identity.sent_form"),
  );
  assert.doesNotMatch(kept, /follows|900457/);
  await manager.post("/sign-out", {});
  assert.equal(await counted(own, manager.staffId), 0);
});
