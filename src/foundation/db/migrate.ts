import { createHash } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import { FanlightError } from "../errors/index.ts";
import type { Database } from "./database.ts";
import { readMigrations, type SqlFile } from "./migration-files.ts";
import { LEDGER, RESET } from "./migration-sql.ts";
import { startFault } from "./start-fault.ts";

/** Any number: only ever compared with itself, so that two processes migrate one after the other. */
const LOCK = 4_270_511;
const REPEATABLES = "functions and policies";

type Ledger = Map<string, string>;

/**
 * Brings the schema up to this code: numbered files once, in one global order; functions and policies whenever
 * any of them changed, all in one transaction. Safe to call from several processes at once.
 * @returns the names that were applied now.
 */
export async function migrate(database: Database, directories: readonly string[]): Promise<string[]> {
  const wanted = expected(directories);
  return database.withOwner(async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    try {
      return await applyAll(client, wanted);
    } finally {
      await client.query("select pg_advisory_unlock($1)", [LOCK]);
    }
  });
}

/** Refuses to serve on a schema that is not exactly this code's, naming the cure. */
export async function assertMigrated(database: Database, directories: readonly string[]): Promise<void> {
  const wanted = expected(directories);
  const query = sql<{ name: string; hash: string }>`select name, hash from migration.applied`;
  const rows = await query.execute(database.kysely).then(
    (result) => result.rows,
    (error: unknown) => {
      if (hasNoLedger(error)) return [];
      throw startFault(error, "DATABASE_URL");
    },
  );
  const ledger: Ledger = new Map(rows.map((row) => [row.name, row.hash]));
  refuseStrangers(ledger, wanted);
  const missing = wanted.filter((file) => ledger.get(file.name) !== file.hash);
  if (missing.length > 0) throw behind(missing.map((file) => file.name));
}

/** An empty database, or one that was never Fanlight's: no such schema, no such table, or one that is not for us. */
function hasNoLedger(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && ["3F000", "42P01", "42501"].includes(String(error.code))
  );
}

/** The numbered files in order and, last, all functions and policies as one. */
function expected(directories: readonly string[]): SqlFile[] {
  const { once, repeatable } = readMigrations(directories);
  const text = repeatable.map((file) => file.sql).join("\n");
  const hash = createHash("sha256").update(text).digest("hex");
  return [...once, { name: REPEATABLES, hash, sql: `${RESET}\n${text}` }];
}

async function applyAll(client: pg.PoolClient, wanted: SqlFile[]): Promise<string[]> {
  const [roles, ...rest] = wanted;
  if (!roles) return [];
  const ledger = await prepare(client, roles);
  refuseStrangers(ledger, wanted);
  const due = rest.filter((file) => ledger.get(file.name) !== file.hash);
  for (const file of due) await applyOne(client, file);
  return due.map((file) => file.name);
}

/** The first file makes the roles, which all else belongs to; it may run again, and does, since it is cheap. */
async function prepare(client: pg.PoolClient, roles: SqlFile): Promise<Ledger> {
  await client.query(roles.sql);
  await client.query(LEDGER);
  await note(client, roles);
  const { rows } = await client.query<{ name: string; hash: string }>(
    "select name, hash from migration.applied",
  );
  return new Map(rows.map((row) => [row.name, row.hash]));
}

async function applyOne(client: pg.PoolClient, file: SqlFile): Promise<void> {
  await client.query("begin");
  try {
    await client.query("set local role fanlight_owner");
    await client.query(file.sql);
    await note(client, file);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    const message = `Migration ${file.name} failed and nothing of it was kept: ${describe(error)}`;
    throw new FanlightError({
      code: "config",
      status: 500,
      message,
      cure: "Mend the file, then start again.",
    });
  }
}

/** What the server said, but for errors about values (class 22), which quote them. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return "no reason was given";
  const code = "code" in error ? String(error.code) : "";
  return code.startsWith("22") ? `a value that is there does not fit (${code})` : error.message;
}

async function note(client: pg.PoolClient, file: SqlFile): Promise<void> {
  await client.query(
    `insert into migration.applied (name, hash) values ($1, $2)
     on conflict (name) do update set hash = excluded.hash, at = now()`,
    [file.name, file.hash],
  );
}

/** A name this code does not know means a newer code was here; a changed numbered file means history was edited. */
function refuseStrangers(ledger: Ledger, wanted: SqlFile[]): void {
  const known = new Map(wanted.map((file) => [file.name, file.hash]));
  const strange = [...ledger.keys()].filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new FanlightError({
      code: "config",
      status: 500,
      message: `The database is newer than this code: it has ${strange.join(", ")}.`,
      cure: "Start the version of Fanlight that made it, or restore the backup taken before that version.",
    });
  }
  const numbered = wanted.filter((file) => file.name !== REPEATABLES).slice(1);
  const edited = numbered.filter((file) => ledger.has(file.name) && ledger.get(file.name) !== file.hash);
  if (edited.length === 0) return;
  throw new FanlightError({
    code: "config",
    status: 500,
    message: `These migrations were changed after they had been applied: ${edited.map((f) => f.name).join(", ")}.`,
    cure: "Put them back as they were and add a new migration instead.",
  });
}

function behind(names: string[]): FanlightError {
  return new FanlightError({
    code: "config",
    status: 500,
    message: `The database is behind this code: ${names.join(", ")} not applied.`,
    cure: "Run `npx fanlight migrate` with DATABASE_OWNER_URL set, then start again.",
  });
}
