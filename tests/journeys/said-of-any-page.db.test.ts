import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { siteOf } from "../../src/app.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { takeInRemarks } from "../../src/rooms/information/index.ts";
import { ALL_WAYS, filled, stepOfField } from "../support/help-inputs.ts";
import { staffBrowser } from "../support/person.ts";
import { origins, signIn, testApp, testHouse } from "../support/site.ts";
import { Visitor, type Seen } from "../support/visitor.ts";

/** What stands in the addresses that name something. */
const WORDS: Readonly<Record<string, string>> = { ":number": "21", ":group": "champions", ":page": "about" };

/** Pages without the question, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  "help /away": "moves on by itself, to another website",
  "partnership /away": "the same",
  "partnership /": "the ways into a demonstration, which live use does not have",
  "help /w/:page": "is the question",
  "help /w/:page/again": "is the question",
  "help /w/:page/sent": "is what follows it",
  "partnership /directory/services.json": "is data, not a page",
  "partnership /w/:page": "is the question",
  "partnership /w/:page/again": "is the question",
  "partnership /w/:page/sent": "is what follows it",
};

const ASKS = /href="\/w\/[a-z0-9.-]+"|<button[^>]*form="asked"[^>]*value="wrong"/;

let house: House;
let app: FastifyInstance;
let keeper: ReturnType<typeof staffBrowser>;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  keeper = staffBrowser(app, (await signIn(house, { role: "communications-lead" })).token);
  // What other tests said, taken in or not yet, comes after what is said here: staff are shown the oldest first.
  // Of words that another house sealed the list could not be shown.
  await takeInRemarks(house);
  await house.database.withOwner((client) =>
    client.query("update information.remark set said_at = now() + interval '1 year', words = null"),
  );
});

const visitor = (face: "help" | "partnership" = "help") => new Visitor(app, origins[face]);

/** Remarks that were read before. */
const read = new Set<string>();

/** What staff read at the head of the one remark that is new. */
async function lastSaid(): Promise<string> {
  await takeInRemarks(house);
  const { body } = await keeper.get("/information/remarks");
  const rows = [...body.matchAll(/href="\/information\/remarks\/([0-9a-f-]{36})">([^<]*)</g)];
  const [, id = "", head = ""] = rows.find(([, each = ""]) => !read.has(each)) ?? [];
  for (const [, each = ""] of rows) read.add(each);
  assert.notEqual(id, "", "nothing new was said");
  return head.replaceAll("&amp;", "&").replaceAll("&#39;", "'");
}

