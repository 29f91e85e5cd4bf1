import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "../../../tests/support/contact-site.ts";
import { type Fields } from "../../../tests/support/person.ts";
import { ASKS, triageSite } from "../../../tests/support/triage-site.ts";

const { house, works, rows, door, step, taken, stepsOf, makeStale } = await triageSite();

const now = new Date();
/** An hour of the day that is not now, whatever now is. */
const otherHours = ((hour) => ({ from: at(hour), to: at(hour + 2) }))((now.getUTCHours() + 12) % 22);

function at(hour: number): string {
  return `${String(hour % 24).padStart(2, "0")}:00`;
}

async function waysOf(id: string): Promise<Row[]> {
  return rows(
    `select channel, window_from::text as "from", window_to::text as "to", days, voicemail_ok, sender_name,
       verified_at > now() - interval '5 minutes' as fresh
     from message.permission where thing_id = $1 and withdrawn_at is null order by channel`,
    id,
  );
}

const checked = {
  ways: ["phone", "text"],
  phone: "07700 900456",
  device: "mine",
  times_from: "09:30",
  times_to: "11:00",
  days: ["mon", "wed"],
  voicemail: "yes",
  cover: "Sam from the dentist",
  codeWord: "bluebell",
  emergencyName: "Aunt Rosamund",
  emergencyPhone: "07700 900789",
  withHer: "yes",
};

test("what is checked with her takes the place of every earlier way, is fresh now, and is shown sealed from everyone else", async () => {
  const id = await taken(ASKS);
  const page = await step(`/contacts/${id}/safe-contact`, checked);
  assert.equal(page.status, 303, page.body.match(/error-summary[\s\S]{0,600}/)?.[0]);
  const common = { from: "09:30:00", to: "11:00:00", days: [1, 3], fresh: true };
  assert.deepEqual(await waysOf(id), [
    { channel: "phone", ...common, voicemail_ok: true, sender_name: "Sam from the dentist" },
    { channel: "text", ...common, voicemail_ok: false, sender_name: "Local services" },
  ]);
  const shown = (await door.get(`/contacts/${id}`)).body;
  for (const said of [
    /bluebell/,
    /Aunt Rosamund/,
    /Monday and Wednesday/,
    /Checked with her by Test front-door/,
  ])
    assert.match(shown, said);
  assert.match(shown, /How it was said then that it is safe to reach her/);
  const [kept] = await rows(
    "select encode(said, 'escape') as said from front_door.safe_contact where thing_id = $1",
    id,
  );
  assert.doesNotMatch(String(kept?.["said"]), /bluebell|900456|Rosamund/);
  assert.deepEqual(await stepsOf(id, "safe-contact"), [{ detail: { ways: "phone text" } }]);
});

test("the check begins with what she said: as she asked for help, then as it was checked last", async () => {
  const id = await taken({ ...ASKS, codeWord: "kettle", ifOther: "Say it is the dentist" });
  const asked = (await door.get(`/contacts/${id}/safe-contact`)).body;
  assert.match(asked, /value="kettle"/);
  assert.match(asked, /value="Say it is the dentist"/);
  assert.equal((await step(`/contacts/${id}/safe-contact`, checked)).status, 303);
  const again = (await door.get(`/contacts/${id}/safe-contact`)).body;
  assert.match(again, /value="bluebell"/);
  assert.match(again, /value="09:30"/);
  assert.doesNotMatch(again, /kettle/);
});

