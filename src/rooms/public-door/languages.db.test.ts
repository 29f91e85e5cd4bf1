import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { randomUUID } from "node:crypto";
import { inLanguage, translationVersion } from "../../foundation/pack/index.ts";
import { asOwner, makeStaff } from "../../../tests/support/staff.ts";
import { filled } from "../../../tests/support/help-inputs.ts";
import { helpSite, Visitor } from "../../../tests/support/visitor.ts";
import { findInClear } from "../../../tests/support/waiting-intake.ts";
import { findVisitState } from "./store/visit-state.ts";

let site: Awaited<ReturnType<typeof helpSite>>;
let live: Awaited<ReturnType<typeof helpSite>>;

before(async () => {
  site = await helpSite();
  live = await helpSite({ mode: "live" });
});

/** A visitor who has chosen a language on the start page. */
async function reading(language: string, { app } = site): Promise<Visitor> {
  const visitor = new Visitor(app);
  await visitor.get("/");
  await visitor.post("/language", { language, back: "/" });
  await visitor.get("/");
  return visitor;
}

/** What a page says in three words or more. */
function sentencesOf(html: string): string[] {
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? "";
  const texts = main.split(/<[^>]+>/).map((text) => text.replaceAll(/\s+/g, " ").trim());
  return texts.filter((text) => text.split(" ").length >= 3);
}

const body = ({ seen }: Visitor): string => seen?.body ?? "";

describe("the language chooser", () => {
  test("has each language in its own name, on the start page and at the foot of every other", async () => {
    const visitor = new Visitor(site.app);
    for (const path of ["/", "/about", "/cookies", "/closed"]) {
      const page = (await visitor.get(path)).body;
      assert.match(page, /<form method="post" action="\/language"/, path);
      assert.match(page, /value="ur" lang="ur" dir="rtl"[^>]*>اردو</, path);
      assert.match(page, /value="pl" lang="pl" dir="ltr"[^>]*>Polski</, path);
    }
    assert.match((await visitor.begin("a")).body, /value="gu"[^>]*>ગુજરાતી</);
  });

  test("has a start page without an English sentence in every language", async () => {
    const visitor = new Visitor(site.app);
    const english = sentencesOf((await visitor.get("/")).body);
    assert.ok(english.length > 8, "sentences");
    for (const language of ["bn", "gu", "pl", "ro", "ur"]) {
      const theirs = sentencesOf(body(await reading(language)));
      assert.deepEqual(
        theirs.filter((sentence) => english.includes(sentence)),
        [],
        language,
      );
    }
  });

  test("leaves no trace: no address, no cookie, nothing in clear; it goes when she leaves", async () => {
    const visitor = new Visitor(site.app);
    await visitor.get("/about");
    // Of other tests, where a request was sent: it says in which language.
    const earlier = await findInClear(site.house, '"language"');
    const chosen = await visitor.post("/language", { language: "ur", back: "/about" });
    assert.deepEqual([chosen.status, chosen.location, chosen.setCookies], [303, "/about", []]);
    assert.match((await visitor.get("/about")).body, /<html lang="ur" dir="rtl"/);
    assert.deepEqual(await findInClear(site.house, '"language"'), earlier);
    assert.match((await new Visitor(site.app).get("/")).body, /<html lang="en-GB" dir="ltr"/);
    await visitor.post("/leave");
    assert.match((await visitor.get("/")).body, /<html lang="en-GB"/);
  });

  test("leads back only to a page of ours, and takes no language we do not have", async () => {
    const visitor = await reading("ur");
    for (const back of ["https://example.com/", "//example.com", "/\\example.com", "/a?b=c", ""])
      assert.equal((await visitor.post("/language", { language: "pl", back })).location, "/", back);
    await visitor.post("/language", { language: "xx", back: "/" });
    assert.match((await visitor.get("/")).body, /<html lang="pl"/);
    await visitor.post("/language", { language: "en-GB", back: "/" });
    assert.match((await visitor.get("/")).body, /<html lang="en-GB"/);
  });

  test("chosen in the middle of a journey, changes the words and keeps the answers", async () => {
    const visitor = new Visitor(site.app);
    await visitor.begin("a");
    await visitor.answer();
    await visitor.answer(filled("a", { danger: "no" }));
    await visitor.post("/language", { language: "pl", back: "/q" });
    const { words } = site.house.pack.languages?.["pl"] ? inLanguage(site.house.pack, "pl") : site.house.pack;
    assert.equal((await visitor.get("/q")).heading, words.safeContact.question);
    const missing = await visitor.answer();
    assert.ok(missing.title.startsWith("Błąd: "));
    assert.match(missing.body, new RegExp(words.fields.channelMissing));
    const secret = visitor.cookie?.split("=")[1] ?? "";
    const state = await findVisitState({ house: site.house, secret, isReturning: true });
    assert.equal(state?.language, "pl");
    assert.ok(state?.at.kind === "journey" && state.at.answers["danger"] === "no");
  });
});

