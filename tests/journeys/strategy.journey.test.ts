import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { isoDay } from "../../src/foundation/clock/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { loadFromPack } from "../../src/rooms/strategy/index.ts";
import { assertLooksRight } from "../support/accessible.ts";
import { staffWays, withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { houseOn, signIn } from "../support/site.ts";

const DAY_MS = 86_400_000;

let house: House;
let site: ListeningSite;
let manager: string;
let lead: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  await loadFromPack(house);
  site = await listen(house);
  manager = (await signIn(house, { role: "strategy-manager" })).token;
  lead = (await signIn(house, { role: "sub-group-lead" })).token;
});
after(async () => {
  await site.close();
  await house.database.close();
});

async function actAs(page: Page, token: string): Promise<void> {
  await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
}

/** The strategy as a file, with one more row. */
async function fileWith(page: Page, change: (csv: string) => string): Promise<Buffer> {
  const reply = await page.context().request.get(`${site.origins.staff}/plan/strategy/file/strategy.csv`);
  return Buffer.from(change(await reply.text()));
}

async function bringBack(page: Page, buffer: Buffer, canCheck: boolean): Promise<void> {
  await page.goto(`${site.origins.staff}/plan/strategy/file`);
  await page.setInputFiles("#file", { name: "strategy.csv", mimeType: "text/csv", buffer });
  await page.getByLabel("Why does it change, and who decided it?").fill("The board, at its meeting.");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByText("Nothing is changed yet.").waitFor();
  await assertLooksRight(page, canCheck);
  await page.getByRole("button", { name: "Make these changes" }).click();
  await page.getByRole("heading", { level: 1, name: "History" }).waitFor();
}

function dayFromNow(days: number): string {
  return isoDay(new Date(house.now().getTime() + days * DAY_MS), house.calendar);
}

for (const { name, options, hasScripts } of staffWays) {
  const code = hasScripts ? "D1" : "D2";
  const title = `Ask every school, ${code}`;

  test(`a sub-group reports, the manager sees it, compares, exports, and imports another day, ${name}`, async () => {
    await withPage(options, async (page) => {
      await actAs(page, manager);
      const { id } = house.pack.strategy;
      const header = (csv: string): string[] => (csv.replace("\uFEFF", "").split("\r\n")[0] ?? "").split(",");
      const row = (csv: string, cells: Record<string, string>): string =>
        header(csv)
          .map((column) =>
            (cells[column] ?? "").includes(",") ? `"${cells[column]}"` : (cells[column] ?? ""),
          )
          .join(",");
      const planned = await fileWith(page, (csv) =>
        [
          csv.trimEnd(),
          row(csv, {
            kind: "action",
            code,
            parent: id,
            title,
            owner: "prevention-group",
            role: "Schools officer",
            start: dayFromNow(-3),
            due: dayFromNow(20),
          }),
          row(csv, { kind: "delivers", code, to: "P1.O1.1" }),
        ].join("\r\n"),
      );
      await bringBack(page, planned, hasScripts);

      await actAs(page, lead);
      await page.goto(`${site.origins.staff}/now`);
      await assertLooksRight(page, hasScripts);
      await page.getByRole("link", { name: "Start it" }).first().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Start it" }).click();
      await page.getByRole("link", { name: "Report progress" }).click();
      await page.getByRole("button", { name: "Report progress" }).click();
      await page.getByText("There is a problem").waitFor();
      await page.getByLabel("What was done since the last report?").fill("Half of the schools.");
      await page.getByLabel("Not confident").check();
      await page.getByLabel("What stands in its way?").fill("No trainer.");
      await assertLooksRight(page, hasScripts);
      await page.getByRole("button", { name: "Report progress" }).click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await assertLooksRight(page, hasScripts);

      await actAs(page, manager);
      await page.goto(`${site.origins.staff}/plan/strategy`);
      await assertLooksRight(page, hasScripts);
      await page.getByRole("link", { name: "A whole-school approach" }).click();
      await page.getByRole("listitem").filter({ hasText: title }).getByText("At risk").waitFor();
      await assertLooksRight(page, hasScripts);
      for (const view of [
        "By sub-group and owner",
        "Timeline",
        "Who is not delivering",
        "What does not fit",
      ]) {
        await page.goto(`${site.origins.staff}/plan/strategy`);
        await page.getByRole("link", { name: view }).click();
        await page.getByRole("heading", { level: 1 }).waitFor();
        await assertLooksRight(page, hasScripts);
      }

      const moved = await fileWith(page, (csv) =>
        csv.replace(new RegExp(`^(action,${code},.*)${dayFromNow(20)}`, "m"), `$1${dayFromNow(200)}`),
      );
      await bringBack(page, moved, hasScripts);
      await page.goto(`${site.origins.staff}/plan/strategy/compare?from=${dayFromNow(-1)}`);
      await page.getByText(`Action ${code}: ${title}`).waitFor();
      await assertLooksRight(page, hasScripts);
      await page.goto(`${site.origins.staff}/plan/strategy/delivery`);
      assert.equal(await page.getByRole("link", { name: title }).count(), 0);

      await page.goto(`${site.origins.partnership}/strategy`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await assertLooksRight(page, hasScripts);
    });
  });
}