test("when she comes again, what was checked with her before is shown and stands ready to be confirmed", async () => {
  const first = await taken({ ...ASKS, given: "Ottilie", family: "Fernsby" });
  await step(`/contacts/${first}/recognise`, { person: "new" });
  await step(`/contacts/${first}/safe-contact`, checked);
  const person = (await rows("select person_id from process.thing where id = $1", first))[0]?.["person_id"];
  const second = await taken({
    channel: "phone",
    phone: "+447700900999",
    given: "Ottilie",
    family: "Fernsby",
  });
  const before = /How it was safe to reach her before/;
  assert.doesNotMatch((await door.get(`/contacts/${second}`)).body, before);
  assert.doesNotMatch((await door.get(`/contacts/${second}/safe-contact`)).body, /value="bluebell"/);
  await step(`/contacts/${second}/recognise`, { person: String(person) });
  const page = (await door.get(`/contacts/${second}`)).body;
  assert.match(page, before);
  assert.match(page, /bluebell/);
  assert.match(page, /confirm it with her before you go by it/);
  const form = (await door.get(`/contacts/${second}/safe-contact`)).body;
  assert.match(form, /She has been asked before: Checked with her by/);
  assert.match(form, /value="bluebell"/);
  assert.match(form, /value="[^"]*900999"/, "what she said this time goes first");
  assert.equal((await rows("select from front_door.safe_contact where thing_id = $1", second)).length, 0);
  assert.equal((await step(`/contacts/${second}/safe-contact`, checked)).status, 303);
  assert.doesNotMatch((await door.get(`/contacts/${second}`)).body, before);
});

