import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { findWaiting } from "../../../tests/support/waiting-intake.ts";
import { helpSite, Visitor } from "../../../tests/support/visitor.ts";

type Site = Awaited<ReturnType<typeof helpSite>>;

let site: Site;

before(async () => {
  site = await helpSite({ now: () => new Date("2026-11-20T10:00:00Z") });
});

describe("a request for help", () => {
  test("can be walked empty, then with mistakes, then right, and arrives as it was typed", async () => {
    const she = new Visitor(site.app);
    assert.equal((await she.begin("a")).heading, "What this site can and cannot hide");
    assert.equal((await she.answer()).heading, "Are you in danger now?");
    assert.equal((await she.answer()).heading, "How is it safe to reach you?");

    const empty = await she.answer();
    assert.equal(empty.title, "Error: Question 2 – Local services");
    assert.match(empty.body, /<a href="#q2">Choose how we can reach you<\/a>/);

    assert.equal((await she.answer({ q2: "phone" })).title, "Question 3 – Local services");
    const wrong = await she.answer({ q3: "0770 x" });
    assert.match(wrong.body, /Enter a phone number/);
    assert.match(wrong.body, /value="0770 x"/);
    const device = await she.answer({ q3: "07700 900 123" });
    assert.equal(device.heading, "Who else can see this phone or email?");
    assert.doesNotMatch(device.body, /error-summary/);

    await she.answer({ q5: "rather-not-say" });
    const half = await she.answer({ q6_from: "10am", q7: "no" });
    assert.match(half.body, /Add the time/);
    assert.match(half.body, /value="10am"/);
    await she.answer({ q6_from: "10am", q6_to: "12 noon", q7: "no" });
    await she.answer({ q8: "bluebell", q9: "A delivery" });
    await she.answer({ q10: "Jo", q12_day: "3", q12_month: "feb", q12_year: "1990", q13: "Polish" });
    await she.answer({ q14: "First line.\r\n\r\nSecond <b>line</b>." });
    const check = await she.answer({ q15: ["police", "school"] });
    assert.equal(check.heading, "Check before you send");
    assert.match(check.body, /The police, A school/);
    assert.match(check.body, /Second &lt;b>line&lt;\/b>\./);

    const sending = she.cookie;
    const receipt = await she.answer({ go: "send" });
    assert.equal(receipt.heading, "Thank you. We have it.");
    assert.match(receipt.body, /by Mon 23 Nov 2026/);
    assert.match(receipt.body, /10:00 to 12:00/);
    assert.match(receipt.body, /We do not leave a message/);
    assert.doesNotMatch(receipt.body, /07700|bluebell|Second/);
    assert.deepEqual(await findWaiting(site.house, sending), {
      kind: "need-help",
      answers: {
        channel: "phone",
        phone: "+447700900123",
        times: { from: "10:00", to: "12:00" },
        voicemail: "no",
        codeWord: "bluebell",
        ifOther: "A delivery",
        given: "Jo",
        born: "1990-02-03",
        interpreter: "Polish",
        words: "First line.\n\nSecond <b>line</b>.",
        employers: ["police", "school"],
      },
    });
  });

  test("tells someone in danger now whom to call, at once, and reaches her sooner", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.answer();
    const notice = await she.answer({ q1: "yes" });
    assert.equal(notice.title, "Please read – Local services");
    assert.match(notice.body, /Call 999/);
    assert.match(notice.body, /press 55/);
    assert.match(notice.body, /Leave this site/);
    assert.equal((await she.answer({ go: "back" })).heading, "Are you in danger now?");
    await she.answer({ q1: "yes" });
    assert.equal((await she.answer()).heading, "How is it safe to reach you?");
    await she.toCheck({ q2: "email", q4: "jo@example.org" });
    const receipt = await she.answer({ go: "send" });
    assert.match(receipt.body, /by Sat 21 Nov 2026/);
    assert.match(receipt.body, /It says it is from &quot;Local services&quot;\./);
  });

  test("goes back page by page without the browser's history, and keeps what was typed", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.answer();
    await she.answer();
    await she.answer({ q2: "text" });
    const back = await she.answer({ q3: "07700 900123", go: "back" });
    assert.equal(back.heading, "How is it safe to reach you?");
    assert.match(back.body, /value="text" checked/);
    assert.match((await she.answer({ q2: "text" })).body, /value="07700 900123"/);
    await she.answer({ q3: "nonsense", go: "back" });
    await she.answer({ q2: "text", go: "back" });
    const first = await she.answer({ go: "back" });
    assert.equal(first.heading, "What this site can and cannot hide");
  });

  test("lets any answer be changed from the last look, and asks what the change makes necessary", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.toCheck({ q2: "phone", q3: "07700 900123" });
    const changing = await she.answer({ change: "2" });
    assert.equal(changing.heading, "How is it safe to reach you?");
    const needed = await she.answer({ q2: "email" });
    assert.equal(needed.heading, "What email address should we use?");
    const check = await she.answer({ q4: "jo@example.org" });
    assert.equal(check.heading, "Check before you send");
    assert.match(check.body, /jo@example\.org/);
    assert.doesNotMatch(check.body, /07700/);
    assert.equal(
      (await she.answer({ change: "10" })).heading,
      "Do they, or anyone close to them, work for the police, a council, the health service, a school or a support service?",
    );
    assert.equal((await she.answer({ go: "back" })).heading, "Check before you send");
    assert.equal((await she.answer({ change: "99" })).heading, "Check before you send");
  });
});

describe("someone worried about how they treat others", () => {
  test("is asked other questions, and arrives in a queue of their own", async () => {
    const he = new Visitor(site.app);
    await he.begin("b");
    assert.equal((await he.answer()).heading, "Could someone get hurt today?");
    const notice = await he.answer({ q1: "yes" });
    assert.match(notice.body, /You can call 999 about yourself/);
    await he.answer();
    const reach = await he.answer({ q2: "I shout." });
    assert.equal(reach.heading, "How can we get in touch?");
    const sending = he.cookie;
    await he.toCheck({ q3: "text", q4: "07700 900456" });
    assert.equal((await he.answer({ go: "send" })).heading, "Thank you. We have it.");
    assert.deepEqual(await findWaiting(site.house, sending), {
      kind: "own-behaviour",
      answers: { danger: "yes", words: "I shout.", channel: "text", phone: "+447700900456" },
    });
  });
});
