import type { Database } from "../../../src/foundation/db/index.ts";

/** Kept of every request, refused ones too: who looked, that a session is alive, where a visit stands. */
const OF_EVERY_REQUEST = [
  "audit.%",
  "identity.session",
  "identity.challenge",
  "intake.draft",
  "fanlight_jobs.%",
];

const TABLES = `
  select string_agg(format('select %L as name, count(*)::int as rows, coalesce(max(xmin::text::bigint), 0) as newest from %s',
    c.oid::regclass, c.oid::regclass), ' union all ') as query
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspowner = 'fanlight_owner'::regrole and c.relkind = 'r'
    and not (c.oid::regclass::text like any ($1))`;

/** Two that are equal mean that no record was written, changed or deleted in between. */
export async function whatIsKept(database: Database): Promise<string> {
  return database.withOwner(async (client) => {
    const { rows } = await client.query<{ query: string }>(TABLES, [OF_EVERY_REQUEST]);
    await client.query("set role fanlight_owner");
    try {
      return JSON.stringify((await client.query(`${rows[0]?.query ?? ""} order by 1`)).rows);
    } finally {
      await client.query("reset role");
    }
  });
}

/** Records that are there by half: things without their process's own row, or in a state that no step led to. */
export async function findHalfWritten(database: Database, ownTables: readonly string[]): Promise<string[]> {
  return database.withOwner(async (client) => {
    await client.query("set role fanlight_owner");
    try {
      const own = ownTables.map((table) => `select id from ${table}`).join(" union all ");
      const { rows } = await client.query<{ said: string }>(
        `select t.process || ' ' || t.id || ' has no row of its own' as said from process.thing t
           where t.id not in (${own})
         union all
         select t.process || ' ' || t.id || ' is in a state that no step led to' from process.thing t
           where t.state is distinct from
             (select s.to_state from process.step s where s.thing_id = t.id order by s.id desc limit 1)`,
      );
      return rows.map(({ said }) => said);
    } finally {
      await client.query("reset role");
    }
  });
}
