import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { staffBrowser, type Fields, type StaffBrowser } from "../../../tests/support/person.ts";
import { requestSite } from "../../../tests/support/request-site.ts";
import { signIn } from "../../../tests/support/site.ts";
import { asOwner } from "../../../tests/support/staff.ts";
import { takeInRequests } from "./index.ts";
import { tellHolder } from "./tell-holder.ts";

const { house, app, works, begin, fillIn, step, contactOf, sent } = await requestSite();

const NEWS: Fields = { text: "She moved to her sister's on Sunday.", danger: "no", unsafe: "no" };
const UNSAFE: Fields = {
  text: "He took her phone. Her sister told me.",
  danger: "unknown",
  unsafe: "yes",
  unsafeWay: "07700 900456: he reads it",
};
const SAFE_AGAIN: Fields = {
  ways: ["text"],
  phone: "07700 900789",
  times_from: "00:00",
  times_to: "23:59",
  withHer: "yes",
};

/** Added by its sender. @returns the page of the request as she sees it then */
async function added(nurse: StaffBrowser, id: string, fields: Fields = NEWS): Promise<string> {
  await step(nurse, `/requests/${id}/add`, fields);
  return (await nurse.get(`/requests/${id}`)).body;
}

async function clocksOf(id: string): Promise<{ limit: string; for: string; running: boolean }[]> {
  return asOwner(
    house,
    `select limit_key as limit, for_grantee as "for", stopped_at is null as running from process.clock
     where thing_id = $1 and name = 'news' order by started_at`,
    [id],
  );
}

async function messagesOf(contact: string): Promise<unknown[]> {
  return asOwner(house, "select state from message.outbox where thing_id = $1", [contact]);
}

