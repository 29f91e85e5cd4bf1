import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite, type Row } from "../../../tests/support/contact-site.ts";
import { tryStep, type Fields, type StaffBrowser } from "../../../tests/support/person.ts";
import type { ContactAnswers, ContactKind } from "./index.ts";

const { works, rows, arrives: arrivesBy } = await contactSite();
const door = await works("front-door-practitioner");

const reach = { channel: "phone", phone: "+447700900123", employers: ["none"] };

const arrives = (kind: ContactKind, answers: ContactAnswers): Promise<string> => arrivesBy(answers, kind);

/** What a person reads: the page's text, with its markup taken out. */
async function reads(browser: StaffBrowser, id: string): Promise<string> {
  const { status, body } = await browser.get(`/contacts/${id}`);
  assert.equal(status, 200);
  const text = body.replace(/<(?:script|style).*?<\/(?:script|style)>/gs, "").replace(/<[^>]*>/g, " ");
  return text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replace(/\s+/g, " ");
}

async function step(browser: StaffBrowser, url: string, fields?: Fields): Promise<number> {
  return (await tryStep(browser, url, fields)).status;
}

/** Each running clock with its limit. */
async function clocksOf(id: string): Promise<Row[]> {
  return rows("select name as clock, limit_key from process.clock where thing_id = $1 order by name", id);
}

async function permissionsOf(id: string): Promise<Row[]> {
  return rows(
    `select channel, window_from::text as from, window_to::text as to, days, voicemail_ok as voicemail
     from message.permission where thing_id = $1 order by channel`,
    id,
  );
}

test("all that she said is on the page as she said it, and who is not safe stands apart", async () => {
  const id = await arrives("need-help", {
    ...reach,
    danger: "no",
    device: "shared",
    days: ["wed", "mon"],
    times: { from: "10:00", to: "12:00" },
    voicemail: "yes",
    textOk: "no",
    withheld: "yes",
    codeWord: "bluebell",
    ifOther: "A delivery",
    given: "Jo",
    family: "Testwood",
    born: "1990-02-03",
    interpreter: "Kurdish",
    interpreterDialect: "Sorani",
    interpreterGender: "woman",
    words: "He takes my <b>phone</b>.",
    employers: ["police"],
    district: "watford",
    children: "yes",
    childrenWho: "Two, at school.\nMia is 4.",
    wants: ["safe-place-to-stay", "family-law"],
    wantsNote: "Somewhere with a garden",
    mayKnow: "My sister",
    unsafeGiven: "Sam",
    unsafeFamily: "Testwood",
    unsafeRelation: "ex-partner",
    unsafeLivesWith: "no",
    unsafeOthers: "His mother",
  });
  // Somebody close works for the police: named people only (SAFETY 50).
  assert.equal((await door.get(`/contacts/${id}`)).status, 404);
  const page = await reads(await works("front-door-manager"), id);
  const said = [
    "He takes my &lt;b>phone&lt;/b>.",
    "In her words",
    "Name Jo Testwood",
    "Date of birth 3 Feb 1990",
    "Interpreter Kurdish, Sorani, a woman",
    "Lives in Watford",
    "Number or address 07700 900123",
    "Whose it is Someone else can see it",
    "Days Monday and Wednesday",
    "When 10:00 to 12:00",
    "Leave a message Yes",
    "Send a text too No, never",
    "Hide our number Yes: call from a hidden number only",
    "Code word bluebell",
    "If someone else answers, say A delivery",
    "Danger now No",
    "Works for, they or someone close The police",
    "Children Yes",
    "Who the children are, and where Two, at school. Mia is 4.",
    "What would help Safe accommodation, Family law advice",
    "What else would help, or would not Somewhere with a garden",
    "Who may know My sister",
  ];
  for (const each of said) assert.ok(page.includes(each), `${each}\n${page}`);
  const apart = page.slice(page.indexOf("Not safe: never contact"), page.indexOf("Name Jo Testwood"));
  const unsafe = [
    "Name Sam Testwood",
    "Who they are to her Former partner",
    "Lives with her No",
    "Others not to talk to His mother",
  ];
  for (const each of unsafe) assert.ok(apart.includes(each), each);
});

test("what she did not say is not filled in, and nobody is called unsafe", async () => {
  const page = await reads(door, await arrives("need-help", { ...reach, channel: "text" }));
  assert.match(page, /She did not write anything\./);
  assert.doesNotMatch(page, /In her words/, "what we say is not set as hers");
  assert.match(page, /Days not said: do not assume/);
  const OURS =
    /We then try only from 10:00 to 15:00, Monday, [^.]*: these are our own hours, and nobody said that they are safe/;
  assert.match(page, OURS);
  const said = { ...reach, channel: "text", times: { from: "10:00", to: "12:00" } };
  assert.doesNotMatch(await reads(door, await arrives("need-help", said)), /our own hours/);
  assert.doesNotMatch(page, /Hide our number|Not safe: never contact|Children|young person|asked by someone/);
});

