import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { staffBrowser, type Fields } from "../../../tests/support/person.ts";
import { asOwner } from "../../../tests/support/staff.ts";
import { signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import { takeInRequests } from "./index.ts";
import { tellReferrer } from "./tell-referrer.ts";

type Browser = ReturnType<typeof staffBrowser>;

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
});

const works = async (role: string): Promise<Browser> =>
  staffBrowser(app, (await signIn(house, { role })).token);

/** Every page of a request, as a hospital nurse fills it in who was told how to reach her. */
const PAGES: readonly (readonly [string, Fields])[] = [
  ["you", { danger: "no", referrerPhone: "01632 960001 ext 12" }],
  [
    "her",
    {
      given: "Marguerite",
      family: "Testhill",
      born_day: "4",
      born_month: "5",
      born_year: "1988",
      address: "1 Test Street",
    },
  ],
  ["phones", { phoneOne: "01632 960002", phoneOneSafe: "no" }],
  ["asked", { asked: "yes", channel: "text" }],
  ["reach", { reachPhone: "07700 900456" }],
  ["place", { district: "dacorum", interpreter: "Polish" }],
  ["about", {}],
  ["children", { children: "yes" }],
  ["child-1", { child1Name: "Robin Testhill", child1School: "Test Primary", child1More: "no" }],
  ["harm", { unsafeGiven: "Gareth", unsafeFamily: "Testhill", unsafeRelation: "partner" }],
  [
    "happened",
    {
      facts: "Two bruises on the left arm.",
      herWords: "He counts my steps.",
      judgement: "I fear it gets worse.",
      harms: ["domestic-abuse", "stalking"],
    },
  ],
  ["criteria", { criteria: ["escalation"] }],
  ["talk", { safeToTalk: "Her sister", unsafeOthers: "His mother" }],
  ["work", { employers: ["none"] }],
  ["aware", { aware: "yes" }],
  ["agrees", { consent: "yes", mayKnow: "yes" }],
  ["basis", { basis: "public-task" }],
];

async function begin(browser: Browser): Promise<string> {
  const { status, location } = await browser.post("/requests/new", {});
  assert.equal(status, 303);
  return location.split("/")[2] ?? "";
}

async function fillIn(
  browser: Browser,
  id: string,
  changed: Readonly<Record<string, Fields>> = {},
): Promise<void> {
  const pages = [
    ...PAGES,
    ...Object.keys(changed)
      .filter((page) => !PAGES.some(([name]) => name === page))
      .map((page) => [page, {}] as const),
  ];
  for (const [page, fields] of pages) {
    const { status, body } = await browser.post(
      `/requests/${id}/write?page=${page}`,
      changed[page] ?? fields,
    );
    assert.equal(status, 303, `${page}: ${/error-summary[^]*?<\/ul>/.exec(body)?.[0]}`);
  }
}

async function step(browser: Browser, url: string, fields: Fields = {}): Promise<void> {
  const page = await browser.get(url);
  const version = /name="version" value="(\d+)"/.exec(page.body)?.[1] ?? "";
  const { status, body } = await browser.post(url, { ...fields, version });
  assert.equal(
    status,
    303,
    `${url}: ${/<h1[^>]*>([^<]*)/.exec(body)?.[1]} ${/error-summary[^]*?<\/ul>/.exec(body)?.[0]}`,
  );
}

async function contactOf(id: string): Promise<string> {
  const [row] = await asOwner<{ contact_id: string }>(
    house,
    "select contact_id from professional.request where id = $1",
    [id],
  );
  assert.ok(row?.contact_id);
  return row.contact_id;
}

async function sent(browser: Browser, changed: Readonly<Record<string, Fields>> = {}): Promise<string> {
  const id = await begin(browser);
  await fillIn(browser, id, changed);
  await step(browser, `/requests/${id}/send`);
  await takeInRequests(house);
  return id;
}

