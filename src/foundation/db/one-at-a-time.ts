import type { Database } from "./database.ts";

/** Any number but the migrations' own, which is taken on another connection meanwhile. */
const LOCK = 4_270_512;

/**
 * Does the owner's work while no other process does the same: of several that start at once each finds what the one
 * before it has finished. The embedded database has one process only, and needs no lock.
 */
export async function oneAtATime<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.engine === "embedded") return work();
  return database.withOwner(async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    try {
      return await work();
    } finally {
      await client.query("select pg_advisory_unlock($1)", [LOCK]);
    }
  });
}
