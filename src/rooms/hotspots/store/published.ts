import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { Quarter } from "../model/quarter.ts";
import { releaseBody, type ReleaseBody } from "../model/release-body.ts";
import type { Revision } from "../model/revision.ts";

/** A release as everybody sees it; without a body, it was withdrawn. */
export type PublishedRelease = {
  readonly quarter: Quarter;
  readonly publishedOn: string;
  readonly body: ReleaseBody | undefined;
  readonly revisions: readonly Revision[];
};

/** What is held may be this old. A release that is withdrawn is gone within seconds. */
const FRESH_MS = 2_000;

type Held = {
  readonly releases: readonly PublishedRelease[];
  /** What they were read from. */
  readonly text: string;
  readonly at: number;
};
const memories = new WeakMap<House, { held?: Held; reading?: Promise<Held> }>();

/**
 * Every release that was published, newest first: held in memory, so that most pages cost no query. As long as nothing
 * changed it is the same list each time, so that what is drawn of it can be kept. With the database away it fails, as a
 * page of figures may.
 */
export async function findPublished(house: House): Promise<readonly PublishedRelease[]> {
  const memory = memories.get(house) ?? {};
  memories.set(house, memory);
  if (memory.held && performance.now() - memory.held.at < FRESH_MS) return memory.held.releases;
  memory.reading ??= read(house, memory.held).finally(() => delete memory.reading);
  memory.held = await memory.reading;
  return memory.held.releases;
}

async function read({ database }: House, held: Held | undefined): Promise<Held> {
  const at = performance.now();
  const rows = await database.statementAs(
    "fanlight_public",
    sql<Row>`select quarter, body, published_on as "publishedOn", revisions from hotspots.published()`,
  );
  const text = JSON.stringify(rows);
  if (held?.text === text) return { ...held, at };
  const releases = rows.map(({ body, ...row }) => ({
    ...row,
    body: body === null ? undefined : releaseBody.parse(body),
  }));
  return { releases, text, at };
}

type Row = Omit<PublishedRelease, "body"> & { readonly body: unknown };