describe("a page in another language", () => {
  test("says which of its sentences are English, and that no speaker has checked it", async () => {
    const visitor = await reading("ur");
    assert.match(body(visitor), /اردو بولنے والے کسی شخص نے نہیں جانچا/);
    await visitor.post("/begin", { way: "d" });
    const young = await visitor.get("/q");
    assert.match(
      young.body,
      /<h1[^>]*><span lang="en-GB" dir="ltr">Before you tell us anything<\/span><\/h1>/,
    );
    assert.match(young.body, /\u2068999\u2069/);
    assert.doesNotMatch(young.body, /[\uFDD0\uFDD1]/);
  });

  test("keeps what was chosen when a choice about cookies is made, and through to the receipt", async () => {
    const visitor = await reading("pl");
    await visitor.get("/cookies");
    await visitor.post("/cookies", { keep: "keep" });
    assert.match((await visitor.get("/cookies")).body, /<html lang="pl"/);
    await visitor.begin("a");
    const { words } = inLanguage(site.house.pack, "pl");
    await visitor.answer();
    const answers = { danger: "no", channel: "phone", phone: "07700 900123", more: "no", words: "Only mine" };
    for (let page = 0; page < 20 && visitor.seen?.heading !== words.asking.checkHeading; page += 1) {
      const asked = Object.entries(filled("a", answers)).filter(([name]) =>
        body(visitor).includes(`name="${name}"`),
      );
      await visitor.answer(Object.fromEntries(asked));
    }
    assert.match(body(visitor), /Only mine/);
    const receipt = await visitor.answer({ go: "send" });
    assert.equal(receipt.heading, words.receipt.heading);
    assert.match(
      receipt.body,
      /(?:poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela), \d+ \p{L}+ 20\d\d/u,
    );
  });
});

describe("a page that says what went wrong", () => {
  test("speaks her language while her visit can be read, and English to whoever has none", async () => {
    const visitor = await reading("ur");
    const { failing } = inLanguage(site.house.pack, "ur").words;
    const missing = await visitor.get("/nothing-here");
    assert.equal(missing.status, 404);
    assert.equal(missing.heading, failing.notFoundTitle);
    assert.match(missing.body, /<html lang="ur" dir="rtl"/);
    assert.match(missing.body, /نہیں جانچا/);
    assert.doesNotMatch(missing.body, /[\uFDD0\uFDD1]/);
    const stale = await visitor.postRaw("/q", { csrf: "old" });
    assert.deepEqual([stale.status, stale.heading], [403, failing.title]);
    const stranger = await new Visitor(site.app).get("/nothing-here");
    assert.match(stranger.body, /<html lang="en-GB" dir="ltr"/);
  });

  test("is English for one request of too many, and sets no cookie", async () => {
    const busy = await helpSite({ requestsPerMinute: 6 });
    const visitor = await reading("ur", busy);
    let seen = await visitor.get("/");
    for (let press = 0; press < 8 && seen.status === 200; press += 1) seen = await visitor.get("/");
    assert.equal(seen.status, 429);
    assert.match(seen.body, /<html lang="en-GB" dir="ltr"/);
    assert.deepEqual(seen.setCookies, []);
  });
});

describe("a live site", () => {
  test("shows English for what nobody has checked, and offers an interpreter in the language's own name", async () => {
    const visitor = await reading("ur", live);
    assert.match(body(visitor), /<html lang="en-GB" dir="ltr"/);
    assert.match(
      body(visitor),
      /<span lang="ur" dir="rtl">اردو<\/span> \(Urdu\): we can talk to you with an interpreter/,
    );
    assert.doesNotMatch(body(visitor), /نہیں جانچا/);
  });

  test("shows a translation that a speaker has checked as it is now, and no older one", async () => {
    const { staffId } = await makeStaff(live.house);
    await asOwner(live.house, "delete from languages.checked where language = 'ro'");
    const check = (version: string): Promise<unknown> =>
      asOwner(
        live.house,
        "insert into languages.checked (id, language, version, checker, kept_by) values ($1, 'ro', $2, 'A speaker', $3)",
        [randomUUID(), version, staffId],
      );
    await check("0123456789");
    assert.match(body(await reading("ro", live)), /<html lang="en-GB"/);
    await check(translationVersion(live.house.pack, "ro"));
    const page = body(await reading("ro", live));
    assert.match(page, /<html lang="ro" dir="ltr"/);
    assert.doesNotMatch(page, /Niciun vorbitor|interpreter/);
    await asOwner(live.house, "delete from languages.checked where language = 'ro'");
  });
});

describe("Easy Read", () => {
  test("is chosen beside the languages: larger, one sentence a line, words explained; usual again on a press", async () => {
    const visitor = new Visitor(site.app);
    await visitor.get("/about");
    assert.doesNotMatch(body(visitor), /fl-easy/);
    await visitor.post("/language", { layout: "easy", back: "/about" });
    const easy = (await visitor.get("/about")).body;
    assert.match(easy, /class="fl-public fl-easy"/);
    assert.match(easy, /Please read this first\.<br\/>It may matter/);
    assert.match(easy, /Spyware: a hidden app/);
    assert.match((await visitor.get("/")).body, /What these words mean/);
    await visitor.post("/language", { layout: "usual", back: "/" });
    assert.doesNotMatch((await visitor.get("/")).body, /fl-easy|What these words mean/);
  });
});
