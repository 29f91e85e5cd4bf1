import assert from "node:assert/strict";
import { before, beforeEach, describe, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { newDraftSecret } from "../../foundation/crypto/index.ts";
import { putSealed } from "../../foundation/intake/index.ts";
import { localOutboxOf, relayMessages, type KeptMessage } from "../../foundation/messages/index.ts";
import { staffBrowser, type Fields } from "../../../tests/support/person.ts";
import { PlainBrowser, type Got } from "../../../tests/support/plain-browser.ts";
import { origins, signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import { asOwner } from "../../../tests/support/staff.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import { takeInRequests } from "./index.ts";
import { tellReferrer } from "./tell-referrer.ts";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
const refer = `${origins.partnership}/refer`;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
});

beforeEach(async () => {
  await asOwner(house, "delete from professional.link_sent");
  // What other tests left waiting.
  await asOwner(house, "delete from intake.sealed");
});

/** Everything sent to an address so far, newest first. */
async function mailsTo(address: string): Promise<KeptMessage[]> {
  await takeInRequests(house);
  const outbox = localOutboxOf(house);
  await relayMessages(outbox).run(house, {});
  return outbox.list().filter((message) => message.address === address);
}

const linkIn = (mail: KeptMessage | undefined): string =>
  /\S+\/refer\/link\/\S+/.exec(mail?.body ?? "")?.[0] ?? "";

async function asks(browser: PlainBrowser, email: string): Promise<Got> {
  await browser.get(refer);
  return browser.post("/refer", { email });
}

async function comes(browser: PlainBrowser, address: string): Promise<void> {
  await asks(browser, address);
  const [mail] = await mailsTo(address);
  await browser.get(linkIn(mail), { from: "elsewhere" });
  const got = await browser.post(new URL(linkIn(mail)).pathname);
  assert.equal(got.location, "/refer/write");
  await browser.follow(got);
}

const PAGES: readonly (readonly [string, Record<string, string>])[] = [
  ["you", { referrerName: "Terry Teacher", danger: "no" }],
  ["her", { given: "Petra", family: "Testfield" }],
  ["phones", {}],
  ["asked", { asked: "no" }],
  ["place", {}],
  ["about", {}],
  ["children", { children: "unknown" }],
  ["harm", {}],
  ["happened", { facts: "She missed three weeks." }],
  ["criteria", {}],
  ["talk", {}],
  ["work", {}],
  ["aware", { aware: "yes" }],
  ["agrees", { consent: "yes", mayKnow: "yes" }],
  ["basis", { basis: "public-task" }],
];

async function writes(
  browser: PlainBrowser,
  changed: Readonly<Record<string, Record<string, string>>> = {},
): Promise<void> {
  for (const [page, fields] of PAGES) {
    await browser.get(`${refer}/write/${page}`);
    const got = await browser.post(`/refer/write/${page}`, changed[page] ?? fields);
    assert.equal(got.status, 303, page);
    assert.notEqual(got.location, `/refer/write/${page}`, page);
  }
}

async function sends(browser: PlainBrowser): Promise<string> {
  await browser.get(`${refer}/write`);
  const receipt = await browser.follow(await browser.post("/refer/send"));
  const reference = /Q-[0-9A-Z]{6}/.exec(receipt.body)?.[0];
  assert.ok(reference, receipt.body.slice(0, 3000));
  await takeInRequests(house);
  return reference;
}

async function requestOf(reference: string): Promise<{ id: string; contact_id: string; state: string }> {
  const [row] = await asOwner<{ id: string; contact_id: string; state: string }>(
    house,
    "select t.id, r.contact_id, t.state from process.thing t join professional.request r on r.id = t.id where reference = $1",
    [reference],
  );
  assert.ok(row);
  return row;
}

async function step(url: string, fields: Fields): Promise<void> {
  const door = staffBrowser(app, (await signIn(house, { role: "front-door-practitioner" })).token);
  const version = /name="version" value="(\d+)"/.exec((await door.get(url)).body)?.[1] ?? "";
  assert.equal((await door.post(url, { ...fields, version })).status, 303);
}

