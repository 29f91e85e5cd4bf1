import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { filled, stepOfField } from "../../../tests/support/help-inputs.ts";
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

    assert.equal((await she.answer(filled("a", { channel: "phone" }))).title, "Question 3 – Local services");
    const wrong = await she.answer(filled("a", { phone: "0770 x" }));
    assert.match(wrong.body, /Enter a phone number/);
    assert.match(wrong.body, /value="0770 x"/);
    const device = await she.answer(filled("a", { phone: "07700 900 123" }));
    assert.equal(device.heading, "Who else can see this phone or email?");
    assert.doesNotMatch(device.body, /error-summary/);

    await she.answer(filled("a", { device: "rather-not-say" }));
    const half = await she.answer(filled("a", { days: ["fri", "mon"], "times.from": "10am" }));
    assert.match(half.body, /Add the time/);
    assert.match(half.body, /value="10am"/);
    assert.match(half.body, /value="fri" checked/);
    await she.answer(filled("a", { days: ["fri", "mon"], "times.from": "10am", "times.to": "12 noon" }));
    await she.answer(filled("a", { voicemail: "no", textOk: "no", withheld: "yes" }));
    await she.answer(filled("a", { codeWord: "bluebell", ifOther: "A delivery" }));
    await she.answer(filled("a", { interpreter: "Polish", interpreterGender: "woman" }));
    await she.answer(filled("a", { given: "Jo", "born.day": "3", "born.month": "feb", "born.year": "1990" }));
    await she.answer(filled("a", { words: "First line.\r\n\r\nSecond <b>line</b>." }));
    const more = await she.answer(filled("a", { employers: ["police", "school"] }));
    assert.equal(more.heading, "Would you like to tell us a little more?");
    const check = await she.answer(filled("a", { more: "no" }));
    assert.equal(check.heading, "Check before you send");
    assert.match(check.body, /The police, A school/);
    assert.match(check.body, /What you left empty.*In danger now.*Last name/s);
    assert.doesNotMatch(check.body, /What you left empty.*First name/s);
    assert.match(check.body, /Second &lt;b>line&lt;\/b>\./);

    const sending = she.cookie;
    const receipt = await she.answer({ go: "send" });
    assert.equal(receipt.heading, "Thank you. We have it.");
    assert.match(receipt.body, /by Mon 23 Nov 2026/);
    assert.match(receipt.body, /Only on the days you gave: Monday and Friday\./);
    assert.match(receipt.body, /10:00 to 12:00/);
    assert.match(receipt.body, /We do not leave a message/);
    assert.doesNotMatch(receipt.body, /07700|bluebell|Second/);
    assert.deepEqual(await findWaiting(site.house, sending), {
      kind: "need-help",
      answers: {
        channel: "phone",
        phone: "+447700900123",
        days: ["mon", "fri"],
        times: { from: "10:00", to: "12:00" },
        voicemail: "no",
        textOk: "no",
        withheld: "yes",
        codeWord: "bluebell",
        ifOther: "A delivery",
        interpreter: "Polish",
        interpreterGender: "woman",
        given: "Jo",
        born: "1990-02-03",
        words: "First line.\n\nSecond <b>line</b>.",
        employers: ["police", "school"],
        more: "no",
      },
    });
  });

  test("tells someone in danger now whom to call, at once, and reaches her sooner", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.answer();
    const notice = await she.answer(filled("a", { danger: "yes" }));
    assert.equal(notice.title, "Please read – Local services");
    assert.match(notice.body, /Call 999/);
    assert.match(notice.body, /press 55/);
    assert.match(notice.body, /Leave this site/);
    assert.equal((await she.answer({ go: "back" })).heading, "Are you in danger now?");
    await she.answer(filled("a", { danger: "yes" }));
    assert.equal((await she.answer()).heading, "How is it safe to reach you?");
    await she.toCheck(filled("a", { channel: "email", email: "jo@example.org" }));
    const receipt = await she.answer({ go: "send" });
    assert.match(receipt.body, /by Sat 21 Nov 2026/);
    assert.match(receipt.body, /It says it is from &quot;Local services&quot;\./);
    const now = receipt.body.indexOf("If you are in danger now, do not wait for us. Call 999.");
    assert.ok(
      now > 0 && now < receipt.body.indexOf("What happens next"),
      "before all that is to be waited for",
    );
    assert.doesNotMatch(receipt.body, /before then/);
  });

  test("is promised no day that she ruled out, nor one whose safe hours are over", async () => {
    const afternoon = await helpSite({ now: () => new Date("2026-11-23T14:25:00Z") });
    const she = new Visitor(afternoon.app);
    await she.begin("a");
    await she.answer();
    await she.answer(filled("a", { danger: "yes" }));
    const safe = { days: ["mon", "thu"], "times.from": "10am", "times.to": "12:30" };
    await she.toCheck(filled("a", { channel: "email", email: "jo@example.org", ...safe }));
    const { body } = await she.answer({ go: "send" });
    assert.match(body, /by Thu 26 Nov 2026/);
    assert.match(body, /Only on the days you gave: Monday and Thursday\./);
  });

  test("goes back page by page without the browser's history, and keeps what was typed", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.answer();
    await she.answer();
    await she.answer(filled("a", { channel: "text" }));
    const back = await she.answer({ ...filled("a", { phone: "07700 900123" }), go: "back" });
    assert.equal(back.heading, "How is it safe to reach you?");
    assert.match(back.body, /value="text" checked/);
    assert.match((await she.answer(filled("a", { channel: "text" }))).body, /value="07700 900123"/);
    await she.answer({ ...filled("a", { phone: "nonsense" }), go: "back" });
    await she.answer({ ...filled("a", { channel: "text" }), go: "back" });
    const first = await she.answer({ go: "back" });
    assert.equal(first.heading, "What this site can and cannot hide");
  });

  test("lets any answer be changed from the last look, and asks what the change makes necessary", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.toCheck(filled("a", { channel: "phone", phone: "07700 900123" }));
    const changing = await she.answer({ change: "2" });
    assert.equal(changing.heading, "How is it safe to reach you?");
    const needed = await she.answer(filled("a", { channel: "email" }));
    assert.equal(needed.heading, "What email address should we use?");
    const check = await she.answer(filled("a", { email: "jo@example.org" }));
    assert.equal(check.heading, "Check before you send");
    assert.match(check.body, /jo@example\.org/);
    assert.doesNotMatch(check.body, /07700/);
    assert.equal(
      (await she.answer({ change: stepOfField("a", "employers") })).heading,
      "Do they, or anyone close to them, work for the police, a council, the health service, a school or a support service?",
    );
    assert.equal((await she.answer({ go: "back" })).heading, "Check before you send");
    assert.equal((await she.answer({ change: "99" })).heading, "Check before you send");
  });

  test("brings back what she said of calls when she chooses a call again, and never sends it with another way", async () => {
    const safety = { voicemail: "no", textOk: "no", withheld: "yes", ifOther: "A delivery" };
    const choose = async (she: Visitor, channel: string) => {
      await she.answer({ change: stepOfField("a", "channel") });
      return she.answer(filled("a", { channel }));
    };
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.toCheck(filled("a", { channel: "phone", phone: "07700 900123", ...safety }));
    const texted = await choose(she, "text");
    assert.equal(texted.heading, "Check before you send");
    assert.doesNotMatch(texted.body, /A delivery/);
    const again = await choose(she, "phone");
    assert.equal(again.heading, "Check before you send");
    assert.match(again.body, /A delivery/);
    assert.doesNotMatch(again.body, /What you left empty.*A delivery/s);
    const sending = she.cookie;
    await she.answer({ go: "send" });
    const { answers } = (await findWaiting(site.house, sending)) as { answers: object };
    assert.deepEqual(answers, { channel: "phone", phone: "+447700900123", ...safety });

    const other = new Visitor(site.app);
    await other.begin("a");
    await other.toCheck(filled("a", { channel: "phone", phone: "07700 900123", ...safety }));
    await choose(other, "text");
    const texting = other.cookie;
    await other.answer({ go: "send" });
    const sent = (await findWaiting(site.house, texting)) as { answers: object };
    assert.deepEqual(sent.answers, { channel: "text", phone: "+447700900123" });
  });

  test("asks what applies only since a change at the last look, compulsory or not, before she sends", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.toCheck(filled("a", { channel: "text", phone: "07700 900123" }));
    await she.answer({ change: stepOfField("a", "channel") });
    const call = await she.answer(filled("a", { channel: "phone" }));
    assert.match(call.body, new RegExp(`name="${Object.keys(filled("a", { voicemail: "no" }))[0]}"`));
    const know = await she.answer(filled("a", { voicemail: "no" }));
    assert.equal(know.heading, "How will we know it is you?");
    const check = await she.answer(filled("a", { ifOther: "A delivery" }));
    assert.equal(check.heading, "Check before you send");

    await she.answer({ change: stepOfField("a", "more") });
    const more = await she.answer(filled("a", { more: "yes" }));
    assert.notEqual(more.heading, "Check before you send");
    const back = await she.answer({ go: "back" });
    assert.equal(back.heading, "Check before you send", "she has seen that there is more, and turned back");
  });
});

