import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { before, describe, test } from "node:test";
import { origins, testApp, testHouse } from "../../../tests/support/site.ts";
import { helpSite, Visitor, type Seen } from "../../../tests/support/visitor.ts";
import type { House } from "../../foundation/house/index.ts";
import { inLanguage } from "../../foundation/pack/index.ts";

const TELLING =
  /abus|violen|victim|surviv|refuge|rape|assault|domestic|stalk|police|wom[ae]n|crisis|danger|harm|help/i;
const WORDS = "quetzalcoatl is following me";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
});

const visitor = (): Visitor => new Visitor(app, origins.help);

/** A visitor who has searched, on the page with what was found. */
async function searched(fields: Record<string, string | string[]>): Promise<{ she: Visitor; seen: Seen }> {
  const she = visitor();
  await she.get("/s");
  const { status, location } = await she.post("/s", fields);
  assert.deepEqual([status, location], [303, "/s"]);
  return { she, seen: await she.get("/s") };
}

const namesIn = (body: string): string[] =>
  [...body.matchAll(/<h[23][^>]*><a[^>]*>(.*?)<\/a>/gs)].map(([, name = ""]) => name.trim());

describe("the directory on the help face", () => {
  test("has numbers for addresses, titles that tell nothing, and is kept nowhere", async () => {
    const one = visitor();
    for (const url of ["/s", ...house.pack.services.map(({ number }) => `/s/${number}`)]) {
      const seen = await one.get(url);
      assert.equal(seen.status, 200, url);
      assert.match(seen.title, /^(Services|Service \d+) – Local services$/);
      assert.doesNotMatch(seen.title, TELLING);
      assert.equal(seen.headers["cache-control"], "no-store");
      assert.match(seen.body, /In danger now\? Call 999\./);
      assert.match(seen.body, /Demonstration: nobody reads this/);
      assert.doesNotMatch(seen.body, /\{\w+\}|undefined|\[object/, url);
      const away = [...seen.body.matchAll(/(?:src|href|action)="(?!\/|#|data:)([^"]*)"/g)];
      assert.deepEqual(away, [], url);
    }
  });

  test("is reached from the start page and from pages of information, which say when numbers are answered", async () => {
    const one = visitor();
    assert.match((await one.get("/")).body, /href="\/s"[^>]*>\s*Find a service/);
    const stalking = await one.get("/p/21");
    assert.match(stalking.body, /href="\/s"/);
    assert.match(stalking.body, /01632 960101.*(Open now|Closed now|bank holiday)/s);
  });

  test("does not know any other number", async () => {
    for (const url of ["/s/0", "/s/16", "/s/02", "/s/x", "/s/1/2", "/s/999999999999"])
      assert.equal((await visitor().get(url)).status, 404, url);
  });

  test("says all there is of a service, that nobody checked it, and never where people are kept safe", async () => {
    const one = visitor();
    for (const { number, name, source, what } of house.pack.services) {
      const { body } = await one.get(`/s/${number}`);
      for (const text of [name, what, source])
        assert.ok(body.includes(text.replaceAll("'", "&#39;")), `${name}: ${text}`);
      assert.match(body, /Not checked with the service yet/);
    }
    const refuge = house.pack.services.find(({ id }) => id === "refuge");
    assert.match((await one.get(`/s/${refuge?.number}`)).body, /The address is kept secret/);
    assert.match((await one.get("/s/15")).body, /2 Example Road \(made up\), Hatfield ZZ99 1AB/);
  });
});

describe("a search", () => {
  test("shows what fits and why, and how it was taken; the number of whom to call in danger first", async () => {
    const { seen } = await searched({ q1: WORDS });
    assert.equal(seen.heading, "Services that may fit");
    assert.equal(namesIn(seen.body)[0], "Stalking advocacy");
    assert.match(seen.body, /We took it as: Someone is following me/);
    assert.match(seen.body, /May fit because:.*helps with: being followed or watched/s);
    assert.ok(seen.body.indexOf("This may be dangerous") < seen.body.indexOf("Stalking advocacy"));
  });

  test("by a plain question, a district and who she is", async () => {
    const { she, seen } = await searched({ q2: "stevenage", q3: "from18", q4: "man", q6: "polish" });
    assert.match(seen.body, /Services that may not be for you \(4\)/);
    assert.match(seen.body, /It works in .*Watford only\./);
    assert.match(seen.body, /speaks Polish/);
    const place = house.pack.plainQuestions.findIndex(({ id }) => id === "place-tonight") + 1;
    await she.post("/s", { q7: String(place) });
    const { body } = await she.get("/s");
    assert.equal(namesIn(body)[0], "Dispersed safe homes");
    assert.match(body, /<option value="stevenage" selected/);
  });

  test("that speaks of a neck or an injury says first, before any service, to be seen by a doctor", async () => {
    for (const words of ["he puts his hands round my throat", "he broke my arm"]) {
      const { seen } = await searched({ q1: words, q2: "dacorum" });
      const [said, named] = ["See a doctor today", "Herts Domestic Abuse Helpline"].map((text) =>
        seen.body.indexOf(text),
      );
      assert.ok(said !== undefined && named !== undefined && said > 0 && said < named, words);
      assert.ok(namesIn(seen.body).slice(0, 5).includes("Domestic abuse advocates (IDVA)"), words);
    }
  });

  test("that says what the writer does brings the programme, a line to ring now and the way to ask for help to change", async () => {
    const { seen } = await searched({ q1: "I hit my wife" });
    assert.equal(namesIn(seen.body)[0], "The Chrysalis Centre");
    assert.match(seen.body, /If someone could get hurt, call 999\..*0808 802 4040/);
    assert.match(seen.body, /<button[^>]*>\s*Ask for help to change/);
    assert.doesNotMatch(seen.body, /a man, and someone hurts me<\/p>/);
  });

  test("of a life that may end brings who to talk to, the helpline and us, and no other service before them", async () => {
    const { seen } = await searched({ q1: "I want to kill myself" });
    assert.match(seen.body, /Samaritans on 116 123/);
    assert.equal(namesIn(seen.body)[0], "Herts Domestic Abuse Helpline");
    assert.doesNotMatch(seen.body, /We found nothing|May fit because/);
    assert.match(seen.body, /<button[^>]*>\s*Ask us for help/);
  });

  test("that finds nothing leads on: to who can be called, other words, all services, us", async () => {
    const { seen } = await searched({ q1: "xyzzy plugh" });
    assert.match(seen.body, /We found nothing by these words/);
    const [first, ...all] = namesIn(seen.body);
    assert.equal(first, "Herts Domestic Abuse Helpline");
    assert.equal(all.length, house.pack.services.length);
    assert.match(seen.body, /<button[^>]*value="a"[^>]*>\s*Ask us for help/);
  });

  test("is in no address, cookie or log, and in the database only as what nobody can open", async () => {
    const lines: string[] = [];
    const logTo = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) });
    const site = await helpSite({ logTo });
    const she = new Visitor(site.app);
    await she.get("/s");
    const sent = await she.post("/s", { q1: WORDS });
    const { body } = await she.get("/s");
    assert.match(body, /quetzalcoatl/);
    assert.doesNotMatch(`${sent.location} ${she.cookie} ${sent.setCookies.join()}`, /quetzal|follow/);
    assert.ok(lines.length >= 3);
    assert.doesNotMatch(lines.join(), /quetzal|follow/);
    const { rows } = await site.house.database.withOwner((client) =>
      client.query<{ text: string; sealed: Buffer }>("select d::text as text, sealed from intake.draft d"),
    );
    assert.ok(rows.length > 0);
    for (const { text, sealed } of rows)
      assert.doesNotMatch(`${text} ${sealed.toString("latin1")}`, /quetzal/);
  });

  test("is shown to nobody else, and goes when she says so, begins a request, keeps nothing, or leaves", async () => {
    for (const end of [
      (she: Visitor) => she.post("/s", { go: "clear" }),
      (she: Visitor) => she.post("/begin", { way: "a" }),
      (she: Visitor) => she.post("/leave"),
    ]) {
      const { she } = await searched({ q1: WORDS });
      assert.match((await she.get("/s")).body, /quetzalcoatl/);
      assert.doesNotMatch((await visitor().get("/s")).body, /quetzalcoatl/);
      await end(she);
      assert.doesNotMatch((await she.get("/s")).body, /quetzalcoatl/);
    }
  });

  test("does not disturb a request that is being written, nor the language", async () => {
    const she = visitor();
    await she.begin("a");
    await she.post("/language", { language: "pl", back: "/q" });
    await she.get("/s");
    await she.post("/s", { q1: "debt" });
    const found = await she.get("/s");
    assert.match(found.body, /<html[^>]*lang="pl"/);
    assert.match(found.body, /<span lang="en-GB" dir="ltr">One Stop Shop<\/span>/);
    assert.match((await she.get("/q")).body, /<form method="post" action="\/q"/);
  });

  test("of any kind is never refused, and leads back to the one address", async () => {
    for (const fields of [
      {},
      { q1: "x".repeat(5_000), q2: "camden", q3: "7", q7: "-1" },
      { q1: ["a", "b"], q5: ["lgbt", "lgbt", "x"], q7: "1e3" },
      { q7: "999", go: "elsewhere" },
      { q1: "<script>alert(1)</script>" },
    ])
      assert.equal((await searched(fields)).seen.status, 200);
  });

  test("in another language says in it that the page is in English, and how to ask for help with an interpreter", async () => {
    const said = inLanguage(house.pack, "ur").words.site.inEnglishHere;
    const she = visitor();
    await she.get("/");
    for (const url of ["/s", "/s/2", "/p", "/p/21"]) {
      assert.ok(!(await she.get(url)).body.includes(said), url);
    }
    await she.post("/language", { language: "ur", back: "/s" });
    for (const url of ["/s", "/s/2", "/p", "/p/21"]) {
      const { body } = await she.get(url);
      assert.equal(body.split(said).length, 2, url);
      assert.ok(body.indexOf(said) < body.indexOf("<h1"), url);
    }
    for (const url of ["/", "/about"]) assert.ok(!(await she.get(url)).body.includes(said), url);
    assert.match((await she.post("/begin", { way: "a" })).location ?? "", /^\/q$/);
  });

  test("with a form that is not our own is refused", async () => {
    const she = visitor();
    await she.get("/s");
    assert.equal((await she.postRaw("/s", { q1: WORDS })).status, 403);
    assert.doesNotMatch((await she.get("/s")).body, /quetzalcoatl/);
  });
});

