import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { staffBrowser, tryStep, type Fields } from "../../../tests/support/person.ts";
import { origins, signIn, testApp, testHouse } from "../../../tests/support/site.ts";
import { Visitor, type Seen } from "../../../tests/support/visitor.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { takeInRemarks } from "./index.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };
type Row = Record<string, unknown>;

const WORDS = {
  title: "Being followed",
  lead: "You can get help.",
  body: "## What it is\nSomeone follows you.\n- In the street\n- Online\n\n## What to do\nCall {number}.",
  sources: "Protection from Harassment Act 1997, section 2A",
};

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let writer: Browser;
let manager: Browser;
let panel: Browser;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  writer = await as("communications-lead");
  manager = await as("strategy-manager");
  panel = await as("co-production-facilitator");
});

async function as(role: string): Promise<Browser> {
  const { token } = await signIn(house, { role });
  return { ...staffBrowser(app, token), token };
}

async function rows(query: string, ...values: readonly unknown[]): Promise<Row[]> {
  return house.database.withOwner(async (client) => (await client.query(query, [...values])).rows as Row[]);
}

/** Begins to write a page of the pack. @returns its address */
async function begin(page: string): Promise<string> {
  const begun = await writer.post(`/information/pages/${page}`, {});
  assert.equal(begun.status, 303, begun.body.slice(0, 500));
  return begun.location.replace(/\/write$/, "");
}

async function publish(url: string, words: Partial<typeof WORDS> = {}): Promise<void> {
  const steps = [
    await tryStep(writer, `${url}/write`, { ...WORDS, ...words }),
    await tryStep(manager, `${url}/review`, { fit: "yes" }),
    await tryStep(panel, `${url}/panel`, { fit: "yes", note: "Seven of us read it aloud." }),
    await tryStep(writer, `${url}/publish`),
  ];
  assert.deepEqual(
    steps.map(({ status }) => status),
    [303, 303, 303, 303],
    steps.map(({ body }) => body.slice(0, 300)).join("\n"),
  );
}

/** What a visitor reads, once it is what is looked for: within seconds. */
async function readsWithin(url: string, isThere: (seen: Seen) => boolean): Promise<Seen> {
  const until = Date.now() + 20_000;
  for (;;) {
    const seen = await new Visitor(app, origins.help).get(url);
    if (isThere(seen) || Date.now() > until) return seen;
    await wait(200);
  }
}

const isNotFound = ({ status }: Seen): boolean => status === 404;

