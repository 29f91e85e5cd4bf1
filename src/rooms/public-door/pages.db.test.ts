import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { ALL_WAYS, filled, PUBLIC_FORMS, type Way } from "../../../tests/support/help-inputs.ts";
import { helpSite, Visitor, type Fields, type Seen } from "../../../tests/support/visitor.ts";
import { paths } from "./paths.ts";

const TELLING =
  /abus|violen|victim|surviv|refuge|rape|assault|domestic|stalk|police|wom[ae]n|crisis|danger|harm|help/i;
/** What is compulsory, and for someone who says more also that. */
const REACH = { channel: "phone", phone: "07700 900123" };
const NEEDED: Readonly<Record<Way, Fields>> = {
  a: filled("a", { ...REACH, more: "yes" }),
  b: filled("b", REACH),
  c: filled("c", { words: "I hear shouting." }),
  d: filled("d", REACH),
  f: filled("f", { district: "stevenage", nearStevenage: "stevenage-station" }),
};
/** Of people who ask for help; telling of a place is a room's own test. */
const HELP_FORMS = ALL_WAYS.map((way) => [way, PUBLIC_FORMS[way]] as const);
const QUIET = [paths.start, paths.about, paths.cookies, paths.closed];

let site: Awaited<ReturnType<typeof helpSite>>;

before(async () => {
  site = await helpSite();
});

/** Every page of a journey, sent empty first, then the receipt; and the quiet pages. */
async function everyPage(way: Way): Promise<Seen[]> {
  const visitor = new Visitor(site.app);
  const seen: Seen[] = [];
  for (const path of QUIET) seen.push(await visitor.get(path));
  seen.push(await visitor.begin(way), await visitor.answer());
  if (way === "d") seen.push(await visitor.answer());
  seen.push(await visitor.answer(filled(way, { danger: "yes" })));
  for (let page = 0; page < 25 && visitor.seen?.heading !== "Check before you send"; page += 1) {
    const asked = Object.entries(NEEDED[way]).filter(([name]) =>
      visitor.seen?.body.includes(`name="${name}"`),
    );
    const { heading } = visitor.seen ?? {};
    // Saying more is no mistake to leave empty: it would go to the last look at once.
    const isMore = heading === "Would you like to tell us a little more?";
    if (!isMore) seen.push(await visitor.answer());
    if (asked.length > 0) seen.push(await visitor.answer(Object.fromEntries(asked)));
  }
  seen.push(await visitor.answer({ go: "send" }));
  return seen;
}