test("each way on from a contact stands on its page once, and none that is not hers", async () => {
  const id = await taken(ASKS);
  const ways = async (): Promise<string[]> =>
    [...(await door.get(`/contacts/${id}`)).body.matchAll(/href="\/contacts\/[^/"]+\/([^"]+)"/g)].map(
      ([, way = ""]) => way,
    );
  const always = ["safe-contact", "recognise", "attempt", "reached", "danger", "hand-back", "hand-over"];
  assert.deepEqual((await ways()).toSorted(), always.toSorted());
  await step(`/contacts/${id}/recognise`, { person: "new" });
  const hers = ["other-side", "child", "relate", "assess", "needs", "about", "refer", "close"];
  assert.deepEqual((await ways()).toSorted(), [...always, ...hers].toSorted());
});

test("danger that is told later is marked, comes first and is due sooner; when it is over the mark goes, and nothing is put off", async () => {
  const id = await taken(ASKS);
  await step(`/contacts/${id}/recognise`, { person: "new" });
  const stands = async (): Promise<boolean[]> => [
    /fl-cover[^]*Danger now[^]*<\/header>/.test((await door.get(`/contacts/${id}`)).body),
    (await door.get("/queue?show=mine&danger=yes")).body.includes(`/contacts/${id}`),
  ];
  const dueOf = async (): Promise<Row[]> =>
    rows(
      "select limit_key, due_at from process.clock where thing_id = $1 and name = 'first-contact' and stopped_at is null",
      id,
    );
  assert.deepEqual(await stands(), [false, false]);
  const empty = await step(`/contacts/${id}/danger`, {});
  assert.equal(empty.status, 422);
  for (const field of ["danger", "why"]) assert.match(empty.body, new RegExp(`href="#${field}`));

  assert.equal((await step(`/contacts/${id}/danger`, { danger: "yes", why: "He is outside." })).status, 303);
  assert.deepEqual(await stands(), [true, true]);
  const [sooner] = await dueOf();
  assert.equal(sooner?.["limit_key"], "front-door.first-contact-high");
  for (const told of [/Danger now: He is outside\./, /Marked as danger now/])
    assert.match((await door.get(`/contacts/${id}`)).body, told);
  const referral = (
    await step(`/contacts/${id}/refer`, { service: "idva", parts: ["risk"], basis: "agreed" })
  ).location.replace("/send", "");
  assert.match((await door.get(referral)).body, /The front door was told so on/);
  await step(`/contacts/${id}/danger`, { danger: "yes", why: "He is still there." });
  assert.deepEqual(await dueOf(), [sooner], "told again, it is due no later");

  assert.equal((await step(`/contacts/${id}/danger`, { danger: "no", why: "Arrested." })).status, 303);
  assert.deepEqual(await stands(), [false, false]);
  assert.deepEqual(await dueOf(), [sooner]);
  await step(`/contacts/${id}/reached`, { channel: "phone", checks: ["alone", "time"] });
  await step(`/contacts/${id}/danger`, { danger: "yes", why: "He came back." });
  assert.deepEqual(await dueOf(), [], "she was reached: there is no first contact left to make");
  assert.deepEqual(
    (await stepsOf(id, "danger")).map(({ detail }) => detail),
    ["yes", "yes", "no", "yes"].map((danger) => ({ danger })),
  );
});

test("“not at all” leaves no way, and without her there is no check", async () => {
  const id = await taken(ASKS);
  for (const wrong of [
    { ...checked, withHer: "" },
    { ...checked, phone: "" },
    { ways: ["none", "phone"], withHer: "yes" },
  ])
    assert.equal((await step(`/contacts/${id}/safe-contact`, wrong)).status, 422);
  assert.equal((await waysOf(id)).length, 1);
  assert.deepEqual(await stepsOf(id, "safe-contact"), []);
  assert.equal((await step(`/contacts/${id}/safe-contact`, { ways: ["none"], withHer: "yes" })).status, 303);
  assert.deepEqual(await waysOf(id), []);
  assert.match(
    (await step(`/contacts/${id}/attempt`, { result: "no-answer" })).body,
    /no way in which she may be reached/,
  );
});

test("another agency, and a role without triage, check nothing", async () => {
  const id = await taken(ASKS);
  const stranger = await works({ role: "front-door-practitioner", agency: "opcc", team: "commissioning" });
  assert.equal((await stranger.post(`/contacts/${id}/safe-contact`, checked)).status, 404);
  assert.equal(
    (await (await works("service-intake")).post(`/contacts/${id}/safe-contact`, checked)).status,
    403,
  );
  assert.deepEqual(await stepsOf(id, "safe-contact"), []);
});

test("an attempt goes by a way that she permits and by no other", async () => {
  const id = await taken(ASKS);
  const wrong = await step(`/contacts/${id}/attempt`, { channel: "text", result: "no-answer" });
  assert.deepEqual([wrong.status, await stepsOf(id, "attempt")], [422, []]);
  assert.match(wrong.body, /Safe now, until 23:59/);
  assert.equal(
    (await step(`/contacts/${id}/attempt`, { channel: "phone", result: "no-answer" })).status,
    303,
  );
});

test("outside her hours the page says from when on, and an attempt needs a reason that is signed", async () => {
  const id = await taken({ ...ASKS, times: otherHours });
  const page = await door.get(`/contacts/${id}/attempt`);
  assert.match(page.body, new RegExp(`Not safe now: not before [^<]*${otherHours.from}`));
  const fields = { channel: "phone", result: "no-answer" };
  assert.equal((await step(`/contacts/${id}/attempt`, fields)).status, 422);
  assert.deepEqual(await stepsOf(id, "attempt"), []);
  await step(`/contacts/${id}/attempt`, { ...fields, outside: "Police say he is on his way." });
  const [{ detail } = {}] = await stepsOf(id, "attempt");
  assert.equal((detail as Row)["outside"], true);
  assert.match(
    (await door.get(`/contacts/${id}`)).body,
    /Outside the hours that she said are safe, because: Police say/,
  );
});

test("that she was reached holds to the same ways and times as an attempt; that she came herself needs neither", async () => {
  const reached = { channel: "phone", checks: ["alone"] };
  const hers = await taken(ASKS);
  const wrong = await step(`/contacts/${hers}/reached`, { ...reached, channel: "text" });
  assert.deepEqual([wrong.status, await stepsOf(hers, "reached")], [422, []]);
  assert.match(wrong.body, /Safe now, until 23:59/);
  assert.equal((await step(`/contacts/${hers}/reached`, reached)).status, 303);

  const outside = await taken({ ...ASKS, times: otherHours });
  assert.equal((await step(`/contacts/${outside}/reached`, reached)).status, 422);
  assert.equal(
    (await step(`/contacts/${outside}/reached`, { ...reached, outside: "She asked us to." })).status,
    303,
  );
  assert.match((await door.get(`/contacts/${outside}`)).body, /are safe, because: She asked us to\./);

  const none = await taken({});
  assert.equal((await step(`/contacts/${none}/reached`, reached)).status, 422);
  assert.equal((await step(`/contacts/${none}/reached`, { ...reached, channel: "she-came" })).status, 303);
});

test("after somebody else answered it is not safe now, until it was checked with her again", async () => {
  for (const [result, said] of [
    ["someone-else", "omebody else answered"],
    ["wrong", "he number or address is wrong"],
    ["not-safe", "t was not safe to talk"],
  ] as const) {
    const id = await taken(ASKS);
    assert.match((await door.get(`/contacts/${id}`)).body, /Safe now/);
    await step(`/contacts/${id}/attempt`, { channel: "phone", result });
    const { body } = await door.get(`/contacts/${id}`);
    assert.doesNotMatch(body, /Safe now/);
    assert.match(body, new RegExp(`.${said} on \\w{3} \\d[^]*?Check again first<`));
    assert.match(
      body,
      new RegExp(`Tried to reach her by phone: .${said}`),
      "the chronology says what came of it",
    );
    const form = (await door.get(`/contacts/${id}/attempt`)).body;
    assert.match(form, new RegExp(`Check again first: .${said}`));
    assert.doesNotMatch(form, /Safe now, until/);
    const again = { channel: "phone", result: "no-answer" };
    assert.equal((await step(`/contacts/${id}/attempt`, again)).status, 422, "only with a signed reason");
    assert.equal(
      (await step(`/contacts/${id}/attempt`, { ...again, outside: "She asked us to." })).status,
      303,
    );
    assert.match(
      (await door.get(`/contacts/${id}`)).body,
      /By a way that may not be safe, because: She asked/,
    );
    const { device: _, times_from: __, times_to: ___, ...fresh } = checked;
    const ways = { ...fresh, times_from: "00:00", times_to: "23:59", days: [] };
    assert.equal((await step(`/contacts/${id}/safe-contact`, ways)).status, 303);
    assert.match((await door.get(`/contacts/${id}`)).body, /Safe now/);
  }
});

test("what answers a phone may read its texts: none leaves until it was checked with her again", async () => {
  const id = await taken(ASKS);
  const ways = { ...checked, times_from: "00:00", times_to: "23:59", days: [] };
  await step(`/contacts/${id}/safe-contact`, ways);
  const [text] = await rows(
    "select id from message.permission where thing_id = $1 and channel = 'text' and withdrawn_at is null",
    id,
  );
  await step(`/contacts/${id}/attempt`, { channel: "phone", result: "someone-else" });
  const sent = await step(`/contacts/${id}/message`, { way: String(text?.["id"]), text: "get-in-touch" });
  assert.notEqual(sent.status, 303);
  assert.match((await door.get(`/contacts/${id}`)).body, /Check with her first how she may be written to/);
  assert.deepEqual(await rows("select from message.outbox where thing_id = $1", id), []);
});

test("only talking to her alone is a safe contact, whatever else was checked", async () => {
  const id = await taken(ASKS);
  const refused = await step(`/contacts/${id}/reached`, { channel: "phone", checks: ["time"] });
  assert.deepEqual([refused.status, await stepsOf(id, "reached")], [422, []]);
  assert.match(refused.body, /She has to have been alone and safe to talk/);
  assert.match(refused.body, /value="time" checked/);
  assert.equal((await step(`/contacts/${id}/reached`, { channel: "phone", checks: ["alone"] })).status, 303);
  assert.match((await door.get(`/contacts/${id}`)).body, /Safe contact made by phone/);
});

test("nothing is said of attempts once she was reached", async () => {
  const id = await taken(ASKS);
  await step(`/contacts/${id}/attempt`, { channel: "phone", result: "no-answer" });
  assert.match((await door.get(`/contacts/${id}`)).body, /varied attempts made/);
  await step(`/contacts/${id}/reached`, { channel: "phone", checks: ["alone"] });
  assert.doesNotMatch((await door.get(`/contacts/${id}`)).body, /varied attempts made/);
});

test("leave for one attempt is used up by reaching her, too", async () => {
  const id = await taken(ASKS);
  await makeStale(id);
  const [way] = await rows("select id from message.permission where thing_id = $1", id);
  const manager = await works("front-door-manager");
  await step(`/contacts/${id}/approve-attempt`, { way: String(way?.["id"]), until: "24" }, manager);
  assert.equal((await step(`/contacts/${id}/reached`, { channel: "phone", checks: ["alone"] })).status, 303);
  assert.equal(
    (await step(`/contacts/${id}/attempt`, { channel: "phone", result: "no-answer" })).status,
    409,
  );
});

test("nobody is contacted about a worry for somebody else, whatever was written", async () => {
  const id = await taken(ASKS, "worried");
  const page = await door.get(`/contacts/${id}`);
  assert.match(page.body, /Nobody to contact/);
  const tries: [string, Fields][] = [
    ["attempt", { channel: "phone", result: "no-answer" }],
    ["reached", { channel: "phone", checks: ["alone"] }],
    ["safe-contact", checked],
  ];
  for (const [name, fields] of tries) {
    const refused = await step(`/contacts/${id}/${name}`, fields);
    assert.equal(refused.status, 409, name);
    assert.match(refused.body, /gets a receipt and nothing later/);
    assert.deepEqual(await stepsOf(id, name), []);
  }
});

test("a referral carries how it was checked with her, not what she wrote first", async () => {
  const id = await taken(ASKS);
  await step(`/contacts/${id}/recognise`, { person: "new" });
  await step(`/contacts/${id}/safe-contact`, checked);
  const prepared = await door.post(`/contacts/${id}/refer`, {
    service: "idva",
    parts: ["safe-contact"],
    basis: "agreed",
  });
  const page = await door.get(prepared.location.replace("/send", ""));
  assert.match(page.body, /07700 900456|0770 0900456/);
  assert.doesNotMatch(page.body, /900123/);
});

test("danger now stands before everything else on the contact and on her page, as on the queue", async () => {
  const id = await taken({ ...ASKS, danger: "yes" });
  await step(`/contacts/${id}/recognise`, { person: "new" });
  const contact = (await door.get(`/contacts/${id}`)).body;
  const mark = /class="govuk-tag fl-mark">Danger now</;
  assert.match(contact, mark);
  assert.doesNotMatch(contact, /says there is danger now/);
  const person = /\/people\/[0-9a-f-]{36}/.exec(contact)?.[0] ?? "";
  const cover = /<header class="fl-cover">[^]*?<\/header>/.exec((await door.get(person)).body)?.[0] ?? "";
  assert.match(cover, mark);
  const calm = await taken({ ...ASKS, danger: "no" });
  assert.doesNotMatch((await door.get(`/contacts/${calm}`)).body, mark);
});

test("her page says first how her risk is judged", async () => {
  const id = await taken(ASKS);
  await step(`/contacts/${id}/recognise`, { person: "new" });
  const person = /\/people\/[0-9a-f-]{36}/.exec((await door.get(`/contacts/${id}`)).body)?.[0] ?? "";
  const cover = async () =>
    /<header class="fl-cover">[^]*?<\/header>/.exec((await door.get(person)).body)?.[0] ?? "";
  assert.doesNotMatch(await cover(), /risk/i);
  const begun = (await door.post(`/contacts/${id}/assess`, {})).location;
  const items = house.pack.riskTools[0]?.items.map(({ key }) => [key, "no"]) ?? [];
  const judged = { ...Object.fromEntries(items), level: "high", "level-reason": "She fears for her life." };
  assert.equal((await step(begun, judged)).status, 303);
  assert.match(await cover(), /class="govuk-tag fl-mark">High risk</);
});

test("the head of a contact names who has it", async () => {
  const id = await taken(ASKS);
  assert.match((await door.get(`/contacts/${id}`)).body, /<li>With you<\/li>/);
  const other = await works("front-door-manager");
  assert.match((await other.get(`/contacts/${id}`)).body, /<li>With Test front-door-practitioner<\/li>/);
});
