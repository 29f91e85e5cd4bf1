import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { origins, testApp, testHouse } from "../../../tests/support/site.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import type { House } from "../../foundation/house/index.ts";
import { takeInInterests } from "./index.ts";

type Row = Record<string, unknown>;

const JOIN = "/get-involved/co-production-panel/join";
const ANSWERS = {
  name: "Zenobia Quillfeather",
  channel: "email",
  email: "zenobia@example.org",
  care: "Only in the morning",
  brings: "I am good at reading long papers.",
  needs: "Urdu, please.",
  agreed: "yes",
};

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
});

const visitor = () => new Visitor(app, origins.partnership);

async function rows(query: string, ...values: readonly unknown[]): Promise<Row[]> {
  return house.database.withOwner(async (client) => (await client.query(query, [...values])).rows as Row[]);
}

describe("getting involved, on the partnership's own face", () => {
  test("is found from the first page, with a page for each group that says what it asks, pays, and who decides", async () => {
    const one = visitor();
    assert.match((await one.get("/partnership")).body, /href="\/get-involved"/);
    const { body } = await one.get("/get-involved");
    for (const { id, name } of house.pack.involvement) {
      assert.ok(body.includes(`href="/get-involved/${id}"`), id);
      const page = await one.get(`/get-involved/${id}`);
      assert.equal(page.heading, name);
      for (const asked of [
        "What it asks of you",
        "What it pays",
        "How much time",
        "Who decides whether you join",
      ])
        assert.ok(page.body.includes(asked), `${id}: ${asked}`);
      assert.match(page.body, /never joined with anybody’s case/);
      assert.match(page.body, /not joined within 6 months/);
      assert.doesNotMatch(page.body, /\{\w+\}/, "everything is filled in");
    }
    assert.match(
      (await one.get("/get-involved/co-production-panel")).body,
      /Still to be decided by the partnership/,
    );
    for (const { id } of house.pack.involvement) {
      const { body } = await one.get(`/get-involved/${id}`);
      assert.ok(body.split("Still to be decided").length <= 2, `${id} says it once`);
    }
    assert.match((await one.get("/get-involved/co-production-panel")).body, /Ten people/);
  });

  test("leads to help before anything else, says nothing of a place that is no group, and can be left at once", async () => {
    const one = visitor();
    for (const path of [
      "/partnership",
      "/get-involved",
      "/get-involved/champions",
      JOIN,
      "/cookies",
      "/accessibility",
    ]) {
      const { status, body, title } = await one.get(path);
      assert.equal(status, 200, path);
      assert.ok(
        body.indexOf(`href="${origins.help}/"`) < body.indexOf("<main"),
        `${path} leads to help first`,
      );
      assert.match(body, /<form method="post" action="\/leave"/, path);
      assert.match(body, /Demonstration: nobody reads this/, path);
      assert.match(title, /Hertfordshire Violence Against Women and Girls Partnership$/);
    }
    for (const path of ["/get-involved/nonsense", "/get-involved/nonsense/join", "/get-involved/%00"])
      assert.equal((await one.get(path)).status, 404, path);
    await one.get("/get-involved");
    const left = await one.post("/leave");
    assert.deepEqual([left.status, left.location], [303, "/away"]);
    assert.equal(one.cookie, undefined, "the cookie is gone");
  });

  test("asks for a name to use and a way to be reached, and never for what happened", async () => {
    const { body } = await visitor().get(JOIN);
    assert.match(body, /never asks what happened to you/);
    assert.match(body, /Please don(’|'|&#39;)t write about what happened/);
    for (const [field] of body.matchAll(/<(?:input type="(?:text|tel|email)"|textarea)[^>]*>/g))
      assert.match(field, /autocomplete="off"/);
    assert.match((await visitor().get("/get-involved/white-ribbon/join")).body, /To be an ambassador/);
    assert.doesNotMatch(body, /How would you like to take part/, "a group with one way asks nothing of it");
  });

  test("shows what needs another look after a redirect, with what was written, and stores nothing yet", async () => {
    const one = visitor();
    await one.get(JOIN);
    const before = await rows("select count(*) from intake.sealed");
    const sent = await one.post(JOIN, { ...ANSWERS, email: "not an address", agreed: "" });
    assert.deepEqual([sent.status, sent.location], [303, JOIN]);
    const { body, title } = await one.get(JOIN);
    assert.match(title, /^Error: /);
    assert.match(body, /href="#email"/);
    assert.match(body, /href="#agreed"/);
    assert.match(body, /value="Zenobia Quillfeather"/);
    assert.match(body, /value="not an address"/);
    assert.match(body, /I am good at reading long papers\./);
    assert.deepEqual(await rows("select count(*) from intake.sealed"), before);
    assert.equal(
      (await one.get("/get-involved/sent")).location,
      "/get-involved",
      "no receipt for what was not sent",
    );
    assert.doesNotMatch(
      (await one.get("/get-involved/champions/join")).body,
      /Zenobia/,
      "it is of this form alone",
    );
  });

  test("gives a receipt for what is safely kept, once however often it is sent, and to nobody without it", async () => {
    const one = visitor();
    await one.get(JOIN);
    const second = one.twin();
    assert.equal((await one.post(JOIN, ANSWERS)).location, "/get-involved/sent");
    assert.equal((await second.post(JOIN, ANSWERS)).location, "/get-involved/sent");
    for (const each of [one, second]) {
      const receipt = await each.get("/get-involved/sent");
      assert.match(receipt.body, /Within 10 working days the co-production facilitator gets in touch/);
      assert.doesNotMatch(receipt.body, /Zenobia|example\.org/);
    }
    assert.equal(await takeInInterests(house), 1);
    assert.equal((await visitor().get("/get-involved/sent")).location, "/get-involved");
  });

  test("is refused without our own form, and when there is too much of it, with nothing stored", async () => {
    const one = visitor();
    await one.get(JOIN);
    const before = await rows("select count(*) from intake.sealed");
    assert.equal((await one.postRaw(JOIN, ANSWERS)).status, 403);
    assert.equal((await one.postRaw(JOIN, ANSWERS, { origin: "http://elsewhere.test" })).status, 403);
    const slow = new Visitor(await testApp(house, { requestsPerMinute: 2 }), origins.partnership);
    await slow.get(JOIN);
    await slow.get(JOIN);
    assert.equal((await slow.post(JOIN, ANSWERS)).status, 429);
    assert.deepEqual(await rows("select count(*) from intake.sealed"), before);
  });

  test("is not shown as sent when it could not be kept", async () => {
    const one = visitor();
    await one.get(JOIN);
    await rows(
      "alter table intake.sealed add constraint refuse_for_test check (kind <> 'interest') not valid",
    );
    try {
      const sent = await one.post(JOIN, ANSWERS);
      assert.ok(sent.status >= 500, String(sent.status));
      assert.equal((await one.get("/get-involved/sent")).location, "/get-involved");
    } finally {
      await rows("alter table intake.sealed drop constraint refuse_for_test");
    }
    assert.equal((await one.post(JOIN, ANSWERS)).location, "/get-involved/sent", "another try keeps it");
  });
});
