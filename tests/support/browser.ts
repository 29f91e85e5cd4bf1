import assert from "node:assert/strict";
import { after } from "node:test";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";

// Nothing but what the test asks for: no first-run pages, no look-ups of its own, no graphics card.
const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let shared: Promise<Browser> | undefined;

after(async () => (await shared)?.close());

/**
 * Opens a page in a context of its own (own cookies, own storage), hands it to `use`, and closes both. Whatever is done
 * there, no page may have tried what its own policy forbids: something to load, a script, a script's markup (SAFETY 60).
 */
export async function withPage<T>(
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await (await testBrowser()).newContext(options);
  const refused = listenForRefusals(context);
  try {
    const result = await use(await context.newPage());
    assert.deepEqual(refused, []);
    return result;
  } finally {
    await context.close();
  }
}

/** What the browser says it refused of any page of the context, by its policy. */
function listenForRefusals(context: BrowserContext): string[] {
  const refused: string[] = [];
  context.on("console", (message) => {
    if (/Content Security Policy|Trusted(?:HTML|Script|ScriptURL| ?Types?)/i.test(message.text()))
      refused.push(message.text());
  });
  return refused;
}

/** Goes back as a person does. A page from the back/forward cache is shown again, not loaded: nothing waits for a load. */
export async function goBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: "commit" });
}

/** The two widths that every journey is walked at. */
export const viewports = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

/** Each way in which staff's journeys are walked: a phone with scripts, a desktop without. */
export const staffWays = [
  { name: "on a phone", options: { viewport: viewports.phone }, hasScripts: true },
  {
    name: "on a desktop with JavaScript off",
    options: { viewport: viewports.desktop, javaScriptEnabled: false },
    hasScripts: false,
  },
] as const;

// The one browser of this test process, started when it is first asked for and closed after the last test.
function testBrowser(): Promise<Browser> {
  shared ??= chromium.launch({
    executablePath: getChromium(),
    headless: true,
    // Chromium's own sandbox cannot be set up by root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: flags,
    // A page that comes back from the back/forward cache shows what should be gone: tests must meet it as people do.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  return shared;
}

function getChromium(): string {
  const path = process.env["FANLIGHT_TEST_CHROMIUM"];
  if (path !== undefined) return path;
  throw new Error('FANLIGHT_TEST_CHROMIUM is not set. Run the test through "npm test -- --suite journey".');
}
