import assert from "node:assert/strict";
import type { Walker } from "./walker.ts";

const MOST_PAGES = 30;
const CHECK = "Check before you send";

/** Step 1: she asks for help on the public pages, first sending each page empty. */
export async function asksForHelp(walker: Walker, family: string): Promise<void> {
  const { main, hands } = walker;
  await walker.visit();
  await walker.press("I need help for myself");
  await walker.press("Carry on");
  for (let pages = 0; pages < MOST_PAGES && (await headingOf(walker)) !== CHECK; pages += 1) {
    const heading = await headingOf(walker);
    if (heading === "How is it safe to reach you?") await hands.choose(main.getByLabel("Call me"));
    if (heading === "What should we call you?") {
      await hands.write(main.getByLabel("First name"), "Mara");
      await hands.write(main.getByLabel("Last name"), family);
    }
    if (heading === "What is happening, in your own words?")
      await hands.write(main.getByRole("textbox"), "He follows me to work.");
    if (heading.includes("work for the police")) await hands.choose(main.getByLabel("No, none of these"));
    await walker.goOn();
  }
  await walker.press("Send");
  assert.equal(await headingOf(walker), "Thank you. We have it.");
}

/** Step 2: a professional asks on somebody's behalf, through her account. @returns the path of the request. */
export async function asksOnBehalf(walker: Walker): Promise<string> {
  await walker.comeIn("Referring professional");
  await walker.follow("Ask for help for someone");
  await walker.press("Begin");
  return writes(walker);
}

/** Goes through the pages of a request, from the first to the last look, and sends it. @returns where it leads. */
async function writes(walker: Walker): Promise<string> {
  const { page, main } = walker;
  const send = main.getByRole("button", { name: /^Send/ }).or(main.locator('a[href$="/send"]'));
  for (let pages = 0; pages < MOST_PAGES && !(await send.count()); pages += 1) await walker.goOn();
  if (await main.locator('a[href$="/send"]').count()) await walker.to("/send");
  await walker.goOn((await main.getByRole("button", { name: /^Send/ }).first().innerText()).trim());
  await walker.reads(/With the front door|Thank you|We have it/);
  return new URL(page.url()).pathname;
}

function headingOf({ page }: Walker): Promise<string> {
  return page.locator("h1").innerText();
}
