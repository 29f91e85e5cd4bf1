import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { findOnPath, isExecutable } from "./executables.ts";
import type { Provided } from "./provided.ts";
import { runCommand } from "./run-command.ts";
import { installSystemPackage } from "./system-package.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const fixedPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Finds a Chromium to test in, as the path of its program: the one CHROME_PATH names, an installed one, the system's
 * package where we may install it, and at last the browser tool's own download.
 */
export async function provideChromium(): Promise<Provided<string>> {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    return isExecutable(named)
      ? { found: named }
      : { missing: `CHROME_PATH names ${named}, which is not a program` };
  }
  const installed = await findWorking();
  if (installed !== undefined) return { found: installed };
  const withoutPackage = await installSystemPackage("chromium");
  const withoutDownload = (await findWorking()) === undefined ? await download() : undefined;
  const found = await findWorking();
  if (found !== undefined) return { found };
  return {
    missing: ["no Chromium is installed", withoutPackage, withoutDownload].filter(Boolean).join("; "),
  };
}

// Some systems put a stand-in of that name on the PATH that only says how to install it: so it is asked its version.
async function findWorking(): Promise<string | undefined> {
  const onPath = names.map((name) => findOnPath([name])).filter((path) => path !== undefined);
  for (const path of [...onPath, ...fixedPlaces, chromium.executablePath()]) {
    if (isExecutable(path) && (await answersItsVersion(path))) return path;
  }
  return undefined;
}

async function answersItsVersion(path: string): Promise<boolean> {
  if (process.platform === "win32") return true;
  return (await runCommand(path, ["--version"], { timeout: 20_000 })).code === 0;
}

async function download(): Promise<string | undefined> {
  process.stderr.write("Downloading Chromium with the browser tool, since no installed one was found.\n");
  const tool = join(
    dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")),
    "cli.js",
  );
  const { code } = await runCommand(process.execPath, [tool, "install", "chromium"], { echo: true });
  return code === 0 ? undefined : "the browser tool's own download failed (its message is above)";
}
