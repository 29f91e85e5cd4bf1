import type { TableAccess } from "../../../src/foundation/access-table/index.ts";
import type { Database } from "../../../src/foundation/db/index.ts";
import { rowsOf, type PlannedWorld } from "./plan-world.ts";

/** Which rows of the world each table has, by table and id: what can be read, changed or deleted at all. */
export async function findPresentRows(
  database: Database,
  plan: PlannedWorld,
  tables: readonly [string, TableAccess][],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const present = new Map<string, ReadonlySet<string>>();
  await database.withOwner(async (client) => {
    await client.query("set role fanlight_owner");
    try {
      for (const [table, { key, rows }] of tables) {
        const ids = rowsOf(plan, rows).map(({ id }) => id);
        const query = `select distinct ${key}::text as id from ${table} where ${key}::text = any ($1)`;
        present.set(
          table,
          new Set((await client.query<{ id: string }>(query, [ids])).rows.map(({ id }) => id)),
        );
      }
    } finally {
      await client.query("reset role");
    }
  });
  return present;
}
