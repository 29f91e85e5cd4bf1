import { join } from "node:path";
import { provideChromium } from "../../tools/provide/chromium.ts";
import { provideNpmTool } from "../../tools/provide/npm-tool.ts";
import { runCommand } from "../../tools/provide/run-command.ts";
import type { LighthouseResult, Scores } from "./result.ts";

const VERSION = "13.5.0";
const TRIES = 3;
const CATEGORIES = {
  performance: "performance",
  accessibility: "accessibility",
  bestPractices: "best-practices",
} as const;

/**
 * What Lighthouse gives pages of the running program, on the phone and the network it emulates by itself. It opens
 * addresses without a cookie, so what it sees is what somebody sees who comes for the first time.
 * @param addresses whole ones
 * @throws where there is no browser or no Lighthouse
 */
export async function askLighthouse(addresses: readonly string[]): Promise<LighthouseResult> {
  const [chromium, tool] = [await provideChromium(), await provideNpmTool("lighthouse", VERSION)];
  if ("missing" in chromium) throw new Error(chromium.missing);
  if ("missing" in tool) throw new Error(tool.missing);
  const pages: Scores[] = [];
  for (const address of addresses)
    pages.push(await score(address, join(tool.found, "cli/index.js"), chromium.found));
  return { date: new Date().toISOString().slice(0, 10), version: VERSION, pages };
}

/** A browser now and then records nothing of a page it showed; that says nothing of the page, which is then opened again. */
async function score(address: string, cli: string, chromium: string): Promise<Scores> {
  let refused = "";
  for (let turn = 0; turn < TRIES; turn += 1) {
    const { code, output } = await open(address, cli, chromium);
    if (code === 0) return read(address, output);
    refused = output;
  }
  throw new Error(`Lighthouse could not measure ${address}: ${refused.slice(-600)}`);
}

function open(address: string, cli: string, chromium: string): ReturnType<typeof runCommand> {
  return runCommand(
    process.execPath,
    [
      cli,
      address,
      "--quiet",
      "--output=json",
      "--output-path=stdout",
      "--no-enable-error-reporting",
      `--only-categories=${Object.values(CATEGORIES).join()}`,
      // Chromium's own sandbox cannot be set up by root.
      `--chrome-flags=--headless=new --disable-gpu ${process.getuid?.() === 0 ? "--no-sandbox" : ""}`,
    ],
    { env: { ...process.env, CHROME_PATH: chromium } },
  );
}

function read(address: string, output: string): Scores {
  const report = JSON.parse(output.slice(output.indexOf("{\n"))) as Report;
  const points = (name: keyof typeof CATEGORIES): number =>
    Math.round((report.categories[CATEGORIES[name]]?.score ?? 0) * 100);
  return {
    page: new URL(address).pathname,
    performance: points("performance"),
    accessibility: points("accessibility"),
    bestPractices: points("bestPractices"),
    short: shortOf(report),
  };
}

/** The audits that cost something, each with what it measured. */
function shortOf({ categories, audits }: Report): string[] {
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  const costly = refs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  return costly.map(({ id }) => [audits[id]?.title, audits[id]?.displayValue].filter(Boolean).join(": "));
}

type Report = {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>
  >;
};
