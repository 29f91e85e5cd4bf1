import { setTimeout as wait } from "node:timers/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { newDevice, type Device, type Running } from "./device.ts";
import { isOfSite, readTabs, readHistoryOf, readPage } from "./look-around.ts";
import { readHistory, type HistoryRow } from "./search/sqlite.ts";
import { searchFolder } from "./search/search-folder.ts";
import { walk, type Site, type Walked } from "./walk.ts";
import type { Way } from "./ways.ts";

// Chromium writes a page's state about a second after it changed, and its session file some two seconds after that.
const WRITTEN_MS = 5_000;

/** Where traces are looked for, in the order of the published table. */
export const PLACES = [
  "Back and Forward",
  "closed tab opened again",
  "session restored after a crash",
  "History",
  "session files",
  "caches",
  "anywhere else on the disk",
] as const;

export type Place = (typeof PLACES)[number];

/** What one visit left: in each place the traces found of what she typed, of what she was shown, and of pages for everybody. */
export type Examined = {
  readonly way: string;
  readonly hasScript: boolean;
  readonly isLeaving: boolean;
  readonly browser: string;
  readonly found: Readonly<Record<Place, Traces>>;
  readonly history: readonly HistoryRow[];
};

export type Traces = Readonly<Record<Kind, readonly string[]>>;

/** Typed or chosen by her; shown to her; or on pages that are the same for everybody who opens their address. */
export const KINDS = ["typed", "shown", "published"] as const;

export type Kind = (typeof KINDS)[number];

export type Visit = {
  readonly chromium: string;
  readonly site: Site;
  readonly exitAddress: string;
  readonly way: Way;
  readonly hasScript: boolean;
};

/**
 * One whole visit on a device of its own, and a search of all that is left after it. Where the driver loses the browser,
 * as it may on a busy machine, the visit is made once more on a new device.
 */
export async function examine(visit: Visit): Promise<Examined> {
  return examineOnce(visit).catch(() => examineOnce(visit));
}

async function examineOnce(visit: Visit): Promise<Examined> {
  const device = newDevice(visit.chromium, visit.hasScript);
  try {
    return await examineOn(device, visit);
  } finally {
    device.throwAway();
  }
}

async function examineOn(device: Device, visit: Visit): Promise<Examined> {
  const { way, hasScript, site } = visit;
  const first = await device.start();
  const page = await first.context.newPage();
  const walked = await walk(page, site);
  await wait(WRITTEN_MS);
  await leave(page, visit);
  const back = way.isLeaving ? await readHistoryOf(page) : [];
  await page.close();
  await first.openClosedTab();
  const again = await readTabs(first.context);
  await wait(WRITTEN_MS);
  await first.crash();
  const crashed = searchFolder(device.folder, textsOf(walked));
  const second = await device.start();
  const restored = await readRestored(second);
  await second.close();
  const closed = searchFolder(device.folder, textsOf(walked));
  const files = [...crashed, ...closed];
  const onDisk = (place: Place): Traces =>
    onlyOf(
      walked,
      files.filter(({ file }) => placeOf(file) === place),
    );
  return {
    way: way.name,
    hasScript,
    isLeaving: way.isLeaving,
    browser: first.version,
    found: {
      "Back and Forward": onPages(walked, back),
      "closed tab opened again": onPages(walked, again),
      "session restored after a crash": onPages(walked, restored),
      History: onDisk("History"),
      "session files": onDisk("session files"),
      caches: onDisk("caches"),
      "anywhere else on the disk": onDisk("anywhere else on the disk"),
    },
    history: readHistory(join(device.folder, "profile/Default/History")).map(({ title, url }) => ({
      title,
      url: new URL(url).pathname,
    })),
  };
}

async function leave(page: Page, { way, site, exitAddress }: Visit): Promise<void> {
  await way.leave(page);
  if (!way.isLeaving) return;
  await page.waitForURL((url) => url.href === exitAddress || url.href === `${site.address}/closed`);
  await readPage(page);
}

async function readRestored({ context }: Running): Promise<string[]> {
  const isRestored = () => context.pages().some(isOfSite);
  for (let waited = 0; waited < WRITTEN_MS && !isRestored(); waited += 100) await wait(100);
  if (!isRestored()) throw new Error("The browser restored nothing: there was nothing to look at.");
  return readTabs(context);
}

function textsOf({ typed, shown, published }: Walked): readonly string[] {
  return [...typed, ...shown, ...published];
}

/** Of what pages say: not what the start page says too, which anyone sees who comes to the site. */
function onPages(walked: Walked, pages: readonly string[]): Traces {
  const said = textsOf(walked).filter((text) => pages.some((page) => page.includes(text)));
  return onlyOf(
    walked,
    said.filter((text) => !walked.start.includes(text)).map((text) => ({ text })),
  );
}

function onlyOf(walked: Walked, found: readonly { readonly text: string }[]): Traces {
  const texts = new Set(found.map(({ text }) => text));
  const only = (kind: Kind): string[] => [...walked[kind]].filter((text) => texts.has(text));
  return { typed: only("typed"), shown: only("shown"), published: only("published") };
}

function placeOf(file: string): Place {
  if (/\/History/.test(file)) return "History";
  if (/\/Sessions/.test(file)) return "session files";
  return /[Cc]ache/.test(file) ? "caches" : "anywhere else on the disk";
}
