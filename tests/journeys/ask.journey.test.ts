import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { withActor } from "../../src/foundation/access/index.ts";
import { parseBearerReference } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { takeStep } from "../../src/foundation/process/index.ts";
import { takeInQuestions } from "../../src/rooms/inbox/index.ts";
import { processes } from "../../src/rooms.ts";
import { assertAccessible } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { press } from "../support/help-browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { houseOn, signIn } from "../support/site.ts";
import { findWritten } from "../support/writings.ts";

const WORDS = "Does it count if quetzalcoatlus only shouts?";
const ASK = "I want to ask a question without giving my name";
const HEADING = "What would you like to ask?";
const BACK = "I was here before and have a number";

let house: House;
let site: ListeningSite;
let token: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  site = await listen(house);
  ({ token } = await signIn(house, { role: "front-door-practitioner" }));
});

after(async () => {
  await site.close();
  await house.database.close();
});

/** Everything the page sends, so that it can be searched for what must never be sent. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    const headers = encodeURIComponent(JSON.stringify(request.headers()));
    sent.push(`${request.url()} ${request.postData() ?? ""} ${headers}`);
  });
  return sent;
}

async function toQuestion(page: Page): Promise<void> {
  await page.goto(site.origins.help);
  await press(page, ASK, "What this site can and cannot hide");
  await press(page, "Carry on", HEADING);
}

/** Nothing of it in any writing that a form, or a script, could give it. */
function assertNeverSent(sent: readonly string[], secret: string): void {
  assert.notEqual(sent.length, 0);
  const digits = secret.replaceAll(/\D/g, "") || "none";
  const plain = sent.map((each) => decodeURIComponent(each.replaceAll("+", " ")));
  for (const each of plain) {
    assert.deepEqual(findWritten(Buffer.from(each), [secret, digits]), [], each.slice(0, 80));
    assert.ok(!each.replaceAll(/\D/g, "").includes(digits));
  }
}

const numberOn = async (page: Page): Promise<string> =>
  (await page.locator("[data-number] bdi").first().innerText()).trim();

async function answerAll(text: string): Promise<void> {
  await takeInQuestions(house);
  const definition = processes.find(({ name }) => name === "question");
  assert.ok(definition);
  await withActor(house, token, async (tx) => {
    const waiting = await tx.db
      .selectFrom("process.thing")
      .select("id")
      .where("state", "=", "waiting")
      .execute();
    for (const { id } of waiting) {
      await takeStep(tx, definition, { thingId: id, step: "take", body: {}, version: undefined });
      const body = { text: "own", own: text };
      await takeStep(tx, definition, { thingId: id, step: "reply", body, version: undefined });
    }
  });
}

for (const [device, viewport] of Object.entries(viewports)) {
  test(`on a ${device} with a script: sealed and opened there, and the number never sent`, async () => {
    await withPage({ viewport }, async (page) => {
      page.setDefaultTimeout(8000);
      const problems: string[] = [];
      page.on("console", (message) => problems.push(message.text()));
      page.on("pageerror", (error) => problems.push(String(error)));
      const sent = sentBy(page);
      await toQuestion(page);
      await page.getByText("locked on this device before it is sent").waitFor();
      await assertAccessible(page);
      assert.equal(await page.locator("[data-say]:visible").count(), 0);
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByText("You have not written anything yet").waitFor();
      assert.equal(await page.locator("[data-say]:visible").count(), 1);
      await page.getByRole("textbox").fill(WORDS);
      await page.waitForTimeout(3100);
      await page.getByRole("button", { name: "Send" }).click();
      await page.locator("[data-number] bdi").waitFor();
      await assertAccessible(page);
      assert.equal(await page.locator("[data-say]:visible").count(), 0);
      const number = await numberOn(page);
      assert.ok(parseBearerReference(number));
      await page.getByRole("textbox").fill(number);
      await page.getByRole("button", { name: "Check" }).click();
      await page.getByText("Yes, that is it").waitFor();
      assertNeverSent(sent, number);
      assertNeverSent(sent, "quetzalcoatlus");
      await page.reload();
      await page.getByText("we can't show it again").waitFor();

      await answerAll("Yes, shouting can count.");
      await page.goto(site.origins.help);
      await press(page, BACK, "What is your number?");
      await page.getByRole("textbox").fill("1234");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByText("can't find anything under this number").waitFor();
      await page.getByRole("textbox").fill(number.replaceAll(" ", "-"));
      await page.waitForTimeout(3100);
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByText("Yes, shouting can count.").waitFor();
      await assertAccessible(page);
      assert.equal(await page.getByText("quetzalcoatlus").count(), 0);
      await page.getByRole("textbox").fill(`It is ${number}`);
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByText("we did not send this").waitFor();
      await page.waitForTimeout(3100);
      await page.getByRole("textbox").fill("He pterodaustro threw things.");
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByText("Thank you. We have it.").waitFor();
      for (const secret of [number, "quetzalcoatlus", "pterodaustro"]) assertNeverSent(sent, secret);
      assert.deepEqual((await page.context().storageState()).origins, []);
      await takeInQuestions(house);
      await page.getByRole("button", { name: "Close it for good" }).click();
      await page.getByRole("heading", { name: /Do you want to close this for good/ }).waitFor();
      await page.getByRole("button", { name: "Close it for good" }).click();
      await page.waitForURL(/\/closed$/);
      // What the browser says of the header that clears it is no complaint.
      assert.deepEqual(
        problems.filter((text) => !text.startsWith("Clear-Site-Data header")),
        [],
      );
    });
  });
}

test("without a script the page says so, and the same is done on arrival", async () => {
  await withPage({ viewport: viewports.phone, javaScriptEnabled: false }, async (page) => {
    await toQuestion(page);
    assert.equal(await page.getByText("locked as soon as it reaches us").first().isVisible(), true);
    assert.equal(await page.getByText("locked on this device").isVisible(), false);
    await page.getByRole("textbox").fill(WORDS);
    await press(page, "Send", "Thank you. We have it.");
    const number = await numberOn(page);
    await answerAll("Yes, it can.");
    await page.goto(site.origins.help);
    await press(page, BACK, "What is your number?");
    await page.getByRole("textbox").fill(number);
    await press(page, "Continue", "What we wrote to you");
    assert.equal(await page.getByText("Yes, it can.").isVisible(), true);
  });
});

test("a browser with scripts that cannot seal says that, and goes the other way", async () => {
  await withPage({ viewport: viewports.phone }, async (page) => {
    await page.addInitScript(() =>
      Object.defineProperty(crypto.subtle, "generateKey", { value: () => Promise.reject(new Error("no")) }),
    );
    await toQuestion(page);
    await page.getByText("This browser can't lock what you write on this device").waitFor();
    await page.getByRole("textbox").fill(WORDS);
    await press(page, "Send", "Thank you. We have it.");
    assert.ok(parseBearerReference(await numberOn(page)));
  });
});
