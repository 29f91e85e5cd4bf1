import { after, before } from "node:test";
import { freshDatabase } from "../support/database.ts";
import { examine, type Examined } from "./examine.ts";
import { startHelpSite, type HelpSite } from "./help-site.ts";
import type { Protection } from "./protections.ts";
import { getWay, type WayName } from "./ways.ts";

/** Has the site stand while a file's tests run. @returns how to make one visit to it and search what is left */
export function visitsWhileTesting(): (asked: Asked) => Promise<Examined> {
  let site: HelpSite;
  before(async () => (site = await startHelpSite(await freshDatabase())));
  after(() => site.close());
  return async ({ way, hasScript, taken = [] }) =>
    examine({
      chromium: getChromium(),
      site: { address: await addressFor(site, way, taken), answer: () => site.answer() },
      exitAddress: site.exitAddress,
      way: getWay(way),
      hasScript,
    });
}

function addressFor(site: HelpSite, way: WayName, taken: readonly Protection[]): Promise<string> | string {
  if (way === "leaving it untouched") return site.impatient();
  return taken.length === 0 ? site.address : site.careless(taken);
}

function getChromium(): string {
  const path = process.env["FANLIGHT_TEST_CHROMIUM"];
  if (path !== undefined) return path;
  throw new Error('FANLIGHT_TEST_CHROMIUM is not set. Run the test through "npm test -- --suite journey".');
}

type Asked = {
  readonly way: WayName;
  readonly hasScript: boolean;
  /** Protections that the site is to do without. */
  readonly taken?: readonly Protection[];
};
