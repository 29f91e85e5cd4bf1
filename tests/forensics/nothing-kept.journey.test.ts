import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { startHelpSite, type HelpSite } from "./help-site.ts";
import { press } from "./press.ts";
import { walk } from "./walk.ts";

/** The one that holds her place. */
const NECESSARY = "v";

let site: HelpSite;
before(async () => (site = await startHelpSite(await freshDatabase())));
after(() => site.close());

test("no public page asks anybody else for anything, stores anything, or sets another cookie than the one", async () => {
  await withPage({}, async (page) => {
    const elsewhere: string[] = [];
    const ours = new Set(site.pages.map((address) => new URL(address).origin));
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== "data:" && !ours.has(origin)) elsewhere.push(request.url());
    });
    const stored: string[] = [];
    const look = async () => stored.push(...(await readStores(page)));
    const seen = await openAll(page, site.pages, look);
    for (const way of ["a", "b", "c", "d", "f"]) await beginWith(page, way, look);
    await walk(page, site);
    await look();
    const cookies = (await page.context().cookies()).filter(({ name }) => name !== NECESSARY);
    assert.deepEqual({ elsewhere, stored, cookies }, { elsewhere: [], stored: [], cookies: [] });
    // Or the pages were not where this looked for them.
    assert.ok(seen.size >= site.pages.length && seen.size >= 6, [...seen].join(" "));
  });
});

test("the one cookie is a session's, out of reach of scripts and of other websites", async () => {
  await withPage({}, async (page) => {
    await page.goto(site.address);
    await page.locator("button[name=way]").first().click();
    await page.waitForURL("**/q");
    const cookies = await page.context().cookies();
    assert.deepEqual(
      cookies.map(({ name, expires, httpOnly, sameSite }) => ({ name, expires, httpOnly, sameSite })),
      [{ name: NECESSARY, expires: -1, httpOnly: true, sameSite: "Strict" }],
    );
  });
});

/** Opens these pages and every one that they link to on the public faces, but for the way out. */
async function openAll(
  page: Page,
  addresses: readonly string[],
  look: () => Promise<unknown>,
): Promise<Set<string>> {
  const seen = new Set<string>();
  const waiting = [...addresses];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    // The page that moves on by itself to the other website is opened without following it.
    if (new URL(next).pathname === "/away") continue;
    await page.goto(next);
    await look();
    const links = await page
      .locator("a[href]:not([data-leave-now])")
      .evaluateAll((all) => all.map((link) => ("href" in link ? String(link.href) : "")));
    waiting.push(...links.map((link) => link.split("#")[0] ?? "").filter((link) => isOurs(link)));
  }
  return seen;
}

function isOurs(link: string): boolean {
  return site.pages.some((address) => link.startsWith(`${new URL(address).origin}/`));
}

async function beginWith(page: Page, way: string, look: () => Promise<unknown>): Promise<void> {
  await page.goto(site.address);
  await page.locator(`button[name=way][value=${way}]`).click();
  for (let pages = 0; pages < 3; pages += 1) {
    await page.waitForURL("**/q");
    await look();
    await press(page, page.locator("main form button").first());
  }
}

/** What each of the browser's stores holds for the page's origin, by its name. */
async function readStores(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const counts = {
      localStorage: localStorage.length,
      sessionStorage: sessionStorage.length,
      indexedDB: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      manifests: document.querySelectorAll("link[rel=manifest]").length,
      readableCookies: document.cookie.length,
    };
    return Object.entries(counts).flatMap(([name, count]) =>
      count > 0 ? [`${name} on ${location.href}`] : [],
    );
  });
}