describe("for someone who asked that nothing be kept", () => {
  async function keepsNothing(she: Visitor): Promise<void> {
    await she.get("/cookies");
    await she.post("/cookies", { keep: "nothing" });
  }

  test("there is no search: every service is on the page, by where it works, and the page says why", async () => {
    const she = visitor();
    await keepsNothing(she);
    const { body } = await she.get("/s");
    assert.match(body, /You asked us to keep nothing/);
    assert.doesNotMatch(body, /name="q1"/);
    assert.equal(namesIn(body).length, house.pack.services.length);
    assert.match(body, /Only in Dacorum, Hertsmere, St Albans, Three Rivers and Watford/);
    await she.post("/s", { q1: WORDS });
    assert.doesNotMatch((await she.get("/s")).body, /quetzalcoatl/);
  });

  test("a search kept before goes at once, and does not come back", async () => {
    const { she } = await searched({ q1: WORDS });
    await keepsNothing(she);
    await she.get("/cookies");
    await she.post("/cookies", { keep: "keep" });
    assert.doesNotMatch((await she.get("/s")).body, /quetzalcoatl/);
  });
});

describe("the open directory", () => {
  test("is on the partnership's face, and may be kept on its way; it sets no cookie", async () => {
    const host = new URL(origins.partnership).host;
    const reply = await app.inject({ url: "/directory/services.json", headers: { host } });
    assert.equal(reply.statusCode, 200);
    assert.match(String(reply.headers["content-type"]), /^application\/json/);
    assert.equal(reply.headers["cache-control"], "public, max-age=3600");
    assert.equal(reply.headers["set-cookie"], undefined);
    assert.equal(reply.json<{ total_items: number }>().total_items, house.pack.services.length);
    assert.equal((await visitor().get("/directory/services.json")).status, 404);
  });
});

describe("a page of the directory", () => {
  test("asks the database for the visit's own draft, and for nothing else", async () => {
    let asked = 0;
    const database: House["database"] = {
      ...house.database,
      statementAs: (role, statement) => {
        asked += 1;
        return house.database.statementAs(role, statement);
      },
    };
    const counted = await testApp({ ...house, database });
    const she = new Visitor(counted, origins.help);
    for (const [url, queries] of [
      ["/s", 0],
      ["/s", 1],
      ["/s/2", 1],
    ] as const) {
      asked = 0;
      await she.get(url);
      assert.equal(asked, queries, url);
    }
  });
});
