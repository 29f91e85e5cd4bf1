import type { Database } from "../foundation/db/index.ts";
import { TABLES, type Row, type Rows, type TableName } from "./engine/rows.ts";

/** Rows a statement: few enough that one is a few megabytes, many enough that parsing statements costs nothing. */
const AT_ONCE = 1_500;
/** Any number: only ever compared with itself, so that two processes fill one after the other. */
const LOCK = 4_270_512;

export type Client = Parameters<Parameters<Database["withOwner"]>[0]>[0];

/**
 * Loads rows as the owner in one transaction: all of them or none. The database holds them to what it holds everyone
 * to: that a step is in the definition, that a state is the one the last step led to, that what is named is there.
 * @returns false, with nothing loaded, when the database is not empty: another process was first, or it is in use.
 */
export function loadRows(database: Database, rows: Rows): Promise<boolean> {
  return loadInto(database, (client) => insertRows(client, rows));
}

/** Inserts rows, held to everything anybody is held to. */
export async function insertRows(client: Client, rows: Rows): Promise<void> {
  for (const table of Object.keys(TABLES) as TableName[]) await loadTable(client, table, rows[table]);
}

/**
 * Does a load as the owner in one transaction, in an empty database and while no other process does.
 * @returns false, with nothing done, when the database is not empty.
 */
export async function loadInto(
  database: Database,
  load: (client: Client) => Promise<void>,
): Promise<boolean> {
  return database.withOwner(async (client) => {
    await client.query("begin");
    try {
      await client.query("set local role fanlight_owner");
      await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
      if (!(await isEmpty(client))) return false;
      await load(client);
      await analyze(client);
      await client.query("commit");
    } finally {
      // Does nothing after the commit.
      await client.query("rollback");
    }
    return true;
  });
}

/** Whether nothing has happened yet in this database. */
export async function isEmpty(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    "select not exists (select from process.thing) as empty",
  );
  return rows[0]?.empty ?? false;
}

async function loadTable(client: Client, table: TableName, rows: readonly Row[]): Promise<void> {
  const columns = TABLES[table].join(", ");
  const statement = `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await client.query(statement, [JSON.stringify(rows.slice(from, from + AT_ONCE).map(forJson))]);
  }
}

/** What was loaded is counted before anything is asked of it: without, the database plans badly, and some of it never ends. */
export async function analyze(client: Client): Promise<void> {
  for (const table of Object.keys(TABLES)) await client.query(`analyze ${table}`);
}

function forJson(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value,
    ]),
  );
}
