import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { tryStep } from "../../../tests/support/person.ts";
import { referralSite, step, TOLD } from "../../../tests/support/referral-site.ts";
import { signIn, testHouse } from "../../../tests/support/site.ts";
import { staffBrowser } from "../../../tests/support/person.ts";

let house: House;
let site: Awaited<ReturnType<typeof referralSite>>;
let intake: Awaited<ReturnType<typeof site.works>>;

before(async () => {
  house = await testHouse();
  site = await referralSite(house);
  intake = await site.works({ role: "service-intake" });
});

const WAITS = /Answer the service(?:'|&#39;|’)s question/;
const WITHOUT = /No safe way to reach her goes with this/;
const NOT_PASSED_ON = /No safe way to reach her was passed on/;

/** Whether the front door is told that a question of this referral waits. */
async function isListed(referral: string): Promise<boolean> {
  const { body } = await site.door.get("/now");
  return body.split("<li").some((line) => line.includes(referral) && WAITS.test(line));
}

test("a question asked before a service takes her on, or puts her on its list, is still the front door's to answer", async () => {
  const later = [
    ["accept", {}],
    ["waitlist", { reason: "no-capacity", weeks: "3" }],
  ] as const;
  for (const [answer, fields] of later) {
    const referral = await site.sent(await site.arrives());
    await step(intake, `${referral}/ask`, { text: "Has she a child with her?" });
    assert.equal(await isListed(referral), true);
    await step(intake, `${referral}/${answer}`, fields);
    assert.equal(await isListed(referral), true, answer);
    const asks = await site.door.get(`${referral}/reply-since`);
    assert.match(asks.body, /Has she a child with her\?/);
    await step(site.door, `${referral}/reply-since`, { text: "No, she is alone." });
    assert.equal(await isListed(referral), false, answer);
    assert.match((await intake.get(referral)).body, /No, she is alone\./);
    assert.equal((await tryStep(site.door, `${referral}/reply-since`, { text: "Once more." })).status, 409);
  }
});

test("the outcome is not passed on over a question that waits", async () => {
  const referral = await site.sent(await site.arrives());
  await step(intake, `${referral}/ask`, { text: "Which language?" });
  await step(intake, `${referral}/accept`);
  assert.match(
    (await site.door.get(`${referral}/tell`)).body,
    /Answer the service(?:'|&#39;)s question first/,
  );
  assert.equal((await tryStep(site.door, `${referral}/tell`, TOLD)).status, 409);
  await step(site.door, `${referral}/reply-since`, { text: "Polish." });
  await step(site.door, `${referral}/tell`, TOLD);
});

test("a service asks on its list, once it took her on, and after the outcome was passed on; one question at a time", async () => {
  const referral = await site.sent(await site.arrives());
  await step(intake, `${referral}/waitlist`, { reason: "no-capacity", weeks: "3" });
  await step(intake, `${referral}/ask-since`, { text: "Is she still there?" });
  assert.equal((await tryStep(intake, `${referral}/ask-since`, { text: "And now?" })).status, 409);
  await step(site.door, `${referral}/reply-since`, { text: "Yes." });
  await step(intake, `${referral}/accept`);
  await step(site.door, `${referral}/tell`, TOLD);
  await step(intake, `${referral}/ask-told`, { text: "Which school?" });
  assert.equal(await isListed(referral), true);
  await step(site.door, `${referral}/reply-told`, { text: "The one by the park." });
  assert.equal(await isListed(referral), false);
  assert.match((await site.door.get(referral)).body, /Outcome passed on/);
});

test("declining or withdrawing ends a question: there is nobody left to answer", async () => {
  const contact = await site.arrives();
  for (const [who, name, fields] of [
    [intake, "decline", { reason: "language" }],
    [site.door, "withdraw", {}],
  ] as const) {
    const referral = await site.sent(contact);
    await step(intake, `${referral}/ask`, { text: "Which language?" });
    await step(who, `${referral}/${name}`, fields);
    assert.equal(await isListed(referral), false, name);
  }
});

test("nothing goes without a safe way to reach her but with a warning, why, and the way to ask", async () => {
  const contact = await site.arrives();
  const refer = async (fields: object): Promise<string> => {
    const chosen = { service: "idva", parts: ["name"], basis: "agreed", ...fields };
    return (await site.door.post(`/contacts/${contact}/refer`, chosen)).location;
  };
  const notChosen = (await site.door.get(await refer({}))).body;
  assert.match(notChosen, WITHOUT);
  assert.match(notChosen, /It was not chosen to go with it/);
  assert.match(notChosen, /will not be able to call her, write to her or leave a message/);
  assert.match(notChosen, new RegExp(`href="/contacts/${contact}/safe-contact"`));
  assert.match(notChosen, /href="\/referrals\/[0-9a-f-]+\/change"/);
  const several = (await site.door.get(`/contacts/${contact}/refer/send`)).body;
  assert.match(several, WITHOUT);
  const chosen = (await site.door.get(await refer({ parts: ["name", "safe-contact"] }))).body;
  assert.doesNotMatch(chosen, WITHOUT);
});

test("what she did not say is not passed on, and that is said too", async () => {
  const nothing = { channel: undefined, phone: undefined };
  const contact = await site.arrives(nothing);
  const chosen = { service: "idva", parts: ["name", "safe-contact"], basis: "agreed" };
  const { location } = await site.door.post(`/contacts/${contact}/refer`, chosen);
  assert.match((await site.door.get(location)).body, /Nobody has recorded one/);
});

test("a service that was passed on no safe way says so, asks for one, and its worker asks and reads from the case", async () => {
  const manager = await site.works({ role: "service-manager" });
  const signedIn = await signIn(house, { role: "advocate", name: "Wilma Without" });
  const worker = staffBrowser(site.app, signedIn.token);
  const stranger = await site.works({ role: "advocate" });
  const referral = await site.sent(await site.arrives());
  const received = (await intake.get(referral)).body;
  assert.match(received, NOT_PASSED_ON);
  assert.match(received, new RegExp(`href="${referral}/ask"`));
  assert.doesNotMatch((await site.door.get(referral)).body, NOT_PASSED_ON);
  assert.match(
    (await intake.get(`${referral}/ask`)).body,
    /No safe way to reach her came with this referral/,
  );
  const theCase = await step(intake, `${referral}/accept`);
  assert.equal((await worker.get(referral)).status, 404);
  await step(manager, `${theCase}/allocate`, { worker: signedIn.staffId });
  const file = (await worker.get(theCase)).body;
  assert.match(file, NOT_PASSED_ON);
  assert.match(file, new RegExp(`href="${referral}/ask-since"`));
  await step(worker, `${referral}/ask-since`, { text: "When is it safe to call?" });
  assert.equal(await isListed(referral), true);
  assert.match((await worker.get(theCase)).body, /Waits for an answer/);
  await step(site.door, `${referral}/reply-since`, { text: "By text, in the mornings." });
  assert.match((await worker.get(theCase)).body, /Answered/);
  assert.match((await worker.get(referral)).body, /By text, in the mornings\./);
  assert.equal((await stranger.get(referral)).status, 404);
});

test("whoever works on the case does not speak for whoever sent it, nor the other way round", async () => {
  const manager = await site.works({ role: "service-manager" });
  const signedIn = await signIn(house, { role: "advocate", name: "Wendy Works" });
  const worker = staffBrowser(site.app, signedIn.token);
  const referral = await site.sent(await site.arrives());
  const theCase = await step(intake, `${referral}/accept`);
  await step(manager, `${theCase}/allocate`, { worker: signedIn.staffId });
  const { body } = await worker.get(referral);
  for (const name of ["tell", "story", "message"]) {
    assert.doesNotMatch(body, new RegExp(`href="${referral}/${name}"`), name);
    assert.notEqual((await tryStep(worker, `${referral}/${name}`, { repeated: "no" })).status, 303, name);
  }
  const next = await signIn(house, { role: "advocate", name: "Nora Next" });
  await step(manager, `${theCase}/allocate`, { worker: next.staffId });
  assert.equal((await worker.get(referral)).status, 404);
  assert.equal((await staffBrowser(site.app, next.token).get(referral)).status, 200);
});

test("a service takes its own question back, whatever stands of the referral; whoever would have answered does not", async () => {
  const referral = await site.sent(await site.arrives());
  await step(intake, `${referral}/ask`, { text: "Has she a dog?" });
  assert.doesNotMatch((await site.door.get(referral)).body, /Take your question back/);
  assert.notEqual((await tryStep(site.door, `${referral}/unask`)).status, 303);
  assert.match((await intake.get(`${referral}/unask`)).body, /Has she a dog\?/);
  await step(intake, `${referral}/unask`);
  assert.equal(await isListed(referral), false);
  const { body } = await site.door.get(referral);
  assert.match(body, /Waiting for the service/);
  assert.match(body, /Has she a dog\?[^]*The question is taken back/);
  assert.equal((await tryStep(intake, `${referral}/unask`)).status, 409);
  for (const [before, ask, unask] of [
    ["accept", "ask-since", "unask-since"],
    ["tell", "ask-told", "unask-told"],
  ] as const) {
    await step(before === "tell" ? site.door : intake, `${referral}/${before}`, TOLD);
    await step(intake, `${referral}/${ask}`, { text: "A cat?" });
    assert.equal(await isListed(referral), true, ask);
    assert.equal((await tryStep(site.door, `${referral}/${unask}`)).status, 403, unask);
    await step(intake, `${referral}/${unask}`);
    assert.equal(await isListed(referral), false, unask);
  }
  assert.match((await intake.get(referral)).body, /Outcome passed on</);
});
