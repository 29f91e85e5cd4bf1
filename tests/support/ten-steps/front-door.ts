import assert from "node:assert/strict";
import type { Walker } from "./walker.ts";

const DOOR = "Front door practitioner";

/** Steps 3 to 5: from the queue to two referrals that were sent. @returns their paths. */
export async function worksAtFrontDoor(walker: Walker): Promise<string[]> {
  await walker.comeIn(DOOR);
  await takesNewest(walker);
  await saysWho(walker);
  await checksHowToReach(walker);
  await assesses(walker);
  await asksAboutHer(walker);
  return refers(walker);
}

async function takesNewest(walker: Walker): Promise<void> {
  const { main, hands } = walker;
  await walker.follow("Every contact of your team");
  await hands.press(main.locator("summary", { hasText: "Filter and sort" }));
  await hands.select(main.locator('[name="sort"]'), "Newest first");
  await walker.press("Show");
  await walker.press(/^Take ?,/);
  await walker.reads(/He follows me to work\./);
}

async function saysWho(walker: Walker): Promise<void> {
  await walker.to("/recognise");
  await walker.refused("Say who this is about");
  await walker.choose("person", "new");
  await walker.press("Say who this is about");
  await walker.to("/other-side");
  await walker.refused("Say who is causing harm");
  await walker.choose("person", "new");
  await walker.write("given", "Kofi");
  await walker.choose("relation", "ex-partner");
  await walker.choose("ties", "intimate");
  await walker.choose("check", "clear");
  await walker.press("Say who is causing harm");
  await walker.reads(/says they were harmed by/);
  await walker.follow("Back to the contact");
}

async function checksHowToReach(walker: Walker): Promise<void> {
  await walker.to("/safe-contact");
  await walker.refused("Check with her how she may be reached");
  await walker.choose("ways", "phone");
  await walker.write("phone", "01632 960555");
  await walker.choose("device", "mine");
  await walker.goOn("Check with her how she may be reached");
  await walker.to("/reached");
  await walker.refused("Record a safe contact");
  await walker.choose("channel", "she-came");
  await walker.choose("checks", "alone");
  await walker.press("Record a safe contact");
}

async function assesses(walker: Walker): Promise<void> {
  const { page } = walker;
  await walker.press("Assess risk");
  await walker.refused("Complete the assessment");
  await answersTool(walker, (item) => (item === "stalking" ? "yes" : "no"));
  await walker.press("Complete the assessment");
  await walker.reads(/Stalking screen/);
  await walker.press("Do the screen");
  await answersTool(walker, () => "unknown");
  await walker.press("Complete the assessment");
  assert.match(page.url(), /\/contacts\//);
  await walker.reads(/Level: high/);
}

async function answersTool(walker: Walker, say: (item: string) => string): Promise<void> {
  const items = await walker.main
    .locator('input[value="unknown"]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name") ?? ""));
  for (const item of items) await walker.choose(item, say(item));
  await walker.choose("level", "high");
  await walker.write("level-reason", "He knows when she is at work.");
}

async function asksAboutHer(walker: Walker): Promise<void> {
  await walker.to("/needs");
  await walker.write("wants", "To sleep.");
  await walker.choose("need-advocacy", "wanted");
  await walker.press("Keep this");
  await walker.to("/about");
  await walker.hands.select(walker.main.locator('[name="district"]'), "Watford");
  await walker.choose("forms-of-harm", "stalking");
  await walker.press("Ask about her");
}

async function refers(walker: Walker): Promise<string[]> {
  const { main } = walker;
  await walker.to("/refer");
  await walker.refused("Continue");
  for (const service of ["idva", "community-support"]) await walker.choose("service", service);
  for (const part of ["name", "safe-contact", "words"]) await walker.choose("parts", part);
  await walker.choose("basis", "agreed");
  await walker.press("Continue");
  await walker.reads(/sees exactly what stands under its name/);
  await walker.press("Send these 2 referrals");
  const links = await main
    .locator('a[href^="/referrals/"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(links.map((href) => href.split("/").slice(0, 3).join("/")))];
}

/** Step 6, the front door's part: it answers what a service asked, with the question before it. */
export async function answersService(walker: Walker, referral: string): Promise<void> {
  await walker.comeIn(DOOR);
  await walker.to(`${referral}/reply`);
  await walker.reads(/Has she a safe phone\?/);
  await walker.refused("Answer the service's question");
  await walker.write("text", "Yes, her own.");
  await walker.press("Answer the service's question");
}

/** Step 8: she is told, and asked whether she had to say it all again; and so is who referred her. */
export async function feedsBack(walker: Walker, referral: string, request: string): Promise<void> {
  await walker.comeIn(DOOR);
  await walker.open(referral);
  await walker.to("/story");
  await walker.goOn("Record whether she had to repeat her story");
  await walker.to("/tell");
  await walker.goOn("Record that the outcome was passed on");
  await walker.reads(/Outcome passed on/);
  await walker.open(request);
  await walker.to("/tell");
  await walker.goOn("Tell the referrer what came of it");
}
