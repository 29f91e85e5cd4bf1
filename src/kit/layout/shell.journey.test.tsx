import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../../../tests/support/accessible.ts";
import { goBack, withPage } from "../../../tests/support/browser.ts";
import { samplePages } from "./builders.tsx";
import type { BuiltFiles } from "./builders.tsx";

const policy = [
  "default-src 'none'",
  "script-src 'nonce-n0nce'",
  "style-src 'nonce-n0nce'",
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const outDir = mkdtempSync(join(tmpdir(), "shell-"));
const requests: { line: string; referer: string | undefined }[] = [];
const server = createServer(answer);
let origin = "";
let pages: Readonly<Record<string, string>> = {};

before(async () => {
  const builder = new URL("../../../tools/build-assets.mjs", import.meta.url).href;
  const { buildAssets } = (await import(builder)) as {
    buildAssets: (folder: string) => Promise<{ manifest: BuiltFiles }>;
  };
  const { manifest } = await buildAssets(outDir);
  pages = samplePages(manifest);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  origin = `http://127.0.0.1:${address.port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(outDir, { recursive: true });
});

const waysOut: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "the button": (page) => page.click(".fl-leave__button"),
  "the skip link": (page) => page.locator("a[data-leave-now]").press("Enter"),
  "Escape in a field": (page) => page.locator("#words").press("Escape"),
  "Shift three times": async (page) => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  },
};

for (const [way, leave] of Object.entries(waysOut)) {
  test(`leaving by ${way} blanks the page, hands on no address and cannot be undone by Back`, async () => {
    await withHelpPage("/question", {}, async (page) => {
      await page.fill("#words", "canary");
      await page.evaluate(noteNextFrame);
      await leave(page);
      await page.waitForURL("**/neutral");
      const [seen] = await page.context().cookies();
      assert.equal(seen?.value, "blank-focus-on-BODY");
      assert.ok(requests.some(({ line }) => line === "GET /leave"));
      assert.deepEqual(
        requests.filter(({ line }) => /leave|neutral/.test(line)).map(({ referer }) => referer),
        [undefined, undefined],
      );
      await goBack(page).catch(() => undefined);
      assert.notEqual(new URL(page.url()).pathname, "/question");
    });
  });
}

test("without JavaScript the button posts", async () => {
  await withHelpPage("/question", { javaScriptEnabled: false }, async (page) => {
    await page.click(".fl-leave__button");
    await page.waitForURL("**/neutral");
    assert.ok(requests.some(({ line }) => line === "POST /leave"));
  });
});

test("Escape closes an open list of options first, then leaves", async () => {
  await withHelpPage("/question", {}, async (page) => {
    await page.click("#district");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("select:open"));
    assert.equal(new URL(page.url()).pathname, "/question");
    await page.keyboard.press("Escape");
    await page.waitForURL("**/neutral");
  });
});

test("Escape closes a list of suggestions first, the browser's own and one of ours, then leaves", async () => {
  await withHelpPage("/question", {}, async (page) => {
    await page.evaluate(addSuggestions);
    await page.press("#town", "ArrowDown");
    await page.press("#town", "Escape");
    await page.focus("#service");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#service[aria-expanded=false]");
    assert.equal(new URL(page.url()).pathname, "/question");
    await page.keyboard.press("Escape");
    await page.waitForURL("**/neutral");
  });
});

test("Shift pressed three times to scroll sideways or to select with the mouse does not leave", async () => {
  await withHelpPage("/question", {}, async (page) => {
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.down("Shift");
      await page.mouse.wheel(10, 0);
      await page.keyboard.up("Shift");
    }
    for (let press = 0; press < 3; press += 1) await page.click("#words", { modifiers: ["Shift"] });
    assert.equal(new URL(page.url()).pathname, "/question");
  });
});

test("a page out of sight is covered whole, so that the task switcher keeps a picture of nothing, and comes back as it was", async () => {
  await withHelpPage("/question", {}, async (page) => {
    await page.fill("#words", "canary");
    const shown = await page.screenshot();
    await page.evaluate(turn, "hidden");
    const covered = await page.screenshot();
    await page.evaluate(turn, "visible");
    assert.equal(await page.inputValue("#words"), "canary");
    assert.equal((await page.screenshot()).equals(shown), true);
    await page.goto(`${origin}/quick`);
    await page.evaluate(turn, "hidden");
    assert.equal((await page.screenshot()).equals(covered), true);
  });
});

test("a page that is hidden by going elsewhere has no content left, for the cache or a screen reader", async () => {
  await withHelpPage("/question", {}, async (page) => {
    await page.fill("#words", "canary");
    await page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
    assert.equal(
      await page.evaluate(() => document.body.innerHTML + document.activeElement?.tagName),
      "BODY",
    );
    const { nodes } = await (await page.context().newCDPSession(page)).send("Accessibility.getFullAXTree");
    assert.deepEqual(
      nodes.filter(({ role }) => ["StaticText", "textbox", "button"].includes(String(role?.value))),
      [],
    );
  });
});

test("capitals, selections and shortcuts typed by a person do not leave", async () => {
  await withHelpPage("/question", {}, async (page) => {
    await page.locator("#words").pressSequentially("HE SAID: I Know. WHAT?");
    await page.keyboard.press("Shift+Home");
    await page.keyboard.press("Control+Shift+ArrowLeft");
    assert.equal(await page.inputValue("#words"), "HE SAID: I Know. WHAT?");
  });
});

test("a page gone back to, after going on, has empty fields", async () => {
  await withHelpPage("/question", {}, async (page) => {
    await page.fill("#words", "canary");
    await page.goto(`${origin}/quick`);
    await goBack(page);
    await page.waitForSelector("#words");
    assert.equal(await page.inputValue("#words"), "");
  });
});

test("an untouched page warns, one press gives more time, and at last it clears and goes to its address", async () => {
  await withHelpPage("/quick", {}, async (page) => {
    await page.click("text=I need more time");
    assert.equal(await page.isVisible("[data-idle-notice]"), false);
    await page.waitForURL("**/neutral");
    assert.ok(requests.some(({ line }) => line === "GET /idle"));
  });
});

test("the way out is on screen and topmost at 320 px and at 400% zoom, however far one scrolls", async () => {
  await withHelpPage("/question", { viewport: { width: 320, height: 256 } }, async (page) => {
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((part) => window.scrollTo(0, document.body.scrollHeight * part), share);
      assert.equal(await page.evaluate(isLeaveButtonOnTop), true, `scrolled ${share}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    }
  });
});