const bare = ({ status, location, body, headers }: Got): unknown => {
  const kept = Object.entries(headers).filter(([name]) => !/date|x-|set-cookie|content-security/.test(name));
  return { status, location, kept, body: withoutShowing(body) };
};

describe("asking for a link", () => {
  test("is answered alike for every address, and only a work address of the pack gets one", async () => {
    const addresses = [
      "a.head@schools.example",
      "someone@elsewhere.example",
      "a.head@evil.schools.example",
      "x@schools.example.evil.example",
    ];
    const answers: unknown[] = [];
    for (const address of addresses) {
      const browser = new PlainBrowser(app);
      const got = await asks(browser, address);
      answers.push([bare(got), bare(await browser.follow(got))]);
      const waiting = await asOwner<{ kind: string }>(house, "select kind from intake.sealed");
      assert.deepEqual(waiting, [{ kind: "referrer-asks" }], address);
      await takeInRequests(house);
    }
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    // One after the other: of two that carry mail at once, the one that finds nothing left does not wait for the other.
    const counts: number[] = [];
    for (const address of addresses) counts.push((await mailsTo(address)).length);
    assert.deepEqual(counts, [1, 0, 0, 0]);
  });

  test("sends nothing but a fixed text with the link, and keeps the address nowhere in the open", async () => {
    const address = "b.head@schools.example";
    await asks(new PlainBrowser(app), address);
    const [mail] = await mailsTo(address);
    const text = house.pack.messages.texts.find(({ key }) => key === "referrer-link");
    assert.equal(mail?.body.replace(linkIn(mail), "{link}"), text?.text);
    assert.ok(linkIn(mail).startsWith(`${refer}/link/`));
    const token = linkIn(mail).split("/").at(-1) ?? "";
    const dump = await asOwner<{ row: string }>(
      house,
      `select o::text as row from message.outbox o union all select d::text from intake.draft d
       union all select l::text from professional.link_sent l`,
    );
    for (const { row } of dump) {
      for (const secret of [address, token]) {
        assert.ok(!row.includes(secret) && !row.includes(Buffer.from(secret).toString("hex")));
      }
    }
  });

  test("gets no more than three links an hour", async () => {
    const address = "c.head@schools.example";
    for (let time = 0; time < 5; time += 1) {
      await asks(new PlainBrowser(app), address);
      await takeInRequests(house);
    }
    assert.equal((await mailsTo(address)).length, 3);
  });

  test("leads whoever gets none to what there is without one, and to nobody's number that is not given", async () => {
    const browser = new PlainBrowser(app);
    const page = await browser.follow(await asks(browser, "someone@nowhere.example"));
    assert.match(page.body, /no link comes\.[^]*Use the public pages[^]*Call 999/);
    assert.doesNotMatch(page.body, /ring the front door/);
  });

  test("with no address at all says what to write", async () => {
    const browser = new PlainBrowser(app);
    const page = await browser.follow(await asks(browser, "nonsense"));
    assert.match(page.body, /Write your whole work email address/);
  });
});

