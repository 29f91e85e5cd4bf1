import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { findWaiting } from "../../../tests/support/waiting-intake.ts";
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
    const receipt = await she.answer({ go: "", q2: "phone", q3: "07700 900123", q14: "All at once." });
    assert.equal(receipt.heading, "Thank you. We have it.");
    assert.deepEqual(await findWaiting(site.house, sending), {
      kind: "need-help",
      answers: { channel: "phone", phone: "+447700900123", words: "All at once." },
    });
  });

  test("means that a mistake is named but what was typed is gone, and that the page says so", async () => {
    const she = await refusing();
    await she.begin("a");
    assert.match((await she.answer()).body, /If something is missing we have to ask you to write it again/);
    const wrong = await she.answer({ q2: "phone", q3: "07", q14: "canary-77" });
    assert.equal(wrong.title, "Error: Questions – Local services");
    assert.match(wrong.body, /Enter a phone number/);
    assert.match(wrong.body, /we kept nothing of what you wrote/);
    assert.doesNotMatch(wrong.body, /canary-77|value="07"/);
    assert.equal((await she.answer({ go: "back" })).title, "Before you start – Local services");
  });

  test("throws away at once what was answered before, and can be taken back", async () => {
    const she = new Visitor(site.app);
    await she.begin("a");
    await she.toCheck({ q2: "text", q3: "07700 900123" });
    await she.get("/cookies");
    await she.post("/cookies", { keep: "nothing" });
    assert.equal((await she.get("/q")).title, "Before you start – Local services");
    await she.get("/cookies");
    await she.post("/cookies", { keep: "keep" });
    assert.equal((await she.get("/q")).title, "Before you start – Local services");
    await she.answer();
    await she.answer();
    assert.doesNotMatch((await she.answer({ q2: "text" })).body, /07700/);
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
