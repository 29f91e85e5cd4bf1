import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import type { House } from "../../src/foundation/house/index.ts";
import { doImports } from "../../src/rooms/imports/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { goBack, viewports, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { signIn, testHouse } from "../support/site.ts";

const ways = [
  {
    name: "on a phone",
    options: { viewport: viewports.phone },
    who: ["Minella", "Phonewood", "23/04/1985", "07700 900456"],
    hasScripts: true,
  },
  {
    name: "on a desktop with JavaScript off",
    options: { viewport: viewports.desktop, javaScriptEnabled: false },
    who: ["Tordis", "Deskerley", "02/11/1961", "07700 900457"],
    hasScripts: false,
  },
] as const;

describe("a service's own list, in a browser", () => {
  let house: House;
  let site: ListeningSite;

  before(async () => {
    house = await testHouse();
    site = await listen(house);
  });
  after(() => site.close());

  for (const { name, options, who, hasScripts } of ways) {
    test(`it is sent, its columns named, tried, brought over, and taken back, ${name}`, async () => {
      const look = (page: Page): Promise<void> => (hasScripts ? assertAccessible(page) : Promise.resolve());
      const { token } = await signIn(house, { role: "service-manager" });
      await withPage(options, async (page) => {
        await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
        await page.goto(`${site.origins.staff}/imports`);
        await look(page);
        await open(page, "Send a list of cases");
        await look(page);
        await press(page, "Send the list");
        assert.match(await page.title(), /^Error: /);
        await look(page);
        await service(page).check();
        await page.getByLabel(/works with these people now/).check();
        await page.setInputFiles("#file", { name: "cases.csv", mimeType: "text/csv", buffer: listOf(who) });
        await press(page, "Send the list");
        assert.match(await page.innerText("main"), /In the first rows: /);
        await look(page);
        await press(page, "Say what each column is");
        assert.match(await page.innerText("main"), /Being checked/);
        await look(page);
        await doImports(house);
        await open(page, "See how far it is now");
        assert.match(await page.innerText("main"), /Would become a case\s+1 row\s/);
        assert.match(await page.innerText("main"), /Column C \(date of birth\)/);
        assert.ok(!(await page.innerText("main")).includes(who[1]));
        await look(page);
        await open(page, "Bring the cases over");
        await look(page);
        await page.getByLabel("Leave out those that very likely are").check();
        await press(page, "Bring the cases over");
        await doImports(house);
        await open(page, "See how far it is now");
        assert.match(await page.innerText("main"), /Became a case\s+1 row\s/);
        await look(page);
        await open(page, "See the cases");
        await look(page);
        await page.locator("tbody a").first().click();
        assert.match(await page.innerText("main"), new RegExp(`${who[0]} ${who[1]}`));
        assert.match(await page.innerText("main"), /Brought over from the service's own list/);
        await look(page);
        await goBack(page);
        await open(page, "Back to the list");
        await open(page, "Take the whole list back");
        await look(page);
        await page.getByLabel("It was the wrong list").check();
        await press(page, "Take the whole list back");
        await doImports(house);
        await open(page, "See how far it is now");
        assert.match(await page.innerText("main"), /Taken back\s+1 row\s/);
        await look(page);
      });
    });
  }
});

/** One who can be brought over, one with a day that does not exist, and one who is closed. */
function listOf([given, family, born, phone]: readonly [string, string, string, string]): Buffer {
  return Buffer.from(
    "First name,Surname,Date of birth,Mobile,Status,Safe contact,Safe times,Notes\n" +
      `${given},${family},${born},${phone},Open,Text,10:00 to 12:00,Ask about the locks\n` +
      `Bad,${family},31/02/1985,,Open,,,\nClosed,${family},,,Closed,,,\n`,
  );
}

function service(page: Page) {
  return page.locator('input[name="service"][value="idva"]');
}

function open(page: Page, name: string): Promise<void> {
  return page.getByRole("link", { name }).or(page.getByRole("button", { name })).first().click();
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}
