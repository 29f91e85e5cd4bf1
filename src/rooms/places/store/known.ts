import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";

/**
 * Whether others have told of a hexagon too: yes or no, and yes only from several on (SAFETY 41). No when the database is
 * away, since the page must show even then.
 */
export async function knownTo({ database }: House, cell: string): Promise<boolean> {
  const query = sql<{ known: boolean }>`select place.is_known(${cell}) as known`;
  const rows = await database.statementAs("fanlight_public", query).catch(() => []);
  return rows[0]?.known ?? false;
}
