import type { Kysely, KyselyPlugin } from "kysely";
import type { Database, Tables } from "../../src/foundation/db/index.ts";

/** A database that counts the statements sent through it, those that begin and end a transaction left out. */
export function countQueries(database: Database): { database: Database; queries: () => number } {
  let sent = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      sent += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const kysely: Kysely<Tables> = database.kysely.withPlugin(plugin);
  return { database: { ...database, kysely }, queries: () => sent };
}