describe("who else can see her phone or email", () => {
  const asked = "Who else can see this phone or email?";
  const toCheck = async (answers: Parameters<typeof filled>[1]) => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.toCheck(filled("a", { channel: "text", phone: "07700 900123", ...answers }));
    return she;
  };

  test("is asked again when that is another one, with what she said of the first", async () => {
    const she = await toCheck({ device: "mine" });
    await she.answer({ change: stepOfField("a", "channel") });
    await she.answer(filled("a", { channel: "email" }));
    const device = await she.answer(filled("a", { email: "jo@example.org" }));
    assert.equal(device.heading, asked);
    assert.match(device.body, /value="mine" checked/);
    assert.equal((await she.answer(filled("a", { device: "shared" }))).heading, "Check before you send");
    await she.answer({ change: stepOfField("a", "email") });
    assert.equal((await she.answer(filled("a", { email: "jo.b@example.org" }))).heading, asked);
  });

  test("is not asked again where the number stays, or where she said nothing of it", async () => {
    const she = await toCheck({ device: "mine" });
    await she.answer({ change: stepOfField("a", "phone") });
    const same = await she.answer(filled("a", { phone: "+44 7700 900123" }));
    assert.equal(same.heading, "Check before you send");
    const silent = await toCheck({});
    await silent.answer({ change: stepOfField("a", "phone") });
    const other = await silent.answer(filled("a", { phone: "07700 900456" }));
    assert.equal(other.heading, "Check before you send");
  });
});

