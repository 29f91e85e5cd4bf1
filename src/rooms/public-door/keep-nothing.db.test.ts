import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { filled, filledAtOnce, PUBLIC_FORMS, type Way } from "../../../tests/support/help-inputs.ts";
import { countWaiting, findWaiting } from "../../../tests/support/waiting-intake.ts";
import { helpSite, Visitor } from "../../../tests/support/visitor.ts";

let site: Awaited<ReturnType<typeof helpSite>>;

before(async () => {
  site = await helpSite();
});

async function refusing(): Promise<Visitor> {
  const she = new Visitor(site.app);
  await she.get("/cookies");
  assert.equal((await she.post("/cookies", { keep: "nothing" })).location, "/cookies");
  assert.match((await she.get("/cookies")).body, /value="nothing" checked.*/s);
  return she;
}

describe("asking that nothing be kept while one writes", () => {
  test("puts all questions on one page, which sends them at once", async () => {
    const she = await refusing();
    assert.match((await she.begin("a")).body, /all the questions are on one page/);
    const page = await she.answer();
    assert.equal(page.title, "Questions – Local services");
    assert.match(page.body, /If “Call me” or “Send me a text”: What number should we use\?/);
    assert.match(page.body, /Call 999/);
    const sending = she.cookie;
    const rest = { words: "All at once.", mayKnow: "My sister" };
    const receipt = await she.answer({
      go: "",
      ...filledAtOnce({ channel: "phone", phone: "07700 900123", ...rest }),
    });
    assert.equal(receipt.heading, "Thank you. We have it.");
    assert.deepEqual(await findWaiting(site.house, sending), {
      kind: "need-help",
      answers: { channel: "phone", phone: "+447700900123", ...rest },
    });
  });

  test("works at every door, and nobody is asked there whether to say more", async () => {
    const needed = { channel: "text", phone: "07700 900123" };
    for (const way of ["b", "c", "d"] as const satisfies readonly Way[]) {
      const visitor = await refusing();
      await visitor.begin(way);
      if (way === "d") await visitor.answer();
      const page = await visitor.answer();
      assert.equal(page.title, "Questions – Local services", way);
      assert.doesNotMatch(page.body, /tell us a little more/);
      const before = await countWaiting(site.house);
      const sending = visitor.cookie;
      const fields = filled(way, way === "c" ? { words: "Canary" } : { ...needed, words: "Canary" });
      assert.equal((await visitor.answer(fields)).heading, "Thank you. We have it.", way);
      assert.equal(await countWaiting(site.house), before + 1);
      assert.equal((await findWaiting(site.house, sending))?.kind, PUBLIC_FORMS[way].id);
    }
  });

  test("means that a mistake is named but what was typed is gone, and that the page says so", async () => {
    const she = await refusing();
    await she.begin("a");
    assert.match((await she.answer()).body, /If something is missing we have to ask you to write it again/);
    const wrong = await she.answer(filledAtOnce({ channel: "phone", phone: "07", words: "canary-77" }));
    assert.equal(wrong.title, "Error: Questions – Local services");
    assert.match(wrong.body, /Enter a phone number/);
    assert.match(wrong.body, /we kept nothing of what you wrote/);
    assert.doesNotMatch(wrong.body, /canary-77|value="07"/);
    assert.equal((await she.answer({ go: "back" })).title, "Before you start – Local services");
  });

  test("throws away at once what was answered before, and can be taken back", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.toCheck(filled("a", { channel: "text", phone: "07700 900123" }));
    await she.get("/cookies");
    await she.post("/cookies", { keep: "nothing" });
    assert.equal((await she.get("/q")).title, "Before you start – Local services");
    await she.get("/cookies");
    await she.post("/cookies", { keep: "keep" });
    assert.equal((await she.get("/q")).title, "Before you start – Local services");
    await she.answer();
    await she.answer();
    assert.doesNotMatch((await she.answer(filled("a", { channel: "text" }))).body, /07700/);
  });

  test("saying again that it may be kept changes nothing", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.answer();
    await she.get("/cookies");
    await she.post("/cookies", { keep: "keep" });
    assert.match((await she.get("/cookies")).body, /Your choice is kept until you leave/);
    assert.equal((await she.post("/cookies", { keep: "perhaps" })).location, "/cookies");
    assert.equal((await she.get("/q")).heading, "Are you in danger now?");
  });
});
