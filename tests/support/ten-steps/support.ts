import type { Walker } from "./walker.ts";

const TINY_PDF =
  "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

/** Step 7: the advocate works with her, to the end. */
export async function supports(walker: Walker, path: string): Promise<void> {
  await walker.comeIn("Specialist advocate");
  await walker.to(path);
  await plans(walker, path);
  await setsGoalAndTask(walker, path);
  await keepsDocument(walker, path);
  await writesDown(walker);
  await reviews(walker, path);
  await closes(walker, path);
}

async function plans(walker: Walker, path: string): Promise<void> {
  const { main, hands } = walker;
  await walker.to("/plans");
  await walker.press(/^Begin/);
  await hands.write(main.getByLabel("Where to go"), "To my sister.");
  await walker.press("Write the plan");
  await walker.follow("She agrees to it");
  await walker.refused("She agrees to it");
  await hands.choose(main.getByLabel("We went through it together"));
  await walker.press("She agrees to it");
  await walker.follow("Ask whether she can hold a copy");
  await walker.refused("Ask whether she can hold a copy");
  await hands.choose(main.getByLabel("Yes, she says it is"));
  await hands.choose(main.getByLabel("Outside the home, with somebody she trusts"));
  await hands.choose(main.getByLabel("No", { exact: true }));
  await walker.press("Ask whether she can hold a copy");
  await walker.follow("Open the page to print");
  await walker.reads(/To my sister\./);
  await walker.open(path);
}

async function setsGoalAndTask(walker: Walker, path: string): Promise<void> {
  const { main, hands } = walker;
  await walker.to("/goals");
  await walker.to("/goals/new");
  await walker.refused("Set this goal");
  await hands.write(main.getByLabel("In her words"), "I want to sleep at night.");
  await walker.goOn("Set this goal");
  await walker.open(path);
  await walker.to("/tasks");
  await walker.to("/tasks/new");
  await hands.write(main.getByLabel("What has to be done"), "Ring the school");
  await walker.goOn("Add this task");
  await walker.open(path);
}

async function keepsDocument(walker: Walker, path: string): Promise<void> {
  const { main, hands } = walker;
  await walker.to("/documents");
  await walker.to("/documents/new");
  await walker.refused("Add this document");
  await hands.write(main.getByLabel("What is it called?"), "Order");
  await hands.choose(main.getByLabel("Court order or court paper"));
  await hands.choose(main.getByLabel("From a court or the police"));
  const file = { name: "order.pdf", mimeType: "application/pdf", buffer: Buffer.from(TINY_PDF) };
  await main.getByLabel("The file").setInputFiles(file);
  await walker.press("Add this document");
  await walker.reads(/Order/);
  await walker.open(path);
}

async function writesDown(walker: Walker): Promise<void> {
  await walker.to("/contact");
  await walker.refused("Record a contact");
  await walker.choose("with", "her");
  await walker.choose("checks", "alone");
  await walker.write("text", "She is well.");
  await walker.press("Record a contact");
  await walker.to("/note");
  await walker.refused("Write a note");
  await walker.write("words", "I slept at last.");
  await walker.press("Write a note");
  await walker.reads(/In her words: I slept at last\./);
}

async function reviews(walker: Walker, path: string): Promise<void> {
  const { main, hands } = walker;
  await walker.to("/reviews");
  await walker.to("/reviews/new");
  await walker.refused("Begin");
  await hands.choose(main.getByLabel("At the beginning"));
  await hands.choose(main.getByLabel("No", { exact: true }));
  await walker.press("Begin");
  await hands.choose(main.getByLabel("A little safe"));
  await walker.press("Keep the answers");
  await walker.open(path);
}

async function closes(walker: Walker, path: string): Promise<void> {
  await walker.to(`${path}/close`);
  await walker.refused("Close this case");
  await walker.choose("reason", "plan-complete");
  await walker.goOn("Close this case");
  await walker.reads(/Closed/);
}

/** Step 7 ends: it can be opened again, by the manager. */
export async function opensAgain(walker: Walker, path: string): Promise<void> {
  await walker.comeIn("Service manager");
  await walker.open(path);
  await walker.to("/reopen");
  const button = walker.main.locator("form button").last();
  await walker.goOn((await button.innerText()).trim());
  await walker.reads(/Active|Waiting for a worker/);
}