describe("“Is anything wrong with this page?”", () => {
  test("is at the foot of every page of both public faces", async () => {
    const { routes } = siteOf(house, { origins, serve: "all", trustedProxy: undefined });
    const pages = routes.filter(({ face, method }) => face !== "staff" && method === "GET");
    assert.ok(pages.length > 25);
    for (const { face, path } of pages) {
      if (`${face} ${path}` in WITHOUT) continue;
      const words = path.startsWith("/s/") ? { ":number": "1" } : WORDS;
      const url = path.replaceAll(/:[a-z]+/g, (word) => words[word] ?? "x");
      const { status, body } = await visitor(face as "help").get(url);
      assert.ok(
        status === 200 || status === 303 || /:(token|quarter|table)/.test(path),
        `${face} ${url}: ${status}`,
      );
      if (status === 200) assert.match(body, ASKS, `${face} ${url}`);
    }
  });

  test("is on every page of every journey, its receipt, and what a reference leads to", async () => {
    for (const way of ALL_WAYS) {
      const she = visitor();
      await she.begin(way);
      for (let pages = 0; pages < 25 && she.seen?.heading !== "Check before you send"; pages += 1) {
        assert.match(she.seen?.body ?? "", ASKS, `${way} ${she.seen?.heading}`);
        await she.answer(she.seen?.body.includes('name="q1"') ? filled(way, { danger: "yes" }) : {});
        const needed =
          way === "c" ? [{ words: "I hear shouting." }] : [{ channel: "none" }, { channel: "return" }];
        for (const said of needed)
          if (she.seen?.title.startsWith("Error")) await she.answer(filled(way, said));
      }
      assert.match(she.seen?.body ?? "", ASKS, way);
    }
  });

  test("says, where words are typed that no draft keeps, that they go", async () => {
    const [back, asking] = [visitor(), visitor()];
    await back.begin("e");
    await asking.begin("g");
    await asking.answer();
    for (const { seen } of [back, asking]) {
      assert.match(seen?.body ?? "", /href="\/w\/q"/);
      assert.match(seen?.body ?? "", /did not send goes if you open that/);
    }
  });

  test("asked from a question, it keeps what stands there, also what would be refused, and leads back to it", async () => {
    const she = visitor();
    await she.begin("a");
    await she.answer();
    await she.answer();
    await she.answer(filled("a", { channel: "phone" }));
    const went = await she.post("/q", { ...filled("a", { phone: "0770 zanzibar" }), go: "wrong" });
    assert.deepEqual([went.status, went.location], [303, "/w/q"]);
    const asked = await she.get("/w/q");
    assert.doesNotMatch(asked.body, /zanzibar/);
    assert.match(asked.body, /href="\/q"[^>]*class="govuk-back-link"|class="govuk-back-link"[^>]*href="\/q"/);
    const sent = await she.post("/w/q", { q1: "b" });
    assert.deepEqual([sent.status, sent.location], [303, "/w/q/sent"]);
    assert.match((await she.get("/w/q/sent")).body, /href="\/q"[^>]*>Go back to where you were/);
    const back = await she.get("/q");
    assert.match(back.body, /value="0770 zanzibar"/);
    assert.doesNotMatch(back.title, /^Error/, "nothing was sent yet that could be wrong");
    const next = await she.answer(filled("a", { phone: "07700 900 123" }));
    assert.doesNotMatch(next.title, /^Error/, "and the journey goes on");
  });

  test("tells staff which question it was, and never what was answered", async () => {
    await lastSaid();
    const she = visitor();
    await she.begin("a");
    await she.answer();
    const step = stepOfField("a", "danger");
    await she.post("/q", { go: "wrong", n: step, ...filled("a", { danger: "yes" }) });
    await she.get("/w/q");
    await she.post("/w/q", { q1: "a" });
    assert.match(await lastSaid(), /^Something is not true\. “I need help for myself”, question 1: /);
    await she.get("/q");
    await she.answer(filled("a", { danger: "yes" }));
    await she.get("/w/q");
    await she.post("/w/q", { q1: "d" });
    assert.equal(await lastSaid(), "A number or a link does not work. “I need help for myself”");
  });

  test("tells staff of any other page what or where it is, of either face", async () => {
    const one = visitor("partnership");
    assert.match((await one.get("/get-involved/champions")).body, /href="\/w\/get-involved\.champions"/);
    await one.get("/w/get-involved.champions");
    assert.equal((await one.post("/w/get-involved.champions", { q2: "How often?" })).status, 303);
    assert.equal(await lastSaid(), "Something else. The partnership's own pages, /get-involved/champions");
    const other = visitor();
    await other.get("/w/about");
    await other.post("/w/about", { q1: "c" });
    assert.equal(await lastSaid(), "Something is missing. The help pages, /about");
  });

  test("asked from the form of a group, it keeps what stands there", async () => {
    const one = visitor("partnership");
    const join = "/get-involved/champions/join";
    await one.get(join);
    const went = await one.post(join, { name: "Half a name", go: "wrong" });
    assert.deepEqual([went.status, went.location], [303, "/w/get-involved.champions.join"]);
    const { body, title } = await one.get(join);
    assert.match(body, /value="Half a name"/);
    assert.doesNotMatch(title, /^Error/);
  });

  test("is found under no address that is none, leads nowhere but here, and is neutral", async () => {
    for (const url of ["/w/%2F%2Felsewhere", "/w/Q", `/w/${"a".repeat(90)}`, "/w/a.b.c.d.e", "/w/x@y"]) {
      const seen: Seen = await visitor().get(url);
      assert.ok([404].includes(seen.status), `${url}: ${seen.status}`);
    }
    const { title, body } = await visitor().get("/w/about");
    assert.equal(title, "About a page – Local services");
    assert.match(body, /<form method="post" action="\/leave"/);
  });

  test("in her language, what can be changed there is a press that leads back to it", async () => {
    const she = visitor();
    await she.get("/w/p.21");
    const changed = await she.post("/language", { language: "pl", back: "/w/p.21" });
    assert.equal(changed.location, "/w/p.21");
    assert.match((await she.get("/w/p.21")).body, /<html lang="pl"/);
  });
});
