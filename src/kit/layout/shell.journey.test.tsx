import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { goBack, withPage } from "../../../tests/support/browser.ts";
import { publicPageProps, staffPageProps } from "./builders.tsx";
import { NowList, PublicForm, PublicPage, renderDocument, StaffPage, WhoKnows } from "./index.ts";

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
    buildAssets(folder: string): Promise<{ manifest: Record<string, Record<"css" | "js", string[]>> }>;
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
  "the button": (page) => page.click(".fl-leave__button", { noWaitAfter: true }),
  "the skip link": (page) => page.locator("a[data-leave-now]").press("Enter", { noWaitAfter: true }),
  "Escape in a field": (page) => page.locator("#words").press("Escape", { noWaitAfter: true }),
  "Shift three times": async (page) => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  },
};

for (const [way, leave] of Object.entries(waysOut)) {
  test(`leaving by ${way} blanks the page, hands on no address and cannot be undone by Back`, async () => {
    await withHelpPage("/question", {}, async (page) => {
      await page.fill("#words", "canary");
      await leave(page);
      // The server holds its answer back until the page has been looked at.
      await page.waitForFunction(() => document.body.textContent === "");
      release();
      await page.waitForURL("**/neutral");
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
    release();
    await page.click(".fl-leave__button");
    await page.waitForURL("**/neutral");
    assert.ok(requests.some(({ line }) => line === "POST /leave"));
  });
});

test("Escape closes an open list of options first, then leaves", async () => {
  await withHelpPage("/question", {}, async (page) => {
    release();
    await page.click("#district");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("select:open"));
    assert.equal(new URL(page.url()).pathname, "/question");
    await page.keyboard.press("Escape");
    await page.waitForURL("**/neutral");
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
    release();
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
      await page.click(".fl-leave__button", { trial: true });
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
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`),
        [],
      );
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
    held = new Promise((resolve) => (release = () => resolve(undefined)));
    await use(page);
    release();
    assert.deepEqual(complaints, []);
  });
}

let release: () => void = () => undefined;
let held: Promise<unknown> = Promise.resolve();

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  requests.push({ line: `${request.method} ${pathname}`, referer: request.headers.referer });
  if (/^\/(leave|idle)$/.test(pathname)) {
    void held.then(() => response.writeHead(303, { location: "/neutral" }).end());
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

function samplePages(
  manifest: Record<string, Record<"css" | "js", string[]>>,
): Readonly<Record<string, string>> {
  const assets = (face: string) => ({
    css: (manifest[face]?.css ?? []).map((name) => `/${name}`),
    js: (manifest[face]?.js ?? []).map((name) => `/${name}`),
  });
  const quick = { warnAfterSeconds: 1, clearAfterSeconds: 3, href: "/idle" };
  const aside = { title: "Who knows", content: <WhoKnows holders={[]} looks={[]} /> };
  return {
    "/question": renderDocument(
      <PublicPage {...publicPageProps({ assets: assets("public"), demo: true, backHref: "/quick" })}>
        <Question />
      </PublicPage>,
    ),
    "/quick": renderDocument(
      <PublicPage {...publicPageProps({ assets: assets("public"), idle: quick })}>
        <h1>Wait</h1>
      </PublicPage>,
    ),
    "/staff": renderDocument(
      <StaffPage {...staffPageProps({ assets: assets("staff"), demo: true, aside })}>
        <h1>Now</h1>
        <NowList
          rows={[
            {
              clockText: "overdue 2 h",
              clockState: "overdue",
              sentence: "First safe contact",
              reference: "R-4F2K",
              action: { label: "Record attempt", href: "/attempt" },
            },
          ]}
        />
      </StaffPage>,
    ),
  };
}

function Question() {
  return (
    <PublicForm action="/next">
      <h1>When is it safe?</h1>
      <div class="govuk-radios">
        <div class="govuk-radios__item">
          <input class="govuk-radios__input" type="radio" name="how" id="phone" data-aria-controls="when" />
          <label class="govuk-label govuk-radios__label" for="phone">
            By phone
          </label>
        </div>
        <div class="govuk-radios__conditional govuk-radios__conditional--hidden" id="when">
          Mornings
        </div>
      </div>
      <label for="words">In your own words</label>
      <textarea class="govuk-textarea" id="words" rows={30} />
      <label for="district">District</label>
      <select class="govuk-select" id="district">
        <option>Watford</option>
        <option>Stevenage</option>
      </select>
    </PublicForm>
  );
}
