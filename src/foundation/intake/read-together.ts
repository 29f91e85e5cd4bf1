import { goTogether, sql, type Database } from "../db/index.ts";

type Read = (lookup: Buffer) => Promise<Buffer | null>;

const readers = new WeakMap<Database, Read>();

/**
 * The sealed draft under a look-up value. The embedded database does one thing at a time, and every page of a visit
 * begins with this: so those that ask while it reads are read together in the next statement, each given only her own.
 */
export function readDraftTogether(database: Database, lookup: Buffer): Promise<Buffer | null> {
  const read = readers.get(database) ?? goTogether((lookups) => readAll(database, lookups), never);
  readers.set(database, read);
  return read(lookup);
}

/** In the order asked for. */
async function readAll(database: Database, lookups: readonly Buffer[]): Promise<(Buffer | null)[]> {
  const query = sql<{ sealed: Buffer | null }>`
    select intake.get_draft(lookup) as sealed
    from unnest(${lookups}::bytea[]) with ordinality as asked (lookup, place) order by place`;
  return (await database.statementAs("fanlight_public", query)).map(({ sealed }) => sealed);
}

/** One statement fails for all or for none. */
function never(): boolean {
  return false;
}