describe("every page of the help face", () => {
  test("has a title that names the step and tells nothing, and an address that tells nothing", async () => {
    for (const way of ALL_WAYS) {
      const titles = (await everyPage(way)).map(({ title }) => title);
      assert.deepEqual(
        titles.filter((title) => TELLING.test(title)),
        [],
      );
      assert.ok(titles.every((title) => title.endsWith(" – Local services")));
      const named = ["Before you start", "Please read", "Error: Question 3", "Check", "Thank you"];
      assert.deepEqual(
        named.filter((title) => !titles.includes(`${title} – Local services`)),
        [],
      );
    }
    assert.ok(Object.values(paths).every((path) => !TELLING.test(path)));
  });

  test("is kept nowhere, loads nothing from elsewhere, and has fields no browser remembers", async () => {
    for (const seen of (await Promise.all(ALL_WAYS.map(everyPage))).flat()) {
      assert.equal(seen.headers["cache-control"], "no-store", seen.title);
      assert.match(String(seen.headers["content-security-policy"]), /default-src 'none'/);
      assert.equal(seen.headers["referrer-policy"], "no-referrer");
      assert.deepEqual(
        [...seen.body.matchAll(/(?:src|href|action)="(?!\/|#|data:)[^"]*"/g)].map(String),
        [],
        seen.title,
      );
      const fields = [...seen.body.matchAll(/<(?:textarea|input)\b[^>]*>/g)].map(String);
      for (const field of fields.filter((each) => !/type="(?:hidden|radio|checkbox)"/.test(each))) {
        assert.match(field, /autocomplete="off"/);
        assert.match(field, /name="q\d+(?:_\w+)?"/);
      }
    }
  });

  test("says that it is a demonstration, has the way out first and a form for it that needs no script", async () => {
    for (const { body, title } of await everyPage("b")) {
      assert.match(body, /Demonstration: nobody reads this/, title);
      assert.match(body, /<form method="post" action="\/leave"/, title);
      assert.match(body, /data-leave="\/leave"/, title);
    }
  });

  test("a live site has no such banner", async () => {
    const live = await helpSite({ mode: "live" });
    assert.doesNotMatch((await new Visitor(live.app).get("/")).body, /Demonstration/);
  });
});

describe("every door", () => {
  test("says what is not erased, and names spyware, before its first question (SAFETY 16)", async () => {
    for (const way of ALL_WAYS) {
      const visitor = new Visitor(site.app);
      const first = await visitor.begin(way);
      const before = way === "d" ? await visitor.answer() : first;
      assert.match(before.body, /&quot;Local services&quot;.*[Ss]pyware.*(?:hidden app)/s, way);
      assert.doesNotMatch(first.body + before.body, /name="q\d/, way);
      assert.match((await visitor.answer()).body, /name="q1"/, way);
    }
  });

  test("asks about danger first, her own words before who is not safe, and why it asks each thing", () => {
    for (const [way, form] of HELP_FORMS) {
      const ids = form.questions.map(({ id }) => id);
      assert.equal(ids[0], "danger", way);
      assert.ok(
        form.pages.every(({ why }) => why),
        way,
      );
      const unsafe = ids.findIndex((id) => id.startsWith("unsafe"));
      assert.ok(unsafe === -1 || ids.indexOf("words") < unsafe, way);
    }
  });

  test("makes nothing compulsory but a safe way to reach someone, and of an asker what worries them", () => {
    for (const [way, form] of HELP_FORMS) {
      const needed = form.questions.filter(({ field }) => !field.optional).map(({ id }) => id);
      assert.deepEqual(needed, way === "c" ? ["words"] : ["channel", "phone", "email"], way);
    }
  });

  test("asks who works for the police, a council, health, a school or a support service (SAFETY 50)", () => {
    for (const [way, form] of HELP_FORMS) {
      const work = form.questions.find(({ id }) => id === "employers");
      assert.match(work?.page.title ?? "", /police.*council.*health service.*school.*support service/, way);
      assert.equal(work?.when, undefined, `${way}: whatever else was answered`);
    }
  });

  test("asks for nothing that is masked: no immigration status, no characteristic (SAFETY 53)", () => {
    const masked = /immigra|visa|nationalit|ethnic|religio|sexual orientation|disab/i;
    for (const [, { questions }] of HELP_FORMS) {
      assert.deepEqual(
        questions
          .filter(({ field, page }) => masked.test(`${field.label} ${page.title}`))
          .map(({ id }) => id),
        [],
      );
    }
  });
});

describe("the start page", () => {
  test("offers only what works, and says at the top what to do in danger, without speaking too", async () => {
    const start = await new Visitor(site.app).get("/");
    assert.match(
      start.body,
      /Call 999\..*If you can&#39;t speak.*press 55|Call 999\..*If you can't speak.*press 55/s,
    );
    const choices = [...start.body.matchAll(/name="way" value="(\w+)"[^>]*>([^<]+)</g)].map(
      ([, way, text]) => `${way} ${text}`,
    );
    assert.deepEqual(choices, [
      "a I need help for myself",
      "c I'm worried about someone",
      "b I'm worried about how I treat someone",
      "d I'm under 18 and I want to talk to someone",
      "f Tell us about a place",
      "g I want to ask a question without giving my name",
      "e I was here before and have a number",
    ]);
  });

  test("leads back to what was being written, and starts anew when asked to", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.answer();
    assert.match(
      (await she.get("/")).body,
      /<a class="govuk-link" href="\/q">Go on with what you were writing</,
    );
    assert.equal((await she.get("/q")).heading, "Are you in danger now?");
    assert.equal((await she.begin("a")).heading, "What this site can and cannot hide");
  });
});

describe("a deep address", () => {
  test("without a visit leads to the start page, and a page sent to it to where it says that nothing is kept", async () => {
    const stranger = new Visitor(site.app);
    assert.deepEqual(await led(stranger.get("/q")), "303 /");
    await stranger.get("/");
    assert.deepEqual(await led(stranger.get("/q")), "303 /");
    assert.deepEqual(await led(stranger.post("/q", { n: "1" })), "303 /closed");
    assert.deepEqual(await led(stranger.post("/begin", { way: "z" })), "303 /");
  });

  test("with a cookie of somebody's own making opens nothing", async () => {
    const stranger = new Visitor(site.app);
    for (const cookie of ["v=", "v=../../etc", `v=${"A".repeat(43)}`, `v=${"é".repeat(20)}`]) {
      stranger.cookie = cookie;
      assert.equal(await led(stranger.get("/q")), "303 /");
    }
  });
});

describe("the one cookie", () => {
  test("is neutral, for this session, for this site, and out of reach of scripts", async () => {
    const start = await new Visitor(site.app).get("/");
    assert.equal(start.setCookies.length, 1);
    assert.match(start.setCookies[0] ?? "", /^v=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test("is tied to its host where the site is reached over https", async () => {
    const origins = { ...site.origins, help: "https://help.test" };
    const { app } = await helpSite({ origins });
    const she = new Visitor(app, origins.help);
    assert.match(
      (await she.get("/")).setCookies[0] ?? "",
      /^__Host-v=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    assert.equal((await she.begin("a")).title, "Before you start – Local services");
  });

  test("is set by pages, and not by a redirect", async () => {
    assert.deepEqual((await new Visitor(site.app).get("/q")).setCookies, []);
    assert.deepEqual((await new Visitor(site.app).get("/leave")).setCookies, []);
  });
});

async function led(reply: Promise<Seen>): Promise<string> {
  const { status, location } = await reply;
  return `${status} ${location}`;
}
