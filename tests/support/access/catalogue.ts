import type { Database } from "../../../src/foundation/db/index.ts";

/** Schemas that other tests hold: the queue is its package's own, the ledger of migrations has nobody in it. */
const NOT_OURS = ["job", "migration"];

/** The roles that requests, visitors, signing in and jobs work as, and the logins that may take them on. */
export const WORKING_ROLES = ["fanlight_app", "fanlight_public", "fanlight_sign_in", "fanlight_jobs"];
export const LOGINS = ["fanlight_login", "fanlight_public_login"];

/** Rows of the database's own catalogue. `ours(alias)` says in SQL that a schema is one of ours. */
export async function readCatalogue<T extends Record<string, unknown>>(
  database: Database,
  query: string,
): Promise<T[]> {
  return database.withOwner(async (client) => (await client.query<T>(query)).rows);
}

/** SQL: the schema `n` is one of ours. */
export const OURS = `n.nspowner = 'fanlight_owner'::regrole and n.nspname <> all ('{${NOT_OURS.join()}}')`;
