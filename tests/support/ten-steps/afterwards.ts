import type { Walker } from "./walker.ts";

/** Step 9: her page: her words, one chronology to search, filter and print; found by her name. */
export async function looksAtHer(walker: Walker, family: string): Promise<void> {
  const { page, main, hands } = walker;
  await walker.comeIn("Front door practitioner");
  await hands.write(page.locator("#search"), `Mara ${family}`);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  await walker.look();
  await walker.follow(/^P-/);
  await walker.reads(/He follows me to work\./);
  await hands.write(main.locator('[name="words"]'), "referral");
  await walker.press("Search in it");
  await walker.to("/print");
  await walker.reads(new RegExp(family));
}

/** Step 10: the manager's figures, to the records behind one; the commissioner's, with none. */
export async function seesFigures(walker: Walker): Promise<void> {
  await walker.comeIn("Front door manager");
  await walker.open("/plan");
  await walker.follow("Requests for help");
  await walker.to(`/requests/${new Date().toISOString().slice(0, 7)}`);
  await walker.reads(/R-/);
  await walker.comeIn("Commissioner");
  await walker.open("/plan");
  await walker.reads(/The county's figures/);
}

/** What stands beside the work: what is new, help, the keys. */
export async function looksAround(walker: Walker): Promise<void> {
  await walker.comeIn("Service manager");
  for (const path of ["/notifications", "/help", "/people", "/more"]) await walker.open(path);
}