describe("something new that the referrer tells", () => {
  test("is added to what she sent, read by the front door, and kept through all that follows", async () => {
    const nurse = await works("referring-professional");
    const door = await works("front-door-practitioner");
    const id = await sent(nurse);
    const before = (await nurse.get(`/requests/${id}`)).body;
    assert.match(before, new RegExp(`href="/requests/${id}/add"`));
    assert.doesNotMatch(before, /write another request/);
    const form = (await nurse.get(`/requests/${id}/add`)).body;
    assert.match(form, /In danger now\? Call 999\./, "said before it is sent");
    assert.doesNotMatch(form, /Testhill|He counts my steps/, "nothing that was told is asked again");
    const page = await added(nurse, id);
    assert.match(page, /New from the referrer, not read yet/);
    assert.match(page, /The referrer told something new[^]*moved to her sister/);
    assert.match((await nurse.get("/requests")).body, /New from the referrer, not read yet/);

    assert.match((await door.get("/now")).body, /Read what the referrer told/);
    const contact = (await door.get(`/contacts/${await contactOf(id)}`)).body;
    assert.match(
      contact,
      new RegExp(`The referrer told something new\\.[^]*href="/requests/${id}"[^]*Read it first`),
    );
    assert.match(contact, /Something new to read/);
    for (const name of ["note", "ask", "tell"])
      assert.match((await door.get(`/requests/${id}/${name}`)).body, /moved to her sister/, name);
    await step(door, `/requests/${id}/note`);
    assert.doesNotMatch((await door.get("/now")).body, /Read what the referrer told/);
    assert.doesNotMatch((await door.get(`/contacts/${await contactOf(id)}`)).body, /something new/i);

    await added(nurse, id, { ...NEWS, text: "She is back home." });
    await step(door, `/requests/${id}/ask`, { text: "Since when?" });
    await step(nurse, `/requests/${id}/reply`, { text: "Since noon." });
    await added(nurse, id, { ...NEWS, text: "He is away." });
    await step(door, `/requests/${id}/tell`, { outcome: "connected" });
    assert.ok((await clocksOf(id)).every(({ running }) => !running));
    for (const reader of [nurse, door])
      assert.match(
        (await reader.get(`/requests/${id}`)).body,
        /moved to her sister[^]*back home[^]*Since when[^]*Since noon[^]*He is away[^]*connected/,
      );
  });

  test("has to say what it is, whether there is danger, and which way is unsafe; what was typed stays", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse);
    const empty = await nurse.post(`/requests/${id}/add`, {});
    assert.equal(empty.status, 422);
    for (const field of ["text", "danger", "unsafe"]) assert.match(empty.body, new RegExp(`href="#${field}`));
    const half = await nurse.post(`/requests/${id}/add`, { ...NEWS, unsafe: "yes" });
    assert.equal(half.status, 422);
    assert.match(half.body, /moved to her sister/);
    assert.match(half.body, /href="#unsafeWay"/);
    const long = await nurse.post(`/requests/${id}/add`, { ...NEWS, text: "x".repeat(2_001) });
    assert.equal(long.status, 422);
  });

  test("comes back to be looked at again when the front door asked meanwhile, and is told with the answer", async () => {
    const nurse = await works("referring-professional");
    const door = await works("front-door-practitioner");
    const id = await sent(nurse);
    const opened = (await nurse.get(`/requests/${id}/add`)).body;
    const version = /name="version" value="(\d+)"/.exec(opened)?.[1] ?? "";
    await step(door, `/requests/${id}/acknowledge`, { outcome: "received" });
    const stale = await nurse.post(`/requests/${id}/add`, { ...NEWS, version });
    assert.equal(stale.status, 409);
    assert.match(stale.body, /moved to her sister/);
    await step(door, `/requests/${id}/ask`, { text: "Which ward?" });
    const late = await nurse.post(`/requests/${id}/add`, NEWS);
    assert.equal(late.status, 409);
    assert.match(late.body, /moved to her sister/);
    assert.match((await nurse.get(`/requests/${id}`)).body, /tell us with your answer/);
    await step(nurse, `/requests/${id}/reply`, { text: "Ward seven.", danger: "yes" });
    const [clock] = await clocksOf(id);
    assert.equal(clock?.limit, "front-door.first-contact-high");
    assert.match((await door.get(`/requests/${id}`)).body, /Danger now[^]*She or a child is in danger now/);
  });

  test("is the referrer's own to tell, and the front door's to read", async () => {
    const nurse = await works("referring-professional");
    const colleague = await works("referring-professional");
    const advocate = await works({ role: "advocate", agency: "safe-accommodation" });
    const door = await works("front-door-practitioner");
    const id = await sent(nurse);
    assert.equal((await door.post(`/requests/${id}/add`, NEWS)).status, 403);
    assert.equal((await door.get(`/requests/${id}/add`)).status, 403);
    assert.equal((await colleague.post(`/requests/${id}/add`, NEWS)).status, 404);
    assert.ok([403, 404].includes((await advocate.post(`/requests/${id}/add`, NEWS)).status));
    await added(nurse, id);
    assert.equal((await nurse.post(`/requests/${id}/note`, {})).status, 403);
    assert.equal((await colleague.get(`/requests/${id}`)).status, 404);
    assert.doesNotMatch((await nurse.get(`/requests/${id}`)).body, /\/note"/);
    await step(nurse, `/requests/${id}/withdraw`);
    assert.match((await door.get(`/requests/${id}`)).body, /moved to her sister/);
  });

  test("is hidden with its contact from whoever has a conflict of interest", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse);
    await added(nurse, id, { ...NEWS, danger: "yes" });
    const cousin = await signIn(house, { role: "front-door-practitioner" });
    const browser = staffBrowser(app, cousin.token);
    assert.match((await browser.get("/now")).body, new RegExp(id));
    await asOwner(
      house,
      `insert into access.conflict (id, staff_id, thing_id, kind, recorded_by, agency_id, reference, reason_sealed)
       values (gen_random_uuid(), $1, $2, 'family', 'system:test', 'front-door', 'R-000000', '\\x00')`,
      [cousin.staffId, await contactOf(id)],
    );
    for (const url of [`/requests/${id}`, `/requests/${id}/note`])
      assert.equal((await browser.get(url)).status, 404);
    assert.doesNotMatch((await browser.get("/now")).body, new RegExp(id));
  });

  test("leaves a notice without content for whoever works on it, and none where nobody does", async () => {
    const nurse = await works("referring-professional");
    const door = await works("front-door-practitioner");
    const id = await sent(nurse);
    const notices = (): Promise<unknown[]> =>
      asOwner(house, "select template, body_sealed, thing_id from message.outbox where staff_id = $1", [
        door.staffId,
      ]);
    await added(nurse, id);
    await tellHolder.run(house, { request: id });
    assert.deepEqual(await notices(), []);
    await step(door, `/contacts/${await contactOf(id)}/take`);
    await added(nurse, id);
    await tellHolder.run(house, { request: id });
    assert.deepEqual(await notices(), [{ template: "something-new", body_sealed: null, thing_id: null }]);
  });
});

