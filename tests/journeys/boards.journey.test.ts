import { after, before, test } from "node:test";
import type { BrowserContextOptions } from "playwright-core";
import type { House } from "../../src/foundation/house/index.ts";
import { assertLooksRight } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { houseOn, signIn } from "../support/site.ts";

const WAYS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["on a desktop", { viewport: viewports.desktop }],
  ["at 320 pixels without a script", { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }],
];

let house: House;
let site: ListeningSite;
let keeper: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  site = await listen(house);
  keeper = (await signIn(house, { role: "strategy-manager" })).token;
});
after(async () => {
  await site.close();
  await house.database.close();
});

for (const [name, options] of WAYS) {
  const canCheck = options.javaScriptEnabled !== false;

  test(`who keeps the boards' business plans a meeting, holds it, and records what it decided, ${name}`, async () => {
    await withPage(options, async (page) => {
      const press = (label: string) => page.getByRole("button", { name: label }).click();
      const step = (label: string) => page.getByRole("link", { name: label }).click();
      await page.context().addCookies([{ name: "s", value: keeper, url: site.origins.staff }]);
      await page.goto(`${site.origins.staff}/now`);
      await page.getByRole("link", { name: "Boards, groups and their decisions" }).click();
      await assertLooksRight(page, canCheck);
      await page.getByRole("button", { name: "Plan a meeting" }).click();
      await press("Plan this meeting");
      await page.getByText("There is a problem").waitFor();
      await assertLooksRight(page, canCheck);
      await page.getByLabel("Prevention sub-group").check();
      await page.getByLabel("What it is called").fill("Winter meeting");
      for (const [part, value] of [
        ["Day", "5"],
        ["Month", "1"],
        ["Year", "2026"],
      ] as const)
        await page.getByLabel(part, { exact: true }).fill(value);
      await page.getByLabel("Agenda").fill("Schools\nWhite Ribbon");
      await press("Plan this meeting");
      await page.getByRole("heading", { level: 1, name: "Winter meeting" }).waitFor();
      await assertLooksRight(page, canCheck);
      await step("Say that the papers went out");
      await press("Say that the papers went out");
      await step("Write down who was there");
      await page.getByLabel("How many members were there?").fill("5");
      for (const agency of house.pack.agencies.slice(0, 3))
        await page.getByLabel(agency.name, { exact: true }).check();
      await press("Write down who was there");
      await page.getByText("Enough were there to decide").waitFor();
      await step("Record a decision");
      await assertLooksRight(page, canCheck);
      await page.getByLabel("2. White Ribbon").check();
      await page.getByLabel("What was decided?").fill("Ten more organisations by summer.");
      await page.getByLabel("What else was considered?").fill("To wait.");
      await page.getByLabel("The co-production panel or collective").check();
      await press("Record a decision");
      await page.getByText("There is a problem").waitFor();
      await page.getByLabel("How did it?").fill("The panel asked for it.");
      await press("Record a decision");
      await page.getByText("Ten more organisations by summer.").waitFor();
      await assertLooksRight(page, canCheck);
      await page.goto(`${site.origins.staff}/board/decisions`);
      await page.getByText("The panel asked for it.").first().waitFor();
      await assertLooksRight(page, canCheck);
    });
  });

  test(`who keeps the boards' business seats a member, gives her something to do, and raises and assesses a risk, ${name}`, async () => {
    await withPage(options, async (page) => {
      const press = (label: string) => page.getByRole("button", { name: label }).click();
      const step = (label: string) => page.getByRole("link", { name: label, exact: true }).click();
      const enter = async (parts: readonly (readonly [string, string])[]) => {
        for (const [part, value] of parts) await page.getByLabel(part, { exact: true }).fill(value);
      };
      await page.context().addCookies([{ name: "s", value: keeper, url: site.origins.staff }]);
      await page.goto(`${site.origins.staff}/board`);
      await assertLooksRight(page, canCheck);
      await step("Recovery sub-group");
      await press("Add a seat");
      await press("Begin this seat");
      await page.getByText("There is a problem").waitFor();
      await assertLooksRight(page, canCheck);
      await page.getByLabel("Name of the member").fill("Ada Made-Up");
      await page
        .getByLabel("For which agency does she speak?")
        .selectOption({ label: "Hertfordshire County Council" });
      await page.getByLabel("Chair", { exact: true }).check();
      await enter([
        ["Day", "1"],
        ["Month", "9"],
        ["Year", "2025"],
      ]);
      await page.getByLabel("No", { exact: true }).check();
      await page.getByLabel("No, or not as a member").check();
      await press("Begin this seat");
      await page.getByRole("rowheader", { name: "Ada Made-Up" }).first().waitFor();
      await assertLooksRight(page, canCheck);
      await step("Add an action");
      await page.getByLabel("What is to be done?").fill("Bring the figures");
      await page.getByLabel("Who does it?").selectOption({ index: 1 });
      await enter([
        ["Day", "1"],
        ["Month", "9"],
        ["Year", "2099"],
      ]);
      await press("Add this action");
      await page.getByRole("heading", { level: 1, name: "Bring the figures" }).waitFor();
      await assertLooksRight(page, canCheck);
      await page.goto(`${site.origins.staff}/board/actions`);
      await assertLooksRight(page, canCheck);
      await page.goto(`${site.origins.staff}/board/risks`);
      await assertLooksRight(page, canCheck);
      await press("Raise a risk");
      await page.getByLabel("Recovery sub-group").check();
      await page.getByLabel("What it is called").fill("Too few groups");
      await page.getByLabel("Because of what?").fill("Money.");
      await page.getByLabel("What might happen?").fill("Groups stop.");
      await page.getByLabel("What would come of it?").fill("People wait.");
      await page.getByLabel("P1.O1", { exact: false }).first().check();
      await page.getByLabel("Which agency owns it?").selectOption({ index: 1 });
      await page.getByLabel("Who there, by role?").fill("Head");
      await assertLooksRight(page, canCheck);
      await press("Raise this risk");
      await step("Assess it");
      await assertLooksRight(page, canCheck);
      for (const [label, size] of [
        ["How likely would it be?", "4. Likely"],
        ["How much would come of it?", "5. Severe"],
        ["How likely is it now?", "4. Likely"],
        ["How much would come of it now?", "4. Major"],
      ] as const)
        await page.getByRole("group", { name: label, exact: true }).getByLabel(size).check();
      await page.getByLabel("What is done already?").fill("Two groups.");
      await page.getByLabel("Bear it", { exact: false }).check();
      await page.getByLabel("What is to be done, by whom and by when?").fill("A third by summer.");
      await press("Assess it");
      await page.getByText("a residual score of 16 or more goes there, and it has 16").first().waitFor();
      await assertLooksRight(page, canCheck);
      await page.goto(`${site.origins.staff}/board/risks`);
      await page.getByRole("rowheader", { name: "Too few groups" }).first().waitFor();
      await assertLooksRight(page, canCheck);
    });
  });
}