describe("a link", () => {
  test("works once; a used one, one that ran out and one that never was are answered alike", async () => {
    const address = "d.head@schools.example";
    const used = new PlainBrowser(app);
    await comes(used, address);
    const [first] = await mailsTo(address);
    await asks(new PlainBrowser(app), address);
    const [second] = await mailsTo(address);
    assert.notEqual(linkIn(first), linkIn(second));
    await asOwner(house, "update intake.draft set expires_at = now() - interval '1 second'");
    const never = `${refer}/link/${newDraftSecret()}`;
    const answers: unknown[] = [];
    for (const link of [linkIn(first), linkIn(second), never]) {
      const browser = new PlainBrowser(app);
      const shown = await browser.get(link);
      const got = await browser.post(new URL(link).pathname);
      answers.push(
        [bare(shown), bare(got)].map((one) =>
          JSON.stringify(one).replaceAll(/link\/[\w-]{43}/g, "link/TOKEN"),
        ),
      );
      assert.equal(got.location, "/refer?problem=link");
      assert.equal(browser.cookie(refer, "r"), undefined);
    }
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
  });

  test("is not used up by being opened, nor by a form that is not our own", async () => {
    const address = "e.head@schools.example";
    await asks(new PlainBrowser(app), address);
    const [mail] = await mailsTo(address);
    await new PlainBrowser(app).get(linkIn(mail));
    assert.equal((await new PlainBrowser(app).postRaw(linkIn(mail), {})).status, 403);
    const browser = new PlainBrowser(app);
    await browser.get(linkIn(mail));
    assert.equal((await browser.post(new URL(linkIn(mail)).pathname)).location, "/refer/write");
    const [cookie] = (await browser.post(new URL(linkIn(mail)).pathname)).setCookies;
    assert.equal(cookie, undefined);
  });

  test("of two that follow it at once lets one in", async () => {
    const address = "f.head@schools.example";
    await asks(new PlainBrowser(app), address);
    const [mail] = await mailsTo(address);
    const browsers = [new PlainBrowser(app), new PlainBrowser(app)];
    for (const browser of browsers) await browser.get(linkIn(mail));
    const got = await Promise.all(browsers.map((browser) => browser.post(new URL(linkIn(mail)).pathname)));
    const letIn = got.filter(({ location }) => location === "/refer/write");
    assert.equal(letIn.length, 1);
    assert.equal(got.filter(({ location }) => location === "/refer?problem=link").length, 1);
  });

  test("sets a short cookie of its own, lax, and nothing is written without it", async () => {
    const browser = new PlainBrowser(app);
    await asks(browser, "g.head@schools.example");
    const [mail] = await mailsTo("g.head@schools.example");
    await browser.get(linkIn(mail));
    const got = await browser.post(new URL(linkIn(mail)).pathname);
    assert.match(got.setCookies.join(), /^r=[\w-]{43}; Max-Age=7200; Path=\/; HttpOnly; SameSite=Lax$/);
    const stranger = new PlainBrowser(app);
    for (const path of ["/refer/write", "/refer/write/her"]) {
      assert.equal((await stranger.follow(await stranger.get(`${origins.partnership}${path}`))).url, refer);
    }
  });

  test("leads to pages that go back with what was typed, right or wrong", async () => {
    const browser = new PlainBrowser(app);
    await comes(browser, "back.head@schools.example");
    await browser.get(`${refer}/write/her`);
    const typed = { given: "Petra", born_day: "31", go: "back" };
    const back = await browser.follow(await browser.post("/refer/write/her", typed));
    assert.match(back.body, /referrerName/);
    const again = await browser.get(`${refer}/write/her`);
    assert.match(again.body, /value="Petra"[^]*value="31"/);
    assert.doesNotMatch(again.body, /error-summary/);
  });
});

