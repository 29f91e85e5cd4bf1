import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { filled } from "../../../tests/support/help-inputs.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, origins, signIn, testApp } from "../../../tests/support/site.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import { withoutShowing } from "../../../tests/support/without-showing.ts";
import { newBearerReference } from "../../foundation/crypto/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { takeInAll } from "../front-door/index.ts";

const WORDS = "quetzalcoatlus in her own words";
const ANSWERS = filled("a", { channel: "return", words: WORDS });

describe("coming back with a reference", () => {
  let house: House;
  let app: Awaited<ReturnType<typeof testApp>>;
  let staff: ReturnType<typeof staffBrowser>;

  before(async () => {
    house = await houseOn(await freshDatabase());
    app = await testApp(house);
    staff = staffBrowser(app, (await signIn(house, { role: "front-door-practitioner" })).token);
  });

  after(async () => {
    await app.close();
    await house.database.close();
  });

  const visitor = () => new Visitor(app, origins.help);
  async function atCheck(): Promise<Visitor> {
    const she = visitor();
    await she.begin("a");
    await she.toCheck(ANSWERS);
    return she;
  }
  async function sent(): Promise<{ she: Visitor; number: string }> {
    const she = await atCheck();
    const { body } = await she.answer({ go: "send" });
    return { she, number: numberIn(body) };
  }
  const numberIn = (body: string): string => /(?:\d{4} ){6}\d{4}/.exec(body)?.[0] ?? "";
  async function back(number: string): Promise<Visitor> {
    const she = visitor();
    await she.begin("e");
    await she.answer({ number });
    return she;
  }
  async function answered(text: string): Promise<string> {
    await takeInAll(house);
    const id = await house.database.withOwner(async (client) => {
      const { rows } = await client.query<{ thing_id: string }>(
        `select h.thing_id from intake.thread h join process.thing t on t.id = h.thing_id
         order by t.opened_at desc limit 1`,
      );
      return rows[0]?.thing_id ?? "";
    });
    await staff.post(`/contacts/${id}/take`, { version: "1" });
    assert.equal((await staff.post(`/contacts/${id}/reply`, { version: "2", text })).status, 303);
    return id;
  }

  test("with nothing typed says so, and does not call it a wrong number", async () => {
    const she = await back(" ");
    assert.match(she.seen?.body ?? "", /You have not written anything yet/);
    // What a script may have to say stands on the page unseen.
    assert.doesNotMatch(she.seen?.body ?? "", /href="#number">[^<]*find anything under this number/);
    assert.match((await she.answer({ number: "1234" })).body, /find anything under this number/);
  });

  test("its groups keep their order on a page that runs from right to left", async () => {
    const { she, number } = await sent();
    assert.ok(she.seen?.body.includes(`<bdi dir="ltr">${number}</bdi>`));
    assert.match(she.seen?.body ?? "", /<input[^>]*name="typed"[^>]*dir="ltr"/);
    assert.match((await back("1")).seen?.body ?? "", /<input[^>]*name="number"[^>]*dir="ltr"/);
  });

  test("asks for no phone, device or hours, and the receipt gives a number to come back with", async () => {
    const { she, number } = await sent();
    assert.equal(number.length, 34);
    assert.match(she.seen?.body ?? "", /We do not get in touch with you/);
    assert.doesNotMatch(she.seen?.body ?? "", /quetzalcoatlus/);
  });

  test("a child who comes back is told what a child is told: when we must tell someone, and whom to ring now", async () => {
    const child = visitor();
    await child.begin("d");
    await child.toCheck(filled("d", { channel: "return", words: WORDS }));
    const { body } = await child.answer({ go: "send" });
    assert.equal(numberIn(body).length, 34);
    assert.match(body, /If someone could get badly hurt, we have to tell someone\./);
    assert.match(body, /0800\s1111/);
    assert.doesNotMatch(body, /You choose what happens after that/);
    assert.match((await sent()).she.seen?.body ?? "", /You choose what happens after that/);
  });

  test("the number can be typed again at once, and says whether it is right; passing over is no mistake", async () => {
    const { she, number } = await sent();
    assert.match((await she.answer({ typed: number.replaceAll(" ", "") })).body, /Yes, that is it/);
    assert.match((await she.answer({ typed: newBearerReference().digits })).body, /not quite it/);
  });

  test("two presses of Send give one and the same number, and it opens", async () => {
    const she = await atCheck();
    const twins = [she.twin(), she.twin()];
    await Promise.all(twins.map((twin) => twin.post("/q", { go: "send" })));
    const numbers = await Promise.all(twins.map(async (twin) => numberIn((await twin.get("/q")).body)));
    assert.equal(numbers[0], numbers[1]);
    assert.match((await back(numbers[0] ?? "")).seen?.body ?? "", /There is no answer yet/);
  });

  test("she reads what was left for her and nothing of what she sent, and what she adds arrives", async () => {
    const { number } = await sent();
    const id = await answered("Please come back on Friday.");
    const she = await back(number.replaceAll(" ", "-"));
    assert.match(she.seen?.body ?? "", /Please come back on Friday\./);
    assert.doesNotMatch(she.seen?.body ?? "", /quetzalcoatlus/);
    assert.match((await she.answer({ go: "add", more: " " })).body, /not written anything/);
    assert.match((await she.answer({ go: "add", more: `It is ${number}` })).body, /did not send this/);
    const added = await she.answer({ go: "add", more: "Friday is fine." });
    assert.match(added.body, /Thank you\. We have it\./);
    assert.doesNotMatch(added.body, /Friday is fine/);
    await takeInAll(house);
    assert.match((await staff.get(`/contacts/${id}`)).body, /Friday is fine\./);
  });

  test("closing for good is asked once more, saying what is lost; it can be left, and one press alone closes nothing", async () => {
    const { number } = await sent();
    await answered("Hello.");
    const she = await back(number);
    assert.equal((await she.post("/q", { go: "burn" })).location, "/q");
    const asked = await she.answer({ go: "close" });
    assert.match(asked.heading, /Do you want to close this for good/);
    assert.match(asked.body, /Then nobody can read our answers here/);
    assert.match((await she.answer({ go: "keep" })).body, /Hello\./);
    assert.match((await back(number)).seen?.body ?? "", /Hello\./);
  });

  test("wrong, mistyped and burnt numbers are told the same, byte for byte", async () => {
    const { number } = await sent();
    await answered("Hello.");
    const she = await back(number);
    const burnt = await she.closeForGood();
    assert.deepEqual([burnt.status, burnt.location, she.cookie], [303, "/closed", undefined]);
    const numbers = [number, newBearerReference().digits, "12", "not a number"];
    const pages = await Promise.all(numbers.map(async (each) => (await back(each)).seen?.body ?? ""));
    const plain = pages.map(withoutShowing);
    assert.equal(new Set(plain).size, 1);
    assert.match(plain[0] ?? "", /can(&#39;|')t find anything under this number/);
  });

  test("the page and its address tell nothing", async () => {
    const she = visitor();
    const page = await she.begin("e");
    assert.equal(page.title, "Welcome back – Local services");
    assert.match(page.body, /autocomplete="off"/);
  });
});