test("what belongs to a choice shows only while it is chosen", async () => {
  await withHelpPage("/question", {}, async (page) => {
    assert.equal(await page.isVisible("#when"), false);
    await page.check("#phone", { force: true });
    assert.equal(await page.isVisible("#when"), true);
  });
});

for (const path of ["/question", "/staff"]) {
  test(`axe finds nothing on ${path}`, async () => {
    await withHelpPage(path, {}, async (page) => {
      await assertAccessible(page);
    });
  });
}

/** Opens a page and, when done, fails if the browser complained of anything: the policy is a real page's. */
async function withHelpPage(
  path: string,
  options: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } },
  use: (page: Page) => Promise<void>,
): Promise<void> {
  await withPage(options, async (page) => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(origin + path);
    requests.length = 0;
    await use(page);
    assert.deepEqual(complaints, []);
  });
}

/** Runs in the page: whether a press in the middle of the button would meet the button. */
function isLeaveButtonOnTop(): boolean {
  const button = document.querySelector(".fl-leave__button");
  if (!button) return false;
  const { left, top, width, height } = button.getBoundingClientRect();
  return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** Runs in the page: a field with the browser's own suggestions, and one whose list of suggestions is a script's. */
function addSuggestions(): void {
  const [town, list, service] = ["input", "datalist", "input"].map((tag) => document.createElement(tag));
  if (!town || !list || !service) return;
  town.id = "town";
  town.setAttribute("list", "towns");
  list.id = "towns";
  list.append(...["Watford", "Ware"].map((text) => new Option(text)));
  service.id = "service";
  service.setAttribute("role", "combobox");
  service.ariaExpanded = "true";
  service.addEventListener("keydown", () => (service.ariaExpanded = "false"));
  document.querySelector("main")?.prepend(town, list, service);
}

/** Runs in the page: goes out of sight or comes back, as when one turns to another app. */
function turn(state: string): void {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}

/** Runs in the page: writes down what the first frame after a key or a click shows, as a cookie: a browser that is leaving answers no questions. */
function noteNextFrame(): void {
  const note = () =>
    requestAnimationFrame(() => {
      const text = document.body.textContent === "" ? "blank" : "readable";
      document.cookie = `seen=${text}-focus-on-${document.activeElement?.tagName}`;
    });
  for (const kind of ["keyup", "keydown", "click"]) window.addEventListener(kind, note, true);
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  requests.push({ line: `${request.method} ${pathname}`, referer: request.headers.referer });
  if (/^\/(leave|idle)$/.test(pathname)) {
    // Slow, as networks are: what the page shows meanwhile is the point.
    setTimeout(() => response.writeHead(303, { location: "/neutral" }).end(), 300);
    return;
  }
  const type = /\.(css|js)$/.exec(pathname)?.[1];
  if (type) {
    const kind = type === "css" ? "text/css" : "text/javascript";
    response.setHeader("content-type", kind).end(readFileSync(join(outDir, pathname)));
    return;
  }
  response.setHeader("content-type", "text/html; charset=utf-8").setHeader("cache-control", "no-store");
  response.setHeader("referrer-policy", "no-referrer").setHeader("content-security-policy", policy);
  response.end(pages[pathname] ?? '<!doctype html><title>n</title><link rel="icon" href="data:,">');
}