describe("someone worried about how they treat others", () => {
  test("is asked other questions, and arrives in a queue of their own", async () => {
    const he = new Visitor(site.app);
    await he.begin("b");
    assert.equal((await he.answer()).heading, "Could someone get hurt today?");
    const notice = await he.answer(filled("b", { danger: "yes" }));
    assert.match(notice.body, /You can call 999 about yourself/);
    await he.answer();
    const reach = await he.answer(filled("b", { words: "I shout." }));
    assert.equal(reach.heading, "How can we get in touch?");
    const sending = he.cookie;
    await he.toCheck(filled("b", { channel: "text", phone: "07700 900456", days: ["tue"] }));
    assert.equal((await he.answer({ go: "send" })).heading, "Thank you. We have it.");
    assert.deepEqual(await findWaiting(site.house, sending), {
      kind: "own-behaviour",
      answers: { danger: "yes", words: "I shout.", channel: "text", phone: "+447700900456", days: ["tue"] },
    });
  });
});

describe("a request that says more", () => {
  test("is asked the rest only after a yes, and all of it arrives", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    const said = {
      district: "watford",
      children: "yes",
      childrenWho: "Two, 4 and 7.\r\nAt school until three.",
      wants: ["safe-place-to-stay", "family-law"],
      wantsNote: "No police please.",
      mayKnow: "My sister",
      unsafeGiven: "Sam",
      unsafeRelation: "ex-partner",
      unsafeLivesWith: "unknown",
      unsafeOthers: "His mother",
    };
    const check = await she.toCheck(
      filled("a", { channel: "email", email: "jo@example.org", more: "yes", ...said }),
    );
    assert.match(check?.body ?? "", /A safe place to stay, Advice on children, divorce or the home/);
    const sending = she.cookie;
    await she.answer({ go: "send" });
    assert.deepEqual((await findWaiting(site.house, sending))?.answers, {
      channel: "email",
      email: "jo@example.org",
      more: "yes",
      ...said,
      childrenWho: "Two, 4 and 7.\nAt school until three.",
    });
  });

  test("loses what was said if she decides to send without it, and nothing else", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    const fields = { channel: "email", email: "jo@example.org", more: "yes", mayKnow: "My sister" };
    await she.toCheck(filled("a", fields));
    await she.answer({ change: stepOfField("a", "more") });
    const check = await she.answer(filled("a", { more: "no" }));
    assert.equal(check.heading, "Check before you send");
    assert.doesNotMatch(check.body, /My sister/);
    assert.match(check.body, /jo@example\.org/);
  });
});

