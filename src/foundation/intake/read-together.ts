import { sql, type Database } from "../db/index.ts";

const MOST_AT_ONCE = 100;

type Asked = { readonly lookup: Buffer; readonly answer: PromiseWithResolvers<Buffer | undefined> };
type Line = { readonly waiting: Asked[]; isRead: boolean };

const lines = new WeakMap<Database, Line>();

/**
 * The sealed draft under a look-up value. The embedded database does one thing at a time, and every page of a visit
 * begins with this: so those that ask while it reads are read together in the next statement, each given only her own.
 */
export function readDraftTogether(database: Database, lookup: Buffer): Promise<Buffer | undefined> {
  const line = lines.get(database) ?? { waiting: [], isRead: false };
  lines.set(database, line);
  const answer = Promise.withResolvers<Buffer | undefined>();
  line.waiting.push({ lookup, answer });
  if (!line.isRead) void readLine(database, line);
  return answer.promise;
}

/** It never fails itself: what goes wrong is told to each who asked. */
async function readLine(database: Database, line: Line): Promise<void> {
  line.isRead = true;
  while (line.waiting.length > 0) {
    const asked = line.waiting.splice(0, MOST_AT_ONCE);
    try {
      const found = await readAll(
        database,
        asked.map(({ lookup }) => lookup),
      );
      for (const [at, { answer }] of asked.entries()) answer.resolve(found[at] ?? undefined);
    } catch (error) {
      for (const { answer } of asked) answer.reject(error);
    }
  }
  line.isRead = false;
}

/** In the order asked for. */
async function readAll(database: Database, lookups: readonly Buffer[]): Promise<(Buffer | null)[]> {
  const query = sql<{ sealed: Buffer | null }>`
    select intake.get_draft(lookup) as sealed
    from unnest(${lookups}::bytea[]) with ordinality as asked (lookup, place) order by place`;
  return (await database.statementAs("fanlight_public", query)).map(({ sealed }) => sealed);
}
