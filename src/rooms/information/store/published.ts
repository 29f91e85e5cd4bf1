import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { shownPages, type Published, type ShownPages } from "../model/shown-pages.ts";

/** What is held may be this old; then it is read again, while what is held is still shown. */
const FRESH_MS = 2_000;
/** After a time without visitors nobody is shown what may have been taken away meanwhile. */
const STALE_MS = 10_000;

type Held = { readonly pages: ShownPages; readonly at: number };
type Memory = { held?: Held; reading?: Promise<Held> };

/** By the database, since each request may come with a house of its own, whose pack speaks the visitor's language. */
const memories = new WeakMap<House["database"], Memory>();

/**
 * What the public reads, held in memory so that a page costs no query. Published or withdrawn pages show within
 * seconds. With the database away the pages held last are shown, or the pack's: they may be what somebody needs.
 */
export async function findShownPages(house: House): Promise<ShownPages> {
  const memory = memories.get(house.database) ?? {};
  memories.set(house.database, memory);
  const age = memory.held ? performance.now() - memory.held.at : Infinity;
  if (memory.held && age < FRESH_MS) return memory.held.pages;
  memory.reading ??= readAgain(house, memory);
  if (memory.held && age < STALE_MS) return memory.held.pages;
  return (await memory.reading).pages;
}

/** One reading at a time, however many ask. It never fails. */
async function readAgain(house: House, memory: Memory): Promise<Held> {
  const at = performance.now();
  const rows = await readPublished(house).catch(() => undefined);
  const pages = rows ? shownPages(house.pack, rows) : (memory.held?.pages ?? shownPages(house.pack, []));
  memory.held = { pages, at };
  delete memory.reading;
  return memory.held;
}

function readPublished({ database }: House): Promise<Published[]> {
  return database.statementAs(
    "fanlight_public",
    sql<Published>`select page, body from information.published()`,
  );
}