describe("pages of information", () => {
  test("are found from what needs me now, with all pages of the pack and how each stands", async () => {
    for (const browser of [writer, manager, panel]) {
      assert.match((await browser.get("/now")).body, /href="\/information"/);
      const { status, body } = await browser.get("/information");
      assert.equal(status, 200);
      assert.equal([...body.matchAll(/As the pack has it/g)].length > 30, true);
    }
    const page = await writer.get("/information/pages/signs");
    assert.match(page.body, /Begin a new version/);
    assert.match(page.body, /Reading age/);
    assert.doesNotMatch((await manager.get("/information/pages/signs")).body, /Begin a new version/);
  });

  test("are written, found fit by the partnership and the panel, published, and read by the public within seconds", async () => {
    const url = await begin("stalking");
    assert.match((await writer.get(`${url}/write`)).body, /## Four signs/, "the pack's words to go on from");
    await publish(url);
    const seen = await readsWithin("/p/21", ({ heading }) => heading === "Being followed");
    assert.equal(seen.heading, "Being followed");
    assert.match(seen.body, /<li>Online<\/li>/);
    assert.match(seen.body, /Call 999\./);
    assert.match(seen.body, /href="\/p\/46"/, "what the pack says around it stays");
    assert.match((await writer.get(url)).body, /Published, version 2/);
  });

  test("stay as they were published while a new version is written, and go back to nobody's eyes but staff's", async () => {
    const url = await begin("spiking");
    await publish(url, { title: "First words" });
    assert.equal((await tryStep(writer, `${url}/write`, { ...WORDS, title: "Second words" })).status, 303);
    assert.match((await writer.get(url)).body, /Being written, version 3. The public reads version 2/);
    const seen = await readsWithin("/p/20", ({ heading }) => heading === "First words");
    assert.equal(seen.heading, "First words");
    const history = (await manager.get(`${url}/history`)).body;
    assert.match(history, /Taken out:<\/strong> <del>First words<\/del>/);
    assert.match(history, /Put in:<\/strong> <ins>Second words<\/ins>/);
    assert.match(history, /Version 2<?[^<]*\(the public reads this one\)/s);
    assert.match(history, /The panel: .*Seven of us read it aloud\./s);
  });

  test("are published by nobody before both have found this very version fit, nor by the writer's own word", async () => {
    const url = await begin("images");
    assert.equal((await writer.post(`${url}/publish`, {})).status, 409, "not reviewed");
    assert.equal((await tryStep(writer, `${url}/write`, WORDS)).status, 303);
    assert.equal((await tryStep(manager, `${url}/review`, { fit: "yes" })).status, 303);
    assert.equal((await writer.post(`${url}/publish`, {})).status, 409, "not by the panel");
    assert.equal(
      (await tryStep(panel, `${url}/panel`, { fit: "no" })).status,
      422,
      "what has to change is missing",
    );
    assert.equal(
      (await tryStep(panel, `${url}/panel`, { fit: "no", note: "Say it in fewer words." })).status,
      303,
    );
    assert.equal((await writer.post(`${url}/publish`, {})).status, 409, "the panel said not yet");
    assert.equal((await tryStep(panel, `${url}/panel`, { fit: "yes" })).status, 303);
    assert.match((await writer.get(url)).body, /Found fit to publish/);
    assert.equal((await tryStep(writer, `${url}/write`, { ...WORDS, title: "Changed since" })).status, 303);
    assert.equal((await writer.post(`${url}/publish`, {})).status, 409, "another version than they read");
    const id = url.split("/")[2] ?? "";
    await assert.rejects(
      withActor(house, writer.token, (tx) =>
        sql`update information.page set published = latest where id = ${id}`.execute(tx.db),
      ),
      /have not found this version fit/,
      "the database says the same",
    );
  });

  test("taken away are not found by the public, and a new version brings them back", async () => {
    const url = await begin("fgm");
    assert.equal((await tryStep(writer, `${url}/withdraw`, {})).status, 422);
    assert.equal((await readsWithin("/p/28", () => true)).status, 200);
    assert.equal((await tryStep(writer, `${url}/withdraw`, { why: "not-safe" })).status, 303);
    assert.equal((await readsWithin("/p/28", isNotFound)).status, 404);
    assert.doesNotMatch((await new Visitor(app, origins.help).get("/p")).body, /href="\/p\/28"/);
    await publish(url, { title: "Back again" });
    assert.equal((await readsWithin("/p/28", ({ status }) => status === 200)).heading, "Back again");
  });

  test("refuse words that are no page, naming the field, and keep what was typed", async () => {
    const url = await begin("myths");
    const wrong: Readonly<Record<string, Fields>> = {
      title: { ...WORDS, title: "For every victim" },
      lead: { ...WORDS, lead: "Why didn't you leave?" },
      body: { ...WORDS, body: "No heading over these words" },
      sources: { ...WORDS, sources: "x".repeat(300) },
    };
    for (const [field, fields] of Object.entries(wrong)) {
      const page = await tryStep(writer, `${url}/write`, fields);
      assert.equal(page.status, 422, field);
      assert.match(page.body, new RegExp(`href="#${field}"`), field);
      assert.match(page.body, /Being followed|For every victim/);
    }
    const [{ latest } = {}] = await rows("select latest from information.page where page = 'myths'");
    assert.equal(latest, 1, "nothing was written");
  });

  test("are looked at again by a day that is a clock, and begin anew when somebody says they are still right", async () => {
    const url = await begin("bystander");
    await publish(url);
    const due = async () =>
      (
        await rows(
          "select due_at, for_grantee from process.clock where thing_id = $1 and stopped_at is null",
          url.split("/")[2],
        )
      )[0];
    const first = await due();
    assert.equal(first?.["for_grantee"], "role:county-council/communications-lead");
    assert.match((await writer.get("/now")).body, /Look at a published page again/);
    const by = { by_day: "1", by_month: "2", by_year: "2030" };
    assert.equal((await tryStep(writer, `${url}/confirm`, by)).status, 303);
    assert.match(String((await due())?.["due_at"]), /2030/);
  });

  test("are nobody's but theirs who keep them: others are refused, and of the keepers each does her own part", async () => {
    const url = await begin("lgbt");
    for (const role of ["front-door-practitioner", "commissioner", "system-administrator"]) {
      const other = await as(role);
      for (const path of [
        "/information",
        url,
        `${url}/history`,
        "/information/pages/signs",
        "/information/remarks",
      ])
        assert.equal((await other.get(path)).status, 403, `${role} ${path}`);
      assert.equal((await other.post("/information/pages/signs", {})).status, 403, role);
      assert.doesNotMatch((await other.get("/now")).body, /href="\/information"/);
    }
    assert.equal((await manager.post(`${url}/write`, WORDS)).status, 403);
    assert.equal((await panel.post(`${url}/review`, { fit: "yes" })).status, 403);
    assert.equal((await writer.post(`${url}/panel`, { fit: "yes" })).status, 403);
    const elsewhere = await signIn(house, { role: "communications-lead", agency: "schools" });
    const stranger = staffBrowser(app, elsewhere.token);
    assert.equal((await stranger.get(url)).status, 404);
    assert.equal((await stranger.post("/information/pages/older-people", {})).status, 403);
  });

  test("begun twice are one", async () => {
    const url = await begin("friends");
    assert.equal((await writer.post("/information/pages/friends", {})).status, 409);
    assert.equal((await writer.get("/information/pages/friends")).location, url);
  });
});

describe("what visitors say of a page", () => {
  test("waits in a queue without a name, numbers left out, and its words go when it is dealt with", async () => {
    const visitor = new Visitor(app, origins.help);
    await visitor.get("/w/p.44");
    const said = { q1: "b", q2: "The third part of zanzibar is hard. Ring 07700 900123 or ada@home.example" };
    assert.equal((await visitor.post("/w/p.44", said)).location, "/w/p.44/sent");
    assert.equal(await takeInRemarks(house), 1);
    assert.match((await writer.get("/information")).body, /one waits/);
    const queue = (await writer.get("/information/remarks")).body;
    assert.match(queue, /Hard to follow\. Page 44: My rights/);
    assert.match(queue, /The third part of zanzibar is hard\. Ring \[left out\] or \[left out\]/);
    const url = /href="(\/information\/remarks\/[0-9a-f-]{36})"/.exec(queue)?.[1] ?? "";
    const stored = await rows("select * from information.remark");
    assert.ok(!Buffer.from(JSON.stringify(stored)).includes("zanzibar"), "the words are sealed");
    assert.equal((await tryStep(writer, `${url}/deal-with`)).status, 422);
    assert.equal((await manager.get(url)).status, 403);
    assert.equal((await tryStep(writer, `${url}/deal-with`, { outcome: "changed" })).status, 303);
    assert.doesNotMatch((await writer.get(url)).body, /zanzibar/);
    assert.match((await writer.get("/information/remarks")).body, /Nothing waits/);
    const [{ words } = {}] = await rows("select words from information.remark");
    assert.equal(words, null);
  });
});

describe("with the database away", () => {
  test("the public still reads the pages", async () => {
    const away = {
      ...house,
      database: { ...house.database, statementAs: () => Promise.reject(new Error("away")) },
    };
    const without = await testApp(away);
    const seen = await new Visitor(without, origins.help).get("/p/41");
    assert.equal(seen.status, 200);
    assert.match(seen.heading, /How do I know/);
  });
});
