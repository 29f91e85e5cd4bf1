import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { after } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { findFreePort } from "../../tools/provide/free-port.ts";
import { withPage } from "./browser.ts";
import { helpSite } from "./visitor.ts";
import type { TestSite } from "./route-site.ts";

/** The help face on a port of its own, and the ordinary website that leaving leads to. */
export type HelpHost = TestSite & { readonly address: string; readonly exit: Exit };
export type Exit = { readonly address: string; readonly referers: (string | undefined)[] };

const running: { close: () => unknown }[] = [];

after(async () => {
  for (const one of running) await one.close();
});

/** Starts both on loopback, with the built style sheets and scripts. */
export async function startHelp(): Promise<HelpHost> {
  const exit = await startExit();
  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  const origins = { help: address, partnership: "http://partnership.test", staff: "http://staff.test" };
  const site = await helpSite({ origins, exitAddress: exit.address, assets: "built" });
  await site.app.listen({ port, host: "127.0.0.1" });
  running.push(site.app);
  return { ...site, address, exit };
}

/**
 * Opens the start page and, when done, fails if the browser complained of anything, asked anyone else for anything, or
 * keeps anything but the one cookie.
 */
export async function visit(
  host: HelpHost,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  await withPage(options, async (page) => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      const { origin } = new URL(request.url());
      if (![host.address, new URL(host.exit.address).origin].includes(origin))
        complaints.push(`asked ${origin}`);
    });
    await page.goto(host.address);
    await use(page);
    // What the browser says of the header that clears it is no complaint.
    assert.deepEqual(
      complaints.filter((text) => !text.startsWith("Clear-Site-Data header")),
      [],
    );
    const kept = await page.context().storageState();
    assert.deepEqual(kept.origins, []);
    assert.deepEqual(
      kept.cookies.filter(({ name }) => name !== "v"),
      [],
    );
  });
}

/** Presses a button and waits for the page it leads to. */
export async function press(page: Page, button: string, heading: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await seeHeading(page, heading);
}

export async function seeHeading(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
}

async function startExit(): Promise<Exit> {
  const referers: Exit["referers"] = [];
  const server = createServer((request, response) => {
    if (request.url === "/weather") referers.push(request.headers.referer);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end('<!doctype html><title>Weather</title><link rel="icon" href="data:,"><h1>Weather</h1>');
  });
  const port = await listen(server);
  running.push({ close: () => [server.closeAllConnections(), server.close()] });
  return { address: `http://127.0.0.1:${port}/weather`, referers };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address !== "object") throw new Error("The server has no port.");
  return address.port;
}