describe("what the referrer is told", () => {
  test("is what is allowed: how it goes on, a question and its answer, what came of it; each with a notice without content", async () => {
    const person = await signIn(house, { role: "referring-professional" });
    const nurse = staffBrowser(app, person.token);
    const id = await sent(nurse);
    const door = await works("front-door-practitioner");
    assert.match((await door.get("/now")).body, /Tell the referrer what came of it/);
    await step(door, `/requests/${id}/acknowledge`, { outcome: "in-touch" });
    assert.match((await nurse.get(`/requests/${id}`)).body, /We are in touch with her/);
    await step(door, `/requests/${id}/ask`, { text: "Which ward is she on?" });
    assert.match((await nurse.get("/now")).body, new RegExp(`/requests/${id}/reply`));
    assert.match((await nurse.get(`/requests/${id}/reply`)).body, /Which ward is she on\?/);
    await step(nurse, `/requests/${id}/reply`, { text: "Ward seven." });
    assert.match((await door.get(`/requests/${id}`)).body, /Ward seven\./);
    await step(door, `/requests/${id}/tell`, { outcome: "connected", note: "Thank you." });
    assert.doesNotMatch((await door.get("/now")).body, new RegExp(id));
    assert.match((await nurse.get("/requests")).body, /She is connected to a service/);
    assert.match((await nurse.get(`/requests/${id}`)).body, /Thank you\./);

    await tellReferrer.run(house, { request: id });
    const notices = await asOwner(
      house,
      "select template, body_sealed, thing_id from message.outbox where staff_id = $1",
      [person.staffId],
    );
    assert.deepEqual(notices, [{ template: "something-new", body_sealed: null, thing_id: null }]);
  });

  test("is without her yes that it is looked after, and nothing else whatever is sent", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse, { agrees: { consent: "yes", mayKnow: "no" } });
    const door = await works("front-door-practitioner");
    for (const outcome of ["connected", "not-reached", "not-wanted", "cannot-say", "in-touch"]) {
      for (const name of ["tell", "acknowledge"]) {
        const { status } = await door.post(`/requests/${id}/${name}`, {
          outcome,
          note: "She is at her sister's.",
        });
        assert.equal(status, 422, `${name} ${outcome}`);
      }
    }
    await step(door, `/requests/${id}/tell`, { outcome: "received", note: "She is at her sister's." });
    const body = (await nurse.get(`/requests/${id}`)).body + (await nurse.get("/requests")).body;
    assert.match(body, /No more can be said[^]*Received and being looked after[^]*No more can be said/);
    assert.doesNotMatch(body, /sister&#39;s|sister's/);
  });

  test("is the front door's to say, and the answer the referrer's", async () => {
    const nurse = await works("referring-professional");
    const id = await sent(nurse);
    for (const name of ["tell", "acknowledge", "ask"]) {
      assert.equal(
        (await nurse.post(`/requests/${id}/${name}`, { outcome: "connected", text: "x" })).status,
        403,
      );
    }
    const door = await works("front-door-practitioner");
    for (const name of ["send", "reply", "withdraw"]) {
      assert.equal((await door.post(`/requests/${id}/${name}`, { text: "x" })).status, 403, name);
    }
    const said = "update professional.request set outcome = 'connected' where id = $1";
    await assert.rejects(asOwner(house, said, [id]), /the front door says/);
  });
});

test("telling the referrer is the last task of the contact and one line of what needs the front door now, until it is done", async () => {
  const nurse = await works("referring-professional");
  const door = await works("front-door-practitioner");
  const request = await sent(nurse);
  const contact = `/contacts/${await contactOf(request)}`;
  await step(door, `${contact}/take`);
  const page = (await door.get(contact)).body;
  assert.match(
    page,
    /Safe contact[\s\S]*Known already\?[\s\S]*Who causes harm[\s\S]*Risk[\s\S]*Needs[\s\S]*About her[\s\S]*Services[\s\S]*Tell the referrer/,
  );
  assert.match(page, new RegExp(`href="/requests/${request}/tell"`));
  const lines = async (): Promise<number> =>
    (await door.get("/now")).body.split(`href="/requests/${request}`).length - 1;
  assert.ok((await lines()) > 0);
  assert.ok((await door.get("/now")).body.includes("Tell the referrer what came of it"));
  assert.doesNotMatch((await nurse.get("/now")).body, new RegExp(`/requests/${request}/tell`));
  await step(door, `/requests/${request}/tell`, { outcome: "connected" });
  assert.equal(await lines(), 0);
  assert.doesNotMatch((await door.get(contact)).body, new RegExp(`/requests/${request}/tell`));
});