describe("what cannot wait", () => {
  test("is due sooner, also when something else is not read yet, and stands first as danger does", async () => {
    const nurse = await works("referring-professional");
    const door = await works("front-door-practitioner");
    const id = await sent(nurse);
    await added(nurse, id);
    await added(nurse, id, { ...NEWS, text: "Nothing else." });
    assert.deepEqual(
      (await clocksOf(id)).map(({ limit, running }) => [limit, running]),
      [["front-door.first-contact-standard", true]],
      "told again, it is due no later",
    );
    const line = async (): Promise<string> =>
      new RegExp(
        `<(?:li|tr|div)[^>]*>(?:(?!</(?:li|tr)>)[^])*href="/requests/${id}(?:(?!</(?:li|tr)>)[^])*`,
      ).exec((await door.get("/now")).body)?.[0] ?? "";
    assert.doesNotMatch(await line(), /Danger now/);
    const page = await added(nurse, id, { ...NEWS, text: "He has a knife.", danger: "yes" });
    assert.match(page, /She or a child is in danger now\.[^]*He has a knife/);
    await added(nurse, id, { ...NEWS, danger: "yes" });
    const clocks = await clocksOf(id);
    assert.deepEqual(
      clocks.map(({ limit, running }) => [limit, running]),
      [
        ["front-door.first-contact-standard", false],
        ["front-door.first-contact-high", true],
      ],
    );
    const [feedback] = await asOwner<{ for: string }>(
      house,
      `select for_grantee as "for" from process.clock where thing_id = $1 and name = 'feedback'`,
      [id],
    );
    assert.equal(clocks[1]?.for, feedback?.for, "whoever is to tell her what came of it");
    assert.match(await line(), /Danger now/);
    await step(door, `/requests/${id}/note`);
    assert.doesNotMatch((await door.get(`/requests/${id}`)).body, /fl-mark/);
  });

  test("danger now counts at the contact as if it had been sent with it, also when told before that was taken in", async () => {
    const nurse = await works("referring-professional");
    const door = await works("front-door-practitioner");
    const contacts: string[] = [];
    const marked = async (): Promise<boolean[]> => {
      const queue = (await door.get("/queue?danger=yes")).body;
      return contacts.map((each) => queue.includes(`/contacts/${each}`));
    };
    const [later, before] = [await sent(nurse), await begin(nurse)];
    await fillIn(nurse, before);
    await step(nurse, `/requests/${before}/send`);
    await added(nurse, before, { ...NEWS, danger: "yes" });
    await takeInRequests(house);
    contacts.push(await contactOf(later), await contactOf(before));
    assert.deepEqual(await marked(), [false, true]);
    await added(nurse, later, { ...NEWS, danger: "unknown" });
    assert.deepEqual(await marked(), [false, true], "only where somebody says so");
    await added(nurse, later, { ...NEWS, danger: "yes" });
    await added(nurse, later, { ...NEWS, danger: "no" });
    assert.deepEqual(
      await marked(),
      [true, true],
      "it is the front door that says that there is none any more",
    );
    assert.match((await door.get(`/contacts/${contacts[0]}`)).body, /fl-cover[^]*Danger now/);
  });

  test("a way that is no longer safe stops what is written to her and is not called safe, until it was checked with her again", async () => {
    const nurse = await works("referring-professional");
    const door = await works("front-door-practitioner");
    const id = await sent(nurse);
    const contact = await contactOf(id);
    const url = `/contacts/${contact}`;
    await step(door, `${url}/take`);
    await step(door, `${url}/recognise`, { person: "new" });
    await step(door, `${url}/safe-contact`, { ...SAFE_AGAIN, phone: "07700 900456" });
    const way = async (): Promise<string> =>
      (
        await asOwner<{ id: string }>(
          house,
          "select id from message.permission where thing_id = $1 and withdrawn_at is null",
          [contact],
        )
      )[0]?.id ?? "";
    assert.match((await door.get(url)).body, /Safe now/);
    await step(door, `${url}/message`, { way: await way(), text: "get-in-touch" });
    const person = /href="(\/people\/[0-9a-f-]+)"/.exec((await door.get(url)).body)?.[1] ?? "";
    assert.match((await door.get(person)).body, /Safe to contact now: yes/);
    const fields = { service: "idva", parts: ["name", "safe-contact"], basis: "agreed" };
    const referral = (await door.post(`${url}/refer`, fields)).location.replace("/send", "");
    await step(door, `${referral}/send`);
    const intake = await works("service-intake");
    const cases = (await intake.post(`${referral}/accept`, {})).location;
    const manager = await works("service-manager");
    const worker = await works("advocate");
    await manager.post(`${cases}/allocate`, { worker: worker.staffId });
    assert.doesNotMatch((await worker.get(cases)).body, /check again first/);

    await added(nurse, id, UNSAFE);
    const page = (await door.get(url)).body;
    assert.doesNotMatch(page, /Safe now/);
    assert.match(
      page,
      /Whoever asked for her told us on [^.]*that a way is no longer safe\.[^]*Check again first/,
    );
    assert.match(page, /Do not go by this/);
    assert.doesNotMatch(page, /How it is safe to reach her/);
    assert.doesNotMatch((await door.get(person)).body, /Safe to contact now: yes/);
    assert.equal((await door.post(`${url}/message`, { way: await way(), text: "get-in-touch" })).status, 409);
    assert.equal((await messagesOf(contact)).length, 1, "nothing more is queued");
    const doorManager = await works("front-door-manager");
    await step(doorManager, `${url}/approve-attempt`, { way: await way(), until: "24" });
    const asked = await door.post(`${url}/recheck`, {});
    assert.equal(asked.status, 409);
    assert.match(asked.body, /Nothing written leaves now: whoever asked for her told us/);
    assert.equal((await messagesOf(contact)).length, 1, "nor by a manager's leave");
    const claim = "update message.outbox set state = 'sending', claimed_until = now() where thing_id = $1";
    await assert.rejects(
      asOwner(house, claim, [contact]),
      /message refused/,
      "nor does what was queued leave",
    );
    assert.match((await worker.get(cases)).body, /check again first: whoever asked for her told us/);
    const next = { service: "stalking-advocacy", parts: ["name", "safe-contact"], basis: "agreed" };
    assert.match((await door.get((await door.post(`${url}/refer`, next)).location)).body, /Ask her again/);
    assert.doesNotMatch((await nurse.get(`/requests/${id}`)).body, /contacts\/|cases\//);

    await step(door, `/requests/${id}/note`);
    assert.match((await door.get(url)).body, /Check again first/, "reading it is not checking with her");
    await step(door, `${url}/safe-contact`, SAFE_AGAIN);
    assert.match((await door.get(url)).body, /Safe now/);
    await step(door, `${url}/message`, { way: await way(), text: "get-in-touch" });
  });

  test("a way told unsafe before the request was taken in holds from the beginning", async () => {
    const nurse = await works("referring-professional");
    const door = await works("front-door-practitioner");
    const id = await begin(nurse);
    await fillIn(nurse, id);
    await step(nurse, `/requests/${id}/send`);
    await added(nurse, id, UNSAFE);
    await takeInRequests(house);
    const url = `/contacts/${await contactOf(id)}`;
    await step(door, `${url}/take`);
    assert.match((await door.get(url)).body, /Check again first/);
    await step(door, `${url}/recognise`, { person: "new" });
    const fields = { service: "idva", parts: ["name", "safe-contact"], basis: "agreed" };
    const preview = (await door.get((await door.post(`${url}/refer`, fields)).location)).body;
    assert.match(preview, /Ask her again/, "also where nobody checked anything with her");
    const good = await asOwner(
      house,
      "select id from message.permission where thing_id = $1 and expires_at > now()",
      [await contactOf(id)],
    );
    assert.deepEqual(good, []);
  });
});
