import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { FastifyInstance } from "fastify";
import { recordAudits } from "../../src/foundation/audit/index.ts";
import { systemNow, workingDays, type Now } from "../../src/foundation/clock/index.ts";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { derivePublicKeys, newKeyRing, newKeyShelf } from "../../src/foundation/crypto/index.ts";
import type { Database } from "../../src/foundation/db/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import {
  createServer,
  loadAssets,
  type Origins,
  type Route,
  type Site,
} from "../../src/foundation/http/index.ts";
import { loadPack, type Pack } from "../../src/foundation/pack/index.ts";
import type { ProcessDefinition } from "../../src/foundation/process/index.ts";
import { speakTo } from "../../src/rooms/public-door/index.ts";
import { testDatabase } from "./database.ts";

/** A whole site over the test database, served without a network. */
export type TestSite = { readonly app: FastifyInstance; readonly house: House; readonly origins: Origins };

export type TestSiteOptions = {
  readonly routes: readonly Route[];
  readonly processes?: readonly ProcessDefinition[];
  /** Plain-http names that no network knows unless told. */
  readonly origins?: Origins;
  readonly mode?: House["mode"];
  /** Where leaving leads, for a browser that must not go out into the world. */
  readonly exitAddress?: string;
  readonly now?: Now;
  readonly database?: Database;
  /** The built style sheets and scripts, for a browser; else addresses that lead to nothing. */
  readonly assets?: "built" | "none";
  readonly logTo?: NodeJS.WritableStream;
  readonly requestsPerMinute?: number;
  /** In place of the product's own way to find a visit's language. */
  readonly speakTo?: NonNullable<Site["speakTo"]>;
};

const ORIGINS: Origins = {
  help: "http://help.test",
  partnership: "http://partnership.test",
  staff: "http://staff.test",
};

let pack: Pack | undefined;
const folders: string[] = [];

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Stands up a site of the given routes: the Hertfordshire pack, fresh keys, everything else as in the product. */
export async function testSite(options: TestSiteOptions): Promise<TestSite> {
  const origins = options.origins ?? ORIGINS;
  const house = await houseFor(options);
  const site: Site = {
    house,
    origins,
    assets: loadAssets(await assetFolder(options.assets ?? "none")),
    routes: options.routes,
    recordViews: (tx, event, viewed) =>
      recordAudits(
        tx,
        viewed.map((each) => ({ event, ...each })),
      ),
    placesOf: (roleId) => house.pack.roles.find(({ id }) => id === roleId)?.places ?? [],
    signInPath: "/sign-in",
    speakTo: options.speakTo ?? speakTo,
  };
  const app = await createServer(site, {
    logLevel: options.logTo ? "info" : "silent",
    requestsPerMinute: options.requestsPerMinute ?? 100_000,
    ...(options.logTo && { logTo: options.logTo }),
  });
  return { app, house, origins };
}

/** A house over the test database, with keys of its own. */
async function houseFor(options: Omit<TestSiteOptions, "routes"> = {}): Promise<House> {
  pack ??= loadPack(join(checkoutRoot, "packs/hertfordshire"));
  const keys = newKeyRing();
  return {
    mode: options.mode ?? "demo",
    database: options.database ?? (await testDatabase()),
    pack: leadingTo(pack, options.exitAddress),
    keys,
    publicKeys: derivePublicKeys(keys),
    shelf: newKeyShelf(),
    origins: ORIGINS,
    calendar: workingDays(
      pack.bankHolidays.days.map(({ date }) => date),
      pack.partnership.timezone,
    ),
    now: options.now ?? systemNow,
    processes: new Map((options.processes ?? []).map((process) => [process.name, process])),
  };
}

function leadingTo(packOnDisk: Pack, exitAddress: string | undefined): Pack {
  if (exitAddress === undefined) return packOnDisk;
  return { ...packOnDisk, partnership: { ...packOnDisk.partnership, exitAddress } };
}

async function assetFolder(kind: "built" | "none"): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "fanlight-assets-"));
  folders.push(folder);
  if (kind === "built") await build(folder);
  else
    writeFileSync(
      join(folder, "manifest.json"),
      JSON.stringify({ public: NO_FILES, staff: NO_FILES, device: NO_FILES }),
    );
  return folder;
}

/** The builder is plain JavaScript, loaded by address since it has no types. */
async function build(folder: string): Promise<void> {
  const address = new URL("../../tools/build-assets.mjs", import.meta.url).href;
  const { buildAssets } = (await import(address)) as { buildAssets: (to: string) => Promise<unknown> };
  await buildAssets(folder);
}

const NO_FILES = { css: ["none.css"], js: ["none.js"] };
