import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import type { House } from "../../foundation/house/index.ts";
import { purgeThreads } from "../../foundation/intake/index.ts";
import { takeInAll } from "../front-door/index.ts";
import { shredSpent, takeInQuestions } from "./index.ts";

const WORDS = "Does it count if quetzalcoatlus only shouts? Ring 07700 900123.";

describe("a question without a name", () => {
  let house: House;
  let app: FastifyInstance;
  let staff: ReturnType<typeof staffBrowser>;

  before(async () => {
    const database = await freshDatabase();
    await database.lockDown();
    house = await houseOn(database);
    app = await testApp(house);
    staff = staffBrowser(app, (await signIn(house, { role: "front-door-practitioner" })).token);
  });

  after(async () => {
    await app.close();
    await house.database.close();
  });

  const rows = (query: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
    house.database.withOwner(
      async (client) => (await client.query<Record<string, unknown>>(query, [...values])).rows,
    );

  const ask = async (text = WORDS): Promise<{ she: Visitor; number: string; id: string }> => {
    const she = new Visitor(app);
    await she.begin("g");
    await she.answer();
    const receipt = await she.answer({ question: text, go: "send" });
    const number = /<bdi dir="ltr">([\d ]+)<\/bdi>/.exec(receipt.body)?.[1] ?? "";
    await takeInQuestions(house);
    const newest = await rows(
      "select id from process.thing where process = 'question' order by opened_at desc limit 1",
    );
    return { she, number, id: String(newest[0]?.["id"]) };
  };
  const back = async (number: string): Promise<Visitor> => {
    const she = new Visitor(app);
    await she.begin("e");
    await she.answer({ number });
    return she;
  };
  const step = async (id: string, name: string, fields: Record<string, string> = {}) => {
    const [thing] = await rows("select version from process.thing where id = $1", [id]);
    return staff.post(`/inbox/${id}/${name}`, { version: String(thing?.["version"]), ...fields });
  };
  const stateOf = async (id: string): Promise<unknown> =>
    (await rows("select state from process.thing where id = $1", [id]))[0]?.["state"];

  test("is asked on one page, and the receipt gives a number and nothing of the question", async () => {
    const she = new Visitor(app);
    assert.match((await she.begin("g")).body, /spyware/i);
    const page = await she.answer();
    assert.equal(page.title, "Your question – Local services");
    assert.match(page.body, /autocomplete="off"/);
    assert.match(page.body, /locked as soon as it reaches us/);
    assert.match((await she.answer({ question: "  ", go: "send" })).body, /not written anything/);
    const long = await she.answer({ question: "x".repeat(5001), go: "send" });
    assert.match(long.body, /more than fits/);
    const receipt = await she.answer({ question: WORDS, go: "send" });
    assert.match(receipt.body, /Your number is/);
    assert.doesNotMatch(receipt.body, /quetzalcoatlus/);
    const number = /<bdi dir="ltr">([\d ]+)<\/bdi>/.exec(receipt.body)?.[1] ?? "";
    assert.equal(number.replaceAll(" ", "").length, 28);
    assert.match((await she.answer({ typed: number })).body, /Yes, that is it/);
    await takeInQuestions(house);
  });

  test("sent twice it is one question with one number", async () => {
    const she = new Visitor(app);
    await she.begin("g");
    await she.answer();
    const twins = [she.twin(), she.twin()];
    await Promise.all(twins.map((twin) => twin.post("/q", { question: WORDS, go: "send" })));
    const numbers = await Promise.all(
      twins.map(async (twin) => /<bdi dir="ltr">([\d ]+)<\/bdi>/.exec((await twin.get("/q")).body)?.[1]),
    );
    assert.equal(numbers[0], numbers[1]);
    const [before] = await rows("select count(*)::int as n from process.thing where process = 'question'");
    await takeInQuestions(house);
    const [now] = await rows("select count(*)::int as n from process.thing where process = 'question'");
    assert.equal(Number(now?.["n"]), Number(before?.["n"]) + 1);
  });

  test("waits in a list without words, is taken, answered with an approved text, and read with the number", async () => {
    const { number, id } = await ask();
    const list = (await staff.get("/inbox")).body;
    assert.match(list, new RegExp(`/inbox/${id}`));
    assert.doesNotMatch(list, /quetzalcoatlus/);
    assert.match((await staff.get(`/inbox/${id}`)).body, /quetzalcoatlus/);
    assert.equal((await step(id, "take")).status, 303);
    assert.equal((await step(id, "reply", { text: "have-read" })).status, 303);
    assert.equal(await stateOf(id), "answered");
    const she = await back(number);
    assert.match(she.seen?.body ?? "", /We have read it, and somebody who knows about this/);
    assert.doesNotMatch(she.seen?.body ?? "", /quetzalcoatlus/);
    const [logged] = await rows("select detail from process.step where thing_id = $1 and step = 'reply'", [
      id,
    ]);
    assert.deepEqual(logged?.["detail"], { text: "have-read" });
  });

  test("what she adds comes to whoever has it and starts its clock; pressed twice it is one", async () => {
    const { number, id } = await ask();
    await step(id, "take");
    await step(id, "reply", { text: "tell-more" });
    const she = await back(number);
    const m = /name="m" value="([^"]*)"/.exec(she.seen?.body ?? "")?.[1] ?? "";
    const page = she.seen;
    for (let press = 0; press < 2; press += 1) {
      she.seen = page;
      assert.match(
        (await she.answer({ go: "add", m, more: "It is every day." })).body,
        /Thank you\. We have it/,
      );
    }
    await takeInQuestions(house);
    she.seen = page;
    await she.answer({ go: "add", m, more: "It is every day." });
    await takeInQuestions(house);
    assert.equal(await stateOf(id), "taken");
    const [said] = await rows(
      "select count(*)::int as n from inbox.message where question_id = $1 and not from_us",
      [id],
    );
    assert.equal(said?.["n"], 2);
    const clocks = await rows("select from process.clock where thing_id = $1 and stopped_at is null", [id]);
    assert.equal(clocks.length, 1);
    assert.match((await staff.get(`/inbox/${id}`)).body, /It is every day\./);
  });

  test("an answer in one's own words is refused when it says again what she told us, and nothing is left", async () => {
    const { number, id } = await ask();
    await step(id, "take");
    for (const own of ["We will ring 07700-900123.", "You ask: does it count if quetzalcoatlus only shouts?"])
      assert.equal((await step(id, "reply", { text: "own", own })).status, 422);
    const empty = await step(id, "reply", { text: "own", own: " " });
    assert.equal(empty.status, 422);
    assert.match(empty.body, /Write an answer</);
    assert.doesNotMatch(empty.body, /Write the answer without/);
    assert.match((await back(number)).seen?.body ?? "", /There is no answer yet/);
    assert.equal((await step(id, "reply", { text: "own", own: "Yes, it counts." })).status, 303);
    assert.match((await back(number)).seen?.body ?? "", /Yes, it counts\./);
  });

  test("when she chooses to be known her number opens the contact, with what was answered and what she added", async () => {
    const { number, id } = await ask();
    await step(id, "take");
    await step(id, "reply", { text: "be-known" });
    const she = await back(number);
    await she.answer({ go: "add", more: "Yes please." });
    await takeInQuestions(house);
    assert.equal((await step(id, "hand-over", {})).status, 422);
    // Written in the moment of the handing over.
    const late = await back(number);
    await late.answer({ go: "add", more: "And soon." });
    assert.equal((await step(id, "hand-over", { asked: "yes" })).status, 303);
    assert.equal(await stateOf(id), "handed-over");
    await takeInQuestions(house);
    await takeInAll(house);
    await takeInQuestions(house);
    const [question] = await rows("select contact_id from inbox.question where id = $1", [id]);
    const contact = (await staff.get(`/contacts/${String(question?.["contact_id"])}`)).body;
    for (const said of [/quetzalcoatlus/, /Yes please\./, /And soon\./]) assert.match(contact, said);
    const again = await back(number);
    assert.match(again.seen?.body ?? "", /write yes here/);
    const sent = await again.answer({ go: "add", more: "Thank you." });
    assert.match(sent.body, /Thank you\. We have it/);
    await takeInAll(house);
    assert.match((await staff.get(`/contacts/${String(question?.["contact_id"])}`)).body, /Thank you\./);
  });

  test("nobody else sees it: not an advocate, not the programme, not an administrator", async () => {
    const { id } = await ask();
    for (const role of ["advocate", "behaviour-change-practitioner", "system-administrator"]) {
      const other = staffBrowser(app, (await signIn(house, { role })).token);
      for (const path of ["/inbox", `/inbox/${id}`])
        assert.ok([403, 404].includes((await other.get(path)).status), `${role} ${path}`);
      assert.ok([403, 404].includes((await other.post(`/inbox/${id}/take`, { version: "1" })).status), role);
    }
  });

  test("closed for good by her, its words are gone for the staff too, and its number says no more than a wrong one", async () => {
    const { number, id } = await ask();
    await step(id, "take");
    await step(id, "reply", { text: "have-read" });
    const she = await back(number);
    assert.equal((await she.closeForGood()).location, "/closed");
    assert.equal(await shredSpent(house), 1);
    assert.equal(await stateOf(id), "shredded");
    const page = (await staff.get(`/inbox/${id}`)).body;
    assert.doesNotMatch(page, /quetzalcoatlus|We have read it/);
    assert.match(page, /The words were made unreadable/);
    const bare = async (typed: string) => withoutShowing((await back(typed)).seen?.body ?? "");
    assert.equal(await bare(number), await bare("1".repeat(28)));
    assert.equal(await shredSpent(house), 0);
  });

  test("over for as long as the pack says, or come to the end of its number, its words are made unreadable", async () => {
    const [closed, expired, young] = [await ask(), await ask(), await ask()];
    for (const { id } of [closed, young]) {
      await step(id, "take");
      await step(id, "close", { reason: "answered" });
    }
    await rows("update process.thing set closed_at = now() - interval '31 days' where id = $1", [closed.id]);
    await rows("update intake.thread set expires_at = date_trunc('hour', now()) where thing_id = $1", [
      expired.id,
    ]);
    await house.database.transactionAs("fanlight_jobs", purgeThreads);
    assert.equal(await shredSpent(house), 2);
    assert.deepEqual(await Promise.all([closed, expired, young].map(({ id }) => stateOf(id))), [
      "shredded",
      "shredded",
      "closed",
    ]);
    assert.equal(house.shelf?.find(closed.id), undefined);
    assert.ok(house.shelf?.find(young.id));
  });
});
