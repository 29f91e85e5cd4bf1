import type { Database } from "../../../src/foundation/db/index.ts";

/** Kept of every request, refused ones too: who looked, that a session is alive, where a visit stands. */
const OF_EVERY_REQUEST = [
  "audit.%",
  "identity.session",
  "identity.sent_form",
  "identity.challenge",
  "intake.draft",
  "fanlight_jobs.%",
];

/** What is done with a row is written down with it: what is taken back with its transaction is taken back here too. */
const WATCH = `
  create schema watched;
  grant usage, create on schema watched to fanlight_owner;
  set role fanlight_owner;
  create table watched.change (id bigint generated always as identity primary key, name text not null);
  create function watched.note() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into watched.change (name) values (tg_op || ' ' || tg_table_schema || '.' || tg_table_name);
    return null;
  end $$;
  reset role;`;

const TABLES = `
  select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspowner = 'fanlight_owner'::regrole and c.relkind = 'r' and not (c.oid::regclass::text like any ($1))`;

/** From now on `lastChange` knows of every row that is written, changed or deleted, and committed. */
export async function watchWhatIsKept(database: Database): Promise<void> {
  await database.withOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(TABLES, [OF_EVERY_REQUEST]);
    await client.query(WATCH);
    await client.query("set role fanlight_owner");
    for (const { name } of rows)
      await client.query(
        `create trigger watched after insert or update or delete on ${name} for each row execute function watched.note()`,
      );
    await client.query("reset role");
  });
}

/** The number of the last change: two that are equal mean that no record was written, changed or deleted in between. */
export async function lastChange(database: Database): Promise<number> {
  return asOwner(database, async (query) => {
    const [row] = await query<{ id: number }>("select coalesce(max(id), 0)::int as id from watched.change");
    return row?.id ?? 0;
  });
}

/** What was done since a change, in words for whoever reads a failure. */
export async function changesSince(database: Database, id: number): Promise<string> {
  return asOwner(database, async (query) => {
    const rows = await query<{ name: string }>(
      `select name from watched.change where id > ${id} order by id`,
    );
    return rows.map(({ name }) => name).join("\n");
  });
}

/** Records that are there by half: things without their process's own row, or in a state that no step led to. */
export async function findHalfWritten(database: Database, ownTables: readonly string[]): Promise<string[]> {
  return asOwner(database, async (query) => {
    const own = ownTables.map((table) => `select id from ${table}`).join(" union all ");
    const rows = await query<{ said: string }>(
      `select t.process || ' ' || t.id || ' has no row of its own' as said from process.thing t
         where t.id not in (${own})
       union all
       select t.process || ' ' || t.id || ' is in a state that no step led to' from process.thing t
         where t.state is distinct from
           (select s.to_state from process.step s where s.thing_id = t.id order by s.id desc limit 1)`,
    );
    return rows.map(({ said }) => said);
  });
}

async function asOwner<T>(
  database: Database,
  work: (query: <Row extends object>(text: string) => Promise<Row[]>) => Promise<T>,
): Promise<T> {
  return database.withOwner(async (client) => {
    await client.query("set role fanlight_owner");
    try {
      return await work(async <Row extends object>(text: string) => (await client.query<Row>(text)).rows);
    } finally {
      await client.query("reset role");
    }
  });
}