test("days, hours, a message and a text are what she may be reached by, and nothing more (SAFETY 19)", async () => {
  const id = await arrives("need-help", {
    ...reach,
    days: ["tue", "sun"],
    times: { from: "18:30", to: "20:00" },
    voicemail: "yes",
    textOk: "yes",
  });
  const when = { from: "18:30:00", to: "20:00:00", days: [2, 7] };
  assert.deepEqual(await permissionsOf(id), [
    { channel: "phone", ...when, voicemail: true },
    { channel: "text", ...when, voicemail: false },
  ]);
});

test("someone worried about another is never written to, whatever was sent, and no first contact is due (SAFETY 22)", async () => {
  const id = await arrives("worried", {
    ...reach,
    email: "asker@home.example",
    knownHow: "I live next door",
    words: "I hear her cry.",
    given: "Ann",
    district: "stevenage",
  });
  assert.deepEqual(await permissionsOf(id), []);
  assert.deepEqual(await clocksOf(id), [{ clock: "triage", limit_key: "front-door.triage-reviewed" }]);
  const page = await reads(door, id);
  assert.match(page, /Someone is worried about somebody/);
  assert.match(page, /asked by someone else: never contact the asker; there is no way to/);
  assert.match(page, /In the words of someone worried about them/);
  assert.match(
    page,
    /I hear her cry\..*Name Ann.*Lives roughly in Stevenage.*How the asker knows them I live next door/,
  );
  assert.doesNotMatch(page, /900123|asker@home|How it is safe to reach/);

  assert.equal(await step(door, `/contacts/${id}/take`), 303);
  assert.equal(await step(door, `/contacts/${id}/message`, { text: "get-in-touch" }), 409);
  assert.equal(await step(door, `/contacts/${id}/recognise`, { person: "new" }), 303);
  const details = await rows(
    "select count(*)::int as n from message.outbox where thing_id = $1 union all select count(*)::int from message.permission where thing_id = $1",
    id,
  );
  assert.deepEqual(details, [{ n: 0 }, { n: 0 }]);
});

test("what an asker sent of a number never stands in the record of the person they named (SAFETY 22)", async () => {
  const kept = async (kind: ContactKind): Promise<unknown[]> => {
    const id = await arrives(kind, { ...reach, given: "Ann" });
    await step(door, `/contacts/${id}/take`);
    assert.equal(await step(door, `/contacts/${id}/recognise`, { person: "new" }), 303);
    return (await rows("select kind from people.detail where thing_id = $1", id)).map((row) => row["kind"]);
  };
  assert.deepEqual([await kept("need-help"), await kept("worried")], [["phone"], []]);
});

test("danger makes what someone worried says be looked at as soon as she would be called herself", async () => {
  const high = "front-door.first-contact-high";
  const worried = await arrives("worried", { danger: "yes" });
  assert.deepEqual(await clocksOf(worried), [{ clock: "triage", limit_key: high }]);
  const young = await arrives("young", { ...reach, danger: "yes" });
  assert.deepEqual(await clocksOf(young), [
    { clock: "first-contact", limit_key: high },
    { clock: "triage", limit_key: "front-door.triage-reviewed" },
  ]);
});

test("a young person's request says so first, with the age and whom they talk to, and can be answered", async () => {
  const id = await arrives("young", {
    ...reach,
    channel: "text",
    ageGroup: "11-13",
    trusted: "My gran",
    words: "Dad hits us.",
    given: "Bee",
  });
  const page = await reads(door, id);
  assert.match(page, /A young person asks for help.*a young person, 11 to 13/);
  assert.match(page, /In the young person's words.*Name Bee Age 11 to 13.*Already talks to My gran/);
  assert.deepEqual(
    (await permissionsOf(id)).map(({ channel }) => channel),
    ["text"],
  );
  const unsaid = await arrives("young", { ...reach, employers: ["school"] });
  assert.equal((await door.get(`/contacts/${unsaid}`)).status, 404);
  assert.match(await reads(await works("front-door-manager"), unsaid), /a young person, age not said/);
});

test("one's own behaviour stays with the programme, days and all; nobody else's request is seen there (SAFETY 71)", async () => {
  const own = await arrives("own-behaviour", { ...reach, days: ["thu"], withheld: "no", words: "I shout." });
  const programme = await works("behaviour-change-practitioner");
  assert.match(await reads(programme, own), /I shout\..*Days Thursday.*Hide our number No, it may show/);
  for (const role of ["front-door-practitioner", "front-door-manager", "service-intake"]) {
    assert.equal((await (await works(role)).get(`/contacts/${own}`)).status, 404, role);
  }
  for (const kind of ["need-help", "worried", "young"] as const) {
    const id = await arrives(kind, reach);
    assert.equal((await programme.get(`/contacts/${id}`)).status, 404, kind);
    assert.equal((await (await works("service-intake")).get(`/contacts/${id}`)).status, 404, kind);
  }
});
