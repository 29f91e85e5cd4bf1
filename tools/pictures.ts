// `npm run pictures`: takes the pictures of the guide from a demonstration of its own, by walking the true path in it.
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { loadPack } from "../src/foundation/pack/index.ts";
import { seeAdministrator, seeCountyFigures, seeFigures } from "./pictures/administrator.ts";
import { askForHelp, type Asking } from "./pictures/ask-for-help.ts";
import { askQuestion, readAnswer } from "./pictures/ask-question.ts";
import { makeCamera } from "./pictures/camera.ts";
import { comeIn, nameOf, withPage } from "./pictures/come-in.ts";
import { startDemonstration, type Demonstration } from "./pictures/demonstration.ts";
import { findService } from "./pictures/find-service.ts";
import { makeKnown, passOn, seePair, workFrontDoor } from "./pictures/front-door.ts";
import { answerQuestion } from "./pictures/inbox.ts";
import { seeBoards, seePublicFigures } from "./pictures/boards.ts";
import { bringCases } from "./pictures/list-of-cases.ts";
import { seePartnership, seePlaces } from "./pictures/places.ts";
import { askForSomeone } from "./pictures/professional.ts";
import { acceptReferral, allocateCase, sayCapacity, seePerson, workCase } from "./pictures/service.ts";
import { tellPlace } from "./pictures/tell-place.ts";
import { provideChromium } from "./provide/chromium.ts";

const root = dirname(import.meta.dirname);
const folder = join(root, "docs/guide/pictures");

const FIRST: Asking = {
  given: "Katherine",
  family: "Soundwell",
  born: ["5", "5", "1985"],
  phone: "01632 960555",
  words: "I would like to talk to someone, some morning.",
};

/** The same woman soon after, under another spelling. */
const SECOND: Asking = {
  given: "Cathryn",
  family: "Sowndwell",
  born: ["5", "5", "1985"],
  phone: "01632 960777",
  words:
    "He checks my phone every night. Last week he took my keys, and I was late for my daughter. I do not know what to do.",
};

const QUESTION = "My mother phones me ten times a day since I moved out. Is that something you help with?";

/** The public pages that the guide shows. */
const SHOWN = ["start", "before", "safe-contact", "safe-time", "words", "check", "receipt"];

await main();

async function main(): Promise<void> {
  const provided = await provideChromium();
  if ("missing" in provided) throw new Error(`Pictures need a Chromium: ${provided.missing}.`);
  const demonstration = await startDemonstration(root);
  // Chromium's own sandbox cannot be set up by root.
  const browser = await chromium.launch({
    executablePath: provided.found,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    rmSync(folder, { recursive: true, force: true });
    await walk(browser, demonstration);
  } finally {
    await browser.close();
    await demonstration.stop();
  }
}

async function walk(browser: Browser, { help, staff }: Demonstration): Promise<void> {
  const camera = makeCamera(folder);
  const pack = loadPack(join(root, "packs/hertfordshire"));
  const as = <T>(roleId: string, work: (page: Page) => Promise<T>): Promise<T> =>
    withPage(browser, async (page) => {
      await comeIn(page, staff, nameOf(pack, roleId));
      return work(page);
    });
  const asVisitor = (asking: Asking, see?: (page: Page, name: string) => Promise<void>): Promise<void> =>
    withPage(browser, async (page) => {
      await page.goto(help);
      await askForHelp(page, asking, see && ((name) => see(page, name)));
    });

  await withPage(browser, async (page) => {
    await page.goto(`${staff}/`);
    await camera.wide(page, "ways-in");
  });
  await withPage(browser, (page) => findService(page, help, camera));
  await withPage(browser, (page) => tellPlace(page, help, camera));
  const number = await withPage(browser, (page) => askQuestion(page, help, QUESTION, camera));
  await as("front-door-practitioner", (page) => answerQuestion(page, QUESTION, camera));
  await withPage(browser, (page) => readAnswer(page, help, number, camera));
  await as("place-safety-lead", (page) => seePlaces(page, camera));
  await as("strategy-manager", (page) => seeBoards(page, camera));
  await withPage(browser, (page) => seePartnership(page, staff, camera));
  await withPage(browser, (page) => seePublicFigures(page, staff, camera));
  await asVisitor(FIRST);
  await as("front-door-practitioner", (page) => makeKnown(page, FIRST.words));
  await asVisitor(SECOND, async (page, name) => {
    if (SHOWN.includes(name)) await camera.phone(page, `help-${name}`);
    if (name === "start") await camera.wide(page, `help-${name}`);
  });
  await as("front-door-practitioner", (page) =>
    workFrontDoor(page, SECOND.words, `${FIRST.given} ${FIRST.family}`, camera),
  );
  await as("referring-professional", (page) => askForSomeone(page, staff, camera));
  const address = await as("service-intake", async (page) => {
    const opened = await acceptReferral(page, SECOND.words, camera);
    await sayCapacity(page, camera);
    return opened;
  });
  await as("service-manager", async (page) => {
    await allocateCase(page, address, nameOf(pack, "advocate"));
    await bringCases(page, camera);
  });
  await as("advocate", (page) => workCase(page, address, camera));
  await as("front-door-practitioner", async (page) => {
    await passOn(page, SECOND.words);
    await seePerson(page, `${FIRST.given} ${FIRST.family}`, camera);
    await seePair(page, camera);
  });
  await as("front-door-manager", (page) => seeFigures(page, camera));
  await as("commissioner", (page) => seeCountyFigures(page, camera));
  await as("system-administrator", (page) => seeAdministrator(page, camera));
}
