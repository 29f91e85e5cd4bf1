import pg from "pg";
import { FanlightError } from "../errors/index.ts";
import { assembleDatabase, setTypeParsers, type Database } from "./database.ts";
import { startFault } from "./start-fault.ts";

const OLDEST_SERVER = 150_000;

/**
 * Under row policies a statement takes longer to plan than to run (ADR 0016): a plan is made once and kept, and compiled
 * to machine code never, since what is asked of us is short.
 */
const PLANS = "set plan_cache_mode = force_generic_plan; set jit = off";

/**
 * Opens a PostgreSQL server. `url` logs in as the login role, which has no rights of its own;
 * `ownerUrl`, when given, is used only to migrate and to load the pack.
 */
export async function openPostgres(url: string, ownerUrl?: string, max = 10): Promise<Database> {
  setTypeParsers();
  const pool = openPool(url, max, { onConnect: usePlans });
  const owner = ownerUrl ? openPool(ownerUrl, 2) : undefined;
  return assembleDatabase({
    engine: "postgres",
    pool,
    withOwner: async (work) => {
      if (!owner) throw noOwnerAddress();
      const client = await owner.connect().catch((error: unknown) => {
        throw startFault(error, "DATABASE_OWNER_URL");
      });
      let isDone = false;
      try {
        await refuseOldServer(client);
        const result = await work(client);
        isDone = true;
        return result;
      } finally {
        // A connection whose work broke off may be in the middle of a transaction: it is not used again.
        client.release(!isDone);
      }
    },
    lockDown: async () => {},
    end: async () => {
      await owner?.end();
    },
  });
}

/** A connection that the server drops, idle or in use, must not end the process: its query says what is wrong. */
function openPool(connectionString: string, max: number, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5_000, ...options });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Asked before anything else on a new connection; one that cannot answer this cannot answer what comes after either. */
function usePlans(client: pg.ClientBase): void {
  client.query(PLANS).catch(() => undefined);
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
