import { chromium, type Browser, type Page } from "playwright-core";
import { migrate, openEmbedded } from "../src/foundation/db/index.ts";
import { sqlDirectories } from "../src/sql-directories.ts";
import { examine, type Examined } from "../tests/forensics/examine.ts";
import { startHelpSite, type HelpSite } from "../tests/forensics/help-site.ts";
import { press } from "../tests/forensics/press.ts";
import { countTraces } from "../tests/forensics/result.ts";
import { getWay, type WayName } from "../tests/forensics/ways.ts";
import { percentile } from "./support/percentile.ts";
import { atMost, type Figure, type Need } from "./support/figure.ts";

const BLANK_BAR_MS = 100;
const TIMES = 5;
const SLOW = { offline: false, latency: 2000, downloadThroughput: 20_000, uploadThroughput: 10_000 };
const WAYS: readonly WayName[] = ["the button", "the skip link", "Escape", "Shift three times"];

export const needs: readonly Need[] = ["chromium"];

/**
 * Leaving the help pages: how long until the page is blank on a network that takes two seconds to answer;
 * and how many traces a search of the whole device finds afterwards, after one
 * way with JavaScript and one without (tests/forensics has them all).
 */
export async function bench(): Promise<readonly Figure[]> {
  const database = await openEmbedded({ memory: true });
  await migrate(database, sqlDirectories);
  const site = await startHelpSite(database);
  const path = process.env["FANLIGHT_TEST_CHROMIUM"] ?? "";
  try {
    const times = await timeBlanking(path, site);
    const withScript = await visit(path, site, "Escape", true);
    const withoutScript = await visit(path, site, "the button", false);
    const figure = (name: string, value: number): Figure => atMost(0, { name, value, unit: "traces" });
    return [
      atMost(BLANK_BAR_MS, {
        name: "leaving, page blank on a slow network, 95th percentile",
        value: percentile(times, 0.95),
        unit: "ms",
      }),
      figure(
        "left on the device, with JavaScript",
        countTraces(withScript, "typed") + countTraces(withScript, "shown"),
      ),
      figure("left of what was typed, without JavaScript", countTraces(withoutScript, "typed")),
    ];
  } finally {
    await site.close();
  }
}

function visit(path: string, site: HelpSite, way: WayName, hasScript: boolean): Promise<Examined> {
  const { exitAddress } = site;
  return examine({ chromium: path, site, exitAddress, way: getWay(way), hasScript });
}

async function timeBlanking(path: string, site: HelpSite): Promise<number[]> {
  // Chromium's own sandbox cannot be set up by root.
  const browser = await chromium.launch({
    executablePath: path,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const times: number[] = [];
  for (const way of Array.from({ length: TIMES }, () => WAYS).flat())
    times.push(await timeOnce(browser, site, way));
  await browser.close();
  return times;
}

async function timeOnce(browser: Browser, { address }: HelpSite, way: WayName): Promise<number> {
  const page = await browser.newPage();
  const blank = Promise.withResolvers<number>();
  await page.exposeFunction("noteBlank", blank.resolve);
  await page.addInitScript(watchBlanking);
  await page.goto(address);
  await toWriting(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW);
  await getWay(way).leave(page);
  const taken = await blank.promise;
  await page.close();
  return taken;
}

/** To the first page with a text field: somebody worried about how they treat others is asked early. */
async function toWriting(page: Page): Promise<void> {
  await page.locator("button[name=way][value=b]").click();
  while ((await page.locator("main").getByRole("textbox").count()) === 0) {
    await press(page, page.locator("main form button").first());
  }
}

/** Runs in the page: from the key or click that leaves to the end of the first frame that shows nothing. */
function watchBlanking(): void {
  const note = (event: Event) => {
    const look = () => {
      const channel = new MessageChannel();
      // A message sent in a frame arrives after that frame was drawn.
      channel.port1.addEventListener("message", () => {
        const { noteBlank } = window as Window & { noteBlank?: (ms: number) => void };
        if (document.body.textContent === "") noteBlank?.(performance.now() - event.timeStamp);
      });
      channel.port1.start();
      channel.port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  };
  for (const kind of ["keydown", "keyup", "click"]) window.addEventListener(kind, note, true);
}