describe("someone worried about somebody else", () => {
  test("is never asked how to reach them, is told before and after that nothing follows, and arrives apart", async () => {
    const asker = new Visitor(site.app);
    const before = await asker.begin("c");
    assert.match(before.body, /We won't write to you or call you about it/);
    assert.equal((await asker.answer()).heading, "Are they in danger now?");
    const notice = await asker.answer(filled("c", { danger: "yes" }));
    assert.equal(notice.heading, "If they are in danger now");
    assert.match(notice.body, /You can call 999 for someone else.*press 55/s);
    assert.equal((await asker.answer()).heading, "How do you know them?");
    const said = { knownHow: "My neighbour", words: "I hear shouting.", given: "Ann", district: "stevenage" };
    const check = await asker.toCheck(filled("c", said));
    assert.match(check?.body ?? "", /We won't write to you about it/);
    const sending = asker.cookie;
    const receipt = await asker.answer({ go: "send" });
    assert.equal(receipt.heading, "Thank you. We have it.");
    assert.match(receipt.body, /To keep them safe, we can't tell you what happens next/);
    assert.doesNotMatch(receipt.body, /We try to reach|How we get in touch|Ann|shouting|neighbour/);
    const sent = await findWaiting(site.house, sending);
    assert.deepEqual(sent, { kind: "worried", answers: { danger: "yes", ...said } });
  });

  test("has no page with a field for a number or an address", async () => {
    const asker = new Visitor(site.app);
    await asker.begin("c");
    for (let page = 0; page < 12 && asker.seen?.heading !== "Check before you send"; page += 1) {
      const { body } = await asker.answer(filled("c", { words: "I hear shouting." }));
      assert.doesNotMatch(body, /type="(?:tel|email)"|Call me|Send me/);
    }
    assert.equal(asker.seen?.heading, "Check before you send");
  });

  test("says what worries them, or nobody could do anything about it; nothing else is needed", async () => {
    const asker = new Visitor(site.app);
    await asker.begin("c");
    for (let page = 0; page < 3; page += 1) await asker.answer();
    const empty = await asker.answer();
    assert.equal(empty.title, "Error: Question 3 – Local services");
    assert.match(empty.body, /Answer “What you are worried about”/);
    const check = await asker.toCheck(filled("c", { words: "I hear shouting." }));
    assert.equal(check?.heading, "Check before you send");
  });
});

describe("a child or a young person", () => {
  test("reads first when we have to tell someone and whom, before any question, and whom to ring", async () => {
    const child = new Visitor(site.app);
    const first = await child.begin("d");
    assert.equal(first.title, "Read this first – Local services");
    assert.match(first.body, /we have to tell someone\. We have to do this even if you ask us not to/);
    assert.match(first.body, /social workers.*The police.*0800\s1111.*999/s);
    assert.doesNotMatch(first.body, /name="q\d/);
    const second = await child.answer();
    assert.match(second.body, /Local services.*Spyware is a hidden app/s);
    assert.doesNotMatch(second.body, /name="q\d/);
    assert.equal((await child.answer()).heading, "Are you in danger right now?");
    assert.match((await child.answer(filled("d", { danger: "yes" }))).body, /0800\s1111.*press 55/s);
  });

  test("is asked few and short questions, and arrives as a young person", async () => {
    const child = new Visitor(site.app);
    await child.begin("d");
    const said = { channel: "text", ageGroup: "11-13", words: "Dad hits us.", trusted: "My gran" };
    const check = await child.toCheck(filled("d", { ...said, phone: "07700 900222", employers: "none" }));
    assert.match(check?.body ?? "", /If someone could get badly hurt, we have to tell someone/);
    const sending = child.cookie;
    const receipt = await child.answer({ go: "send" });
    assert.match(receipt.body, /We try to talk to you by Mon 23 Nov 2026/);
    assert.match(receipt.body, /0800\s1111/);
    assert.doesNotMatch(receipt.body, /900222|Dad|gran/);
    assert.deepEqual(await findWaiting(site.house, sending), {
      kind: "young",
      answers: { ...said, phone: "+447700900222", employers: ["none"] },
    });
  });
});