describe("a request by a link", () => {
  test("becomes a contact with a request under it; its sender hears by a link what she may know", async () => {
    const address = "h.head@schools.example";
    const browser = new PlainBrowser(app);
    await comes(browser, address);
    await writes(browser);
    const reference = await sends(browser);
    const { id, contact_id, state } = await requestOf(reference);
    assert.equal(state, "sent");
    const door = staffBrowser(app, (await signIn(house, { role: "front-door-practitioner" })).token);
    const contact = await door.get(`/contacts/${contact_id}`);
    assert.match(contact.body, /Terry Teacher/);
    assert.match(contact.body, /A link to their work address/);
    assert.match(contact.body, /She missed three weeks\./);
    assert.match((await door.get(`/requests/${id}`)).body, /The referrer has no account/);

    await step(`/requests/${id}/tell`, { outcome: "connected", note: "Thank you, Terry." });
    await tellReferrer.run(house, { request: id });
    const [news] = await mailsTo(address);
    assert.match(news?.body ?? "", /^There is something new for you/);
    assert.doesNotMatch(news?.body.replace(linkIn(news), "") ?? "", /Petra|Testfield|connected|Q-/);
    const later = new PlainBrowser(app);
    await later.get(linkIn(news), { from: "elsewhere" });
    const page = await later.follow(await later.post(new URL(linkIn(news)).pathname));
    assert.match(page.body, /She is connected to a service\. Thank you, Terry\./);
    assert.doesNotMatch(page.body, /Petra|Testfield|three weeks/);
  });

  test("without her yes is answered by nothing", async () => {
    const address = "i.head@schools.example";
    const browser = new PlainBrowser(app);
    await comes(browser, address);
    await writes(browser, { agrees: { consent: "yes", mayKnow: "no" } });
    const { id } = await requestOf(await sends(browser));
    const before = (await mailsTo(address)).length;
    await step(`/requests/${id}/tell`, { outcome: "received" });
    await tellReferrer.run(house, { request: id });
    assert.equal((await mailsTo(address)).length, before);
  });

  test("keeps what does not hold, shows what is wrong with it, and cannot be sent with it", async () => {
    const browser = new PlainBrowser(app);
    await comes(browser, "j.head@schools.example");
    await browser.get(`${refer}/write/her`);
    const got = await browser.post("/refer/write/her", {
      given: "Petra",
      born_day: "31",
      born_month: "2",
      born_year: "1990",
    });
    assert.deepEqual([got.status, got.location], [303, "/refer/write/her"]);
    const page = await browser.follow(got);
    assert.match(page.body, /There is a problem/);
    assert.match(page.body, /value="Petra"/);
    await browser.get(`${refer}/write`);
    assert.equal((await browser.post("/refer/send")).location, "/refer/write");
    assert.equal((await asOwner(house, "select 1 from intake.sealed")).length, 0);
  });

  test("pressed twice is one, and what is stopped is gone", async () => {
    const browser = new PlainBrowser(app);
    await comes(browser, "k.head@schools.example");
    await writes(browser);
    await browser.get(`${refer}/write`);
    const cookie = browser.cookie(refer, "r") ?? "";
    await browser.post("/refer/send");
    browser.setCookie(refer, "r", cookie);
    await browser.follow(await browser.post("/refer/send"));
    assert.match(browser.page.body, /We have your request/);
    assert.equal((await asOwner(house, "select 1 from intake.sealed")).length, 1);
    await takeInRequests(house);
    const stopped = new PlainBrowser(app);
    await comes(stopped, "k.head@schools.example");
    const held = stopped.cookie(refer, "r") ?? "";
    await stopped.get(`${refer}/write`);
    await stopped.post("/refer/stop");
    stopped.setCookie(refer, "r", held);
    assert.equal((await stopped.follow(await stopped.get(`${refer}/write`))).url, refer);
  });

  test("from an address that nobody proved opens a contact that says so, and nobody is ever written to", async () => {
    const address = "l.head@schools.example";
    const kept = {
      form: "request-by-link",
      version: 1,
      unfinished: {},
      answers: {
        referrerName: "Mallory",
        danger: "no",
        asked: "no",
        children: "no",
        facts: "Made up",
        aware: "yes",
        consent: "yes",
        mayKnow: "yes",
        basis: "public-task",
      },
    };
    const reference = "Q-000000";
    for (const proof of ["", "A".repeat(22)]) {
      const id = await putSealed(house, newDraftSecret(), "referrer-sends", {
        email: address,
        agency: "schools",
        proof,
        reference,
        kept,
      });
      await takeInRequests(house);
      const door = staffBrowser(app, (await signIn(house, { role: "front-door-practitioner" })).token);
      assert.match((await door.get(`/contacts/${id}`)).body, /Nobody has checked who this is/);
      assert.deepEqual(
        await asOwner(house, "select 1 from professional.request where contact_id = $1", [id]),
        [],
      );
    }
    assert.deepEqual(await mailsTo(address), []);
  });
});
