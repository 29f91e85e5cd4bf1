import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { origins, testApp, testHouse } from "../../../tests/support/site.ts";
import { Visitor, type Seen } from "../../../tests/support/visitor.ts";
import type { House } from "../../foundation/house/index.ts";
import { inLanguage } from "../../foundation/pack/index.ts";
import { findShownPages } from "./store/published.ts";

const TELLING =
  /abus|violen|victim|surviv|refuge|rape|assault|domestic|stalk|police|wom[ae]n|crisis|danger|harm|help/i;

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
});

const visitor = () => new Visitor(app, origins.help);

/** The letter that the button at a page's end sends. */
function wayIn(body = ""): string {
  const [button = ""] = /<button[^>]*name="way"[^>]*>/.exec(body) ?? [];
  return /value="(\w)"/.exec(button)?.[1] ?? "";
}

/** The list, every page of the pack, and of each every state of the question whether anything is wrong with it. */
async function everyPage(): Promise<{ url: string; seen: Seen }[]> {
  const numbers = house.pack.content.map(({ number }) => number);
  const urls = [
    "/p",
    ...numbers.flatMap((number) => [
      `/p/${number}`,
      `/w/p.${number}`,
      `/w/p.${number}/again`,
      `/w/p.${number}/sent`,
    ]),
  ];
  const one = visitor();
  const all: { url: string; seen: Seen }[] = [];
  for (const url of urls) all.push({ url, seen: await one.get(url) });
  return all;
}

describe("the pages of information on the help face", () => {
  test("have a number for an address, a title that tells nothing, and are kept nowhere", async () => {
    const pages = await everyPage();
    assert.ok(pages.length > 100);
    for (const { url, seen } of pages) {
      assert.equal(seen.status, 200, url);
      assert.match(url, /^\/p(\/[1-9]\d*)?$|^\/w\/p\.[1-9]\d*(\/(again|sent))?$/);
      assert.doesNotMatch(seen.title, TELLING, url);
      assert.match(seen.title, /^(Error: )?(Pages|Page \d+|About a page|Thank you) – Local services$/);
      assert.equal(seen.headers["cache-control"], "no-store", url);
      assert.equal(seen.headers["referrer-policy"], "no-referrer", url);
      assert.match(seen.body, /<form method="post" action="\/leave"/, url);
      assert.match(seen.body, /Demonstration: nobody reads this/, url);
    }
  });

  test("load nothing from elsewhere, and lead nowhere else but to the partnership's own face", async () => {
    for (const { url, seen } of await everyPage()) {
      const away = [...seen.body.matchAll(/(?:src|href|action)="(?!\/|#|data:)([^"]*)"/g)].map(
        ([, to]) => to,
      );
      assert.deepEqual(
        away.filter((to) => to !== `${origins.partnership}/refer`),
        [],
        url,
      );
      assert.doesNotMatch(seen.body, /\{\w+\}/, `${url} has everything filled in`);
    }
  });

  test("are all in the list, under a plain question, and the start page leads there", async () => {
    const one = visitor();
    assert.match((await one.get("/")).body, /href="\/p"/);
    const { body, heading } = await one.get("/p");
    assert.equal(heading, "What would you like to know?");
    for (const { number } of house.pack.content) assert.match(body, new RegExp(`href="/p/${number}"`));
    const questions = [...body.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, question]) => question ?? "");
    assert.ok(
      questions.length >= 6 && questions.every((question) => question.endsWith("?")),
      questions.join(),
    );
  });

  test("each say what to do in danger, and lead on by a form that tells no address which way was taken", async () => {
    for (const { number, door, services } of house.pack.content) {
      const one = visitor();
      const { body } = await one.get(`/p/${number}`);
      assert.match(body, /Call 999/, `${number}`);
      for (const service of services ?? []) {
        const { phone } = house.pack.services.find(({ id }) => id === service) ?? {};
        if (phone) assert.ok(body.includes(phone), `${number} names ${phone}`);
      }
      if (door === "colleagues") continue;
      const way = wayIn(body);
      const begun = await one.post("/begin", { way });
      assert.deepEqual([begun.status, begun.location], [303, "/q"], `${number}`);
    }
  });

  test("lead someone worried about their own behaviour to the programme's way in", async () => {
    const own = house.pack.content.find(({ door }) => door === "own-behaviour");
    const one = visitor();
    await one.get(`/p/${own?.number}`);
    await one.post("/begin", { way: wayIn(one.seen?.body) });
    await one.get("/q");
    await one.answer();
    assert.match(one.seen?.heading ?? "", /hurt|get hurt/i);
  });

  test("are not found under any other address, and say so neutrally", async () => {
    for (const url of ["/p/0", "/p/999", "/p/1e1", "/p/011", "/p/stalking", "/p/%00"]) {
      const seen = await visitor().get(url);
      assert.equal(seen.status, 404, url);
      assert.doesNotMatch(seen.title, TELLING);
    }
  });

  test("answer what is sent by 303 to a neutral address, also when nothing was said", async () => {
    const one = visitor();
    await one.get("/w/p.21");
    const empty = await one.post("/w/p.21", { q2: "  " });
    assert.deepEqual([empty.status, empty.location], [303, "/w/p.21/again"]);
    const again = await one.get("/w/p.21/again");
    assert.match(again.title, /^Error: About a page/);
    assert.match(again.body, /href="#q1"/);
    const sent = await one.post("/w/p.21", { q1: "a" });
    assert.deepEqual([sent.status, sent.location], [303, "/w/p.21/sent"]);
    const forged = await one.postRaw("/w/p.21", { q1: "a" });
    assert.equal(forged.status, 403);
  });

  test("have a box that no browser remembers, corrects or sends away", async () => {
    const { body } = await visitor().get("/w/p.21");
    const [box] = /<textarea\b[^>]*>/.exec(body) ?? [""];
    for (const wanted of [/autocomplete="off"/, /spellcheck="false"/, /autocorrect="off"/, /name="q2"/])
      assert.match(box, wanted);
  });

  test("speak the language that is pressed at their foot, and say of their own words that they are English", async () => {
    const one = visitor();
    await one.get("/p/21");
    const chosen = await one.post("/language", { language: "ur", back: "/p/21" });
    assert.equal(chosen.location, "/p/21");
    for (const url of ["/p", "/p/21", "/p/21/a", "/p/21/b", "/p/c"])
      assert.match((await one.get(url)).body, /<html lang="ur" dir="rtl"/, url);
    const { body } = await one.get("/p/21");
    assert.match(body, /<div lang="en-GB" dir="ltr"><h1 class="govuk-heading-l">/);
    assert.match((await one.get("/p")).body, /href="\/p\/21" lang="en-GB" dir="ltr"/);
    assert.match((await visitor().get("/p/21")).body, /<html lang="en-GB" dir="ltr"/);
  });

  test("are held in memory once for a database, in whatever language they are asked for", async () => {
    const pages = await findShownPages(house);
    assert.equal(await findShownPages({ ...house, pack: inLanguage(house.pack, "ur") }), pages);
  });
});
