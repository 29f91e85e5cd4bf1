import { makeDemonstration } from "../support/house-on.ts";
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { CDPSession, Page } from "playwright-core";
import type { House } from "../../src/foundation/house/index.ts";
import { createAdministrator, demoPeople } from "../../src/foundation/identity/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { testHouse } from "../support/site.ts";

const BY_NAME = { help: "127.0.0.1", staff: "localhost" };

describe("signing in with a passkey, in live use", () => {
  let house: House;
  let site: ListeningSite;

  before(async () => {
    house = { ...(await testHouse()), mode: "live" };
    site = await listen(house, BY_NAME);
  });
  after(() => site.close());

  for (const [name, viewport] of Object.entries(viewports)) {
    test(`the first administrator joins by her link, signs out, and comes back, at ${name} width`, async () => {
      const { token } = await makeAdministrator(house, name);
      await watched({ viewport }, async (page) => {
        await addDevice(page);
        await page.goto(`${site.origins.staff}/join/${token}`);
        await assertAccessible(page);
        await press(page, "Make my passkey", "More");
        assert.match(await page.innerText("main"), /Setting up the partnership/);
        await assertAccessible(page);
        await press(page, "Sign out", "Sign in");
        assert.match(await page.innerText("main"), /You are signed out/);
        await assertAccessible(page);
        await press(page, "Sign in with your passkey", "More");
        await page.goto(`${site.origins.staff}/step-up?next=/more/people`);
        await assertAccessible(page);
        await press(page, "Use my passkey", "People who work here");
        await page.goto(`${site.origins.staff}/join/${token}`);
        await seeHeading(page, "This link is over");
      });
    });
  }

  test("a device that does not say who holds it lets nobody in, and the page says so", async () => {
    const { token } = await makeAdministrator(house, "unverified");
    await watched({ viewport: viewports.phone }, async (page) => {
      const device = await addDevice(page);
      await page.goto(`${site.origins.staff}/join/${token}`);
      await press(page, "Make my passkey", "More");
      await press(page, "Sign out", "Sign in");
      assert.equal(await page.getByText("did not answer in time").isVisible(), false);
      await device.trust(false);
      await page.getByRole("button", { name: "Sign in with your passkey" }).click();
      await page.getByText("did not answer in time").waitFor();
      await assertAccessible(page);
      await device.trust(true);
      await press(page, "Sign in with your passkey", "More");
    });
  });

  test("a device with no passkey of ours is not let in", async () => {
    await watched({ viewport: viewports.phone }, async (page) => {
      await addDevice(page);
      await page.goto(`${site.origins.staff}/sign-in`);
      await page.getByRole("button", { name: "Sign in with your passkey" }).click();
      await page.getByText("did not answer in time").waitFor();
      assert.equal(await page.getByText("That did not work").isVisible(), false);
      assert.deepEqual(
        (await page.context().cookies()).map((cookie) => cookie.name),
        ["v"],
      );
    });
  });

  test("the keyboard alone is enough", async () => {
    const { token } = await makeAdministrator(house, "keyboard");
    await watched({ viewport: viewports.desktop }, async (page) => {
      await addDevice(page);
      await page.goto(`${site.origins.staff}/join/${token}`);
      await page.getByRole("button", { name: "Make my passkey" }).focus();
      await page.keyboard.press("Enter");
      await seeHeading(page, "More");
    });
  });

  test("without JavaScript the page says that a passkey needs it, and pressing does no harm", async () => {
    await withPage({ viewport: viewports.phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.origins.staff}/sign-in`);
      assert.match(await page.innerText("main"), /A passkey needs JavaScript/);
      await page.getByRole("button", { name: "Sign in with your passkey" }).click();
      assert.match(await page.innerText("main"), /You are not signed in/);
    });
  });
});

describe("the ways in of a demonstration", () => {
  let demo: House;
  let site: ListeningSite;

  before(async () => {
    demo = await makeDemonstration(await testHouse());
    site = await listen(demo);
  });
  after(() => site.close());

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "" : ", with JavaScript off";
    test(`one press is enough to be in, and to change to another role${how}`, async () => {
      const people = demoPeople(demo.pack);
      await withPage({ viewport: viewports.phone, javaScriptEnabled }, async (page) => {
        await page.goto(site.origins.partnership);
        assert.match(await page.innerText("body"), /Demonstration: nobody reads this/);
        if (javaScriptEnabled) await assertAccessible(page);
        for (const [role, heading] of [
          ["front-door-practitioner", "What needs you now"],
          ["system-administrator", "More"],
        ] as const) {
          await page.goto(site.origins.partnership);
          const name = people.find(({ roleId }) => roleId === role)?.name ?? "";
          await page.getByRole("button", { name: new RegExp(`^Come in as ${name}`) }).click();
          await seeHeading(page, heading);
          if (javaScriptEnabled) await assertAccessible(page);
        }
      });
    });
  }

  test("where each face has an origin of its own, one press is still enough", async () => {
    const apart = await listenApart(demo);
    try {
      await watched({ viewport: viewports.phone }, async (page) => {
        await page.goto(apart.origins.partnership);
        await page
          .getByRole("button", { name: /^Come in as/ })
          .first()
          .click();
        await seeHeading(page, "What needs you now");
        assert.equal(new URL(page.url()).origin, apart.origins.staff);
      });
    } finally {
      await apart.close();
    }
  });
});

/** Staff by number, partnership by name: two sites to a browser, and strict cookies stay behind. */
async function listenApart(house: House): Promise<ListeningSite> {
  return listen(house, { help: "127.0.0.2", staff: "127.0.0.1", partnership: "localhost" });
}

function makeAdministrator(house: House, name: string) {
  const email = `${name}@front-door.example`;
  return createAdministrator(house.database, house.pack, { name: `Ada ${name}`, email, another: true });
}

type Device = { trust(isVerified: boolean): Promise<void> };

/** Gives the browser a device that keeps passkeys and checks who holds it. */
async function addDevice(page: Page): Promise<Device> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    trust: async (isUserVerified) => {
      await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
  };
}

/** Fails when the browser complained of anything: a policy broken, a script that threw. */
async function watched(
  options: Parameters<typeof withPage>[0],
  use: (page: Page) => Promise<void>,
): Promise<void> {
  await withPage(options, async (page) => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await use(page);
    const ignored = /^Clear-Site-Data header|status of 404/;
    assert.deepEqual(
      complaints.filter((text) => !ignored.test(text)),
      [],
    );
  });
}

async function press(page: Page, button: string, heading: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await seeHeading(page, heading);
}

async function seeHeading(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}
