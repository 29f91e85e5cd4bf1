import { mkdirSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import pg from "pg";
import { configError, isFanlightError, type FanlightError } from "../errors/index.ts";
import { assembleDatabase, setTypeParsers, type Database } from "./database.ts";
import { lockDirectory } from "./lock-directory.ts";

type Source = { directory: string } | { dump: Blob } | { memory: true };

/**
 * Opens the embedded PostgreSQL (PGlite) on a directory, in memory, or from a dump of another one.
 * A directory is locked first: two processes on one directory silently lose data.
 * Process death loses nothing that was committed; a power cut may, since fsync is off.
 */
export async function openEmbedded(source: Source): Promise<Database & { dump(): Promise<Blob> }> {
  setTypeParsers();
  const { pglite, unlock } = await openLocked(source);
  const pool = new pg.Pool(Object.assign(createPgConfig(pglite), { max: 1 }));
  let login = "postgres";
  const database = assembleDatabase({
    engine: "embedded",
    pool,
    withOwner: async (work) => {
      const client = await pool.connect();
      try {
        await client.query("set session authorization postgres");
        return await work(client);
      } finally {
        // There is one connection: whatever the work left behind, an aborted transaction too, ends here.
        await client.query("rollback");
        await client.query(`set session authorization ${login}`);
        client.release();
      }
    },
    lockDown: async () => {
      login = "fanlight_login";
      await pool.query(`set session authorization ${login}`);
    },
    end: async () => {
      await pglite.close();
      unlock();
    },
  });
  return { ...database, dump: () => pglite.dumpDataDir("none") };
}

async function openLocked(source: Source): Promise<{ pglite: PGlite; unlock: () => void }> {
  if (!("directory" in source)) return { pglite: await openPglite(source), unlock: () => {} };
  let unlock = (): void => {};
  try {
    unlock = lockDirectory(source.directory);
    return { pglite: await openPglite(source), unlock };
  } catch (error) {
    unlock();
    throw isFanlightError(error) ? error : cannotOpen(source.directory, error);
  }
}

function openPglite(source: Source): Promise<PGlite> {
  if ("dump" in source) return PGlite.create({ loadDataDir: source.dump });
  if ("memory" in source) return PGlite.create();
  mkdirSync(source.directory, { recursive: true });
  return PGlite.create(`file://${source.directory}`);
}

/** Either the system says why (no rights, no room, not a folder), or what lies there is no database of this version. */
function cannotOpen(directory: string, error: unknown): FanlightError {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  const what = code
    ? `The folder ${directory} cannot be used (${code}).`
    : `What lies in ${directory} cannot be opened.`;
  const cure = code
    ? "Give a folder that this user may write to, on a disk with room."
    : "Put back a copy of the folder that was taken while Fanlight was stopped, or give an empty one.";
  return configError([{ where: "FANLIGHT_DATA", what, cure }]);
}
