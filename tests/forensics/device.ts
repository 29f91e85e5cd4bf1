import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser, type BrowserContext } from "playwright-core";

const PATIENCE_MS = 120_000;
const CONNECT_MS = 40_000;

// The browser as a person has it, started by us and not by the driver: the driver's own start turns the back/forward
// cache off. No requests of its own to its maker; a restored session without asking first.
const FLAGS = [
  "--headless=new",
  "--disable-gpu",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--password-store=basic",
  "--hide-crash-restore-bubble",
  "--enable-unsafe-extension-debugging",
  "--remote-debugging-port=0",
];

/** A phone or computer with one browser on it, which keeps everything that a browser keeps in one folder. */
export type Device = {
  /** Home, profile, caches and temporary files. */
  readonly folder: string;
  start(): Promise<Running>;
  throwAway(): void;
};

/** The browser while it is open. */
export type Running = {
  readonly context: BrowserContext;
  /** "Chrome/1.2.3.4". */
  readonly version: string;
  /** Opens the tab again that was closed last, as its menu does. */
  openClosedTab(): Promise<void>;
  /** Power cut. */
  crash(): Promise<void>;
  /** Closed as a person closes it. */
  close(): Promise<void>;
};

/** A new device whose browser continues, when it starts, where it left off: the setting that keeps most. */
export function newDevice(chromiumPath: string, hasScript: boolean): Device {
  const place = mkdtempSync(join(tmpdir(), "fanlight-device-"));
  const [folder, tool] = [join(place, "home"), join(place, "tool")];
  const profile = join(folder, "profile");
  const settings = {
    session: { restore_on_startup: 1 },
    ...(!hasScript && { profile: { default_content_setting_values: { javascript: 2 } } }),
  };
  writeIn(join(profile, "Default"), { Preferences: settings });
  // What a page's driver cannot press: the browser's own menu.
  writeIn(tool, {
    "manifest.json": {
      manifest_version: 3,
      name: "menu",
      version: "1",
      permissions: ["sessions"],
      background: { service_worker: "menu.js" },
    },
    "menu.js": {},
  });
  const started: ChildProcess[] = [];
  return {
    folder,
    start: () => startBrowser(chromiumPath, { folder, tool, started }),
    throwAway: () => {
      for (const child of started) child.kill("SIGKILL");
      rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function startBrowser(path: string, { folder, tool, started }: Place): Promise<Running> {
  const profile = join(folder, "profile");
  const portFile = join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  // Chromium's own sandbox cannot be set up by root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const args = [...FLAGS, ...sandbox, `--user-data-dir=${profile}`, `--load-extension=${tool}`];
  const child = spawn(path, args, { stdio: "ignore", env: { ...process.env, ...homeIn(folder) } });
  started.push(child);
  const ended = once(child, "exit");
  const browser = await connect(await addressIn(portFile, child));
  const [context] = browser.contexts();
  if (!context) throw new Error("The browser has no window.");
  return {
    context,
    version: browser.version(),
    openClosedTab: () => openClosedTab(context),
    crash: async () => {
      child.kill("SIGKILL");
      await ended;
      await wait(500);
    },
    close: async () => {
      await closeBrowser(browser);
      await ended;
    },
  };
}

/** The driver now and then waits for ever for a tab that is just being restored; asked again, it finds it. */
async function connect(address: string): Promise<Browser> {
  const attempt = () => chromium.connectOverCDP(address, { timeout: CONNECT_MS });
  return attempt().catch(attempt).catch(attempt);
}

async function openClosedTab(context: BrowserContext): Promise<void> {
  const menu = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const opened = context.waitForEvent("page");
  await menu.evaluate("chrome.sessions.restore()");
  await opened;
}

async function closeBrowser(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send("Browser.close").catch(() => undefined);
}

async function addressIn(portFile: string, child: ChildProcess): Promise<string> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, "utf8").split("\n") : [];
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    if (child.exitCode !== null) break;
    await wait(100);
  }
  throw new Error("The browser did not start.");
}

function homeIn(folder: string): NodeJS.ProcessEnv {
  const at = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  };
  return {
    HOME: folder,
    TMPDIR: at("tmp"),
    XDG_CACHE_HOME: at("cache"),
    XDG_CONFIG_HOME: at("config"),
    XDG_DATA_HOME: at("data"),
  };
}

function writeIn(folder: string, files: Readonly<Record<string, object>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), name.endsWith(".js") ? "" : JSON.stringify(content));
}

type Place = { readonly folder: string; readonly tool: string; readonly started: ChildProcess[] };
