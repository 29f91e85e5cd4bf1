import { sql, type Database, type Tx } from "../../../src/foundation/db/index.ts";
import { tryAll, type Attempt } from "./attempt.ts";

/**
 * Tries everything with this session, and takes each back. What is the same statement but for its row is tried on all of
 * its rows at once, since planning it under row policies is most of its work; if that is refused, on each by itself.
 * @returns how each ended, in their order, as `tryAll` says it
 */
export async function tryTogether(
  database: Database,
  token: string,
  attempts: readonly Attempt[],
): Promise<string[]> {
  const ends = new Map<Attempt, string>();
  const groups = [...Map.groupBy(attempts, ({ together }) => together)].filter(isTogether);
  const touched = await touchAll(
    database,
    token,
    groups.map(([statement, same]) => statement.replace("{rows}", () => listOf(same))),
  );
  for (const [index, [, same]] of groups.entries()) {
    const ids = touched[index];
    if (ids) for (const attempt of same) ends.set(attempt, ids.includes(attempt.row.id) ? "1" : "0");
  }
  const alone = attempts.filter((attempt) => !ends.has(attempt));
  const ended = await tryAll(
    database,
    token,
    alone.map(({ statement }) => statement),
  );
  for (const [index, attempt] of alone.entries()) ends.set(attempt, ended[index] ?? "");
  return attempts.map((attempt) => ends.get(attempt) ?? "");
}

/** The ids of the rows that each statement touched; null where it was refused. */
async function touchAll(
  database: Database,
  token: string,
  statements: readonly string[],
): Promise<(readonly string[] | null)[]> {
  return database.transactionAs("fanlight_app", async (tx) => {
    await sql`select set_config('app.session', ${token}, true)`.execute(tx);
    await makeTouching(tx);
    const query = sql<{ ids: readonly string[] | null }>`
      select pg_temp.touched(statement) as ids from unnest(${[...statements]}::text[]) with ordinality as s(statement, n)
      order by n`;
    return (await query.execute(tx)).rows.map(({ ids }) => ids);
  });
}

/** Notes the ids that a statement returns and takes back what it did, whatever becomes of it. */
async function makeTouching(tx: Tx): Promise<void> {
  await sql`
    create or replace function pg_temp.touched(statement text) returns text[] language plpgsql as $$
    declare
      id text;
      ids text[] := '{}';
    begin
      for id in execute statement loop ids := ids || id; end loop;
      raise exception using errcode = 'UNDO1';
    exception
      when sqlstate 'UNDO1' then return ids;
      when others then return null;
    end $$`.execute(tx);
}

/** As an array that is written out, of whatever type the key is. */
function listOf(attempts: readonly Attempt[]): string {
  return `'{${attempts.map(({ row }) => `"${row.id}"`).join(",")}}'`;
}

function isTogether(entry: [string | undefined, Attempt[]]): entry is [string, Attempt[]] {
  return entry[0] !== undefined;
}
