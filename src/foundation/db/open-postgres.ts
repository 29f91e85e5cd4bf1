import pg from "pg";
import { FanlightError } from "../errors/index.ts";
import { assembleDatabase, setTypeParsers, type Database } from "./database.ts";

const OLDEST_SERVER = 150_000;

/**
 * Opens a PostgreSQL server. `url` logs in as the login role, which has no rights of its own;
 * `ownerUrl`, when given, is used only to migrate and to load the pack.
 */
export async function openPostgres(url: string, ownerUrl?: string, max = 10): Promise<Database> {
  setTypeParsers();
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 5_000 });
  // An idle connection that the server drops must not end the process: the next query says what is wrong.
  pool.on("error", () => {});
  const owner = ownerUrl ? new pg.Pool({ connectionString: ownerUrl, max: 2 }) : undefined;
  owner?.on("error", () => {});
  return assembleDatabase({
    engine: "postgres",
    pool,
    withOwner: async (work) => {
      if (!owner) throw noOwnerAddress();
      const client = await owner.connect();
      try {
        await refuseOldServer(client);
        return await work(client);
      } finally {
        client.release();
      }
    },
    lockDown: async () => {},
    end: async () => {
      await owner?.end();
    },
  });
}

function noOwnerAddress(): FanlightError {
  return new FanlightError({
    code: "config",
    status: 500,
    message: "This needs the database owner's address.",
    cure: "Set DATABASE_OWNER_URL for this command.",
  });
}

async function refuseOldServer(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ v: string }>("select current_setting('server_version_num') as v");
  if (Number(rows[0]?.v) >= OLDEST_SERVER) return;
  throw new FanlightError({
    code: "config",
    status: 500,
    message: "This PostgreSQL server is older than version 15.",
    cure: "Use PostgreSQL 15 or later.",
  });
}
