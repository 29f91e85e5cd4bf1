import { sql } from "kysely";
import { FanlightError } from "../errors/index.ts";
import type { Database } from "./database.ts";

export type Installation = { mode: "demo" | "live"; pack: string };

/**
 * Stamps a new database as demonstration or live, once and for ever. An existing stamp is left as it is, and another
 * than the wanted one is refused, before anything is loaded into data that belongs to somebody else.
 */
export async function stampInstallation(database: Database, wanted: Installation): Promise<void> {
  const found = await database.withOwner(async (client) => {
    const values = [wanted.mode, wanted.pack];
    await client.query(
      "insert into migration.installation (mode, pack) values ($1, $2) on conflict do nothing",
      values,
    );
    return (await client.query<Installation>("select mode, pack from migration.installation")).rows[0];
  });
  refuseOther(found, wanted);
}

/** Demonstration and live never mix (SAFETY 70), nor do two partnerships: data stamped one does not open as another. */
export async function assertInstallation(database: Database, wanted: Installation): Promise<void> {
  const query = sql<Installation>`select mode, pack from migration.installation`;
  refuseOther((await query.execute(database.kysely)).rows[0], wanted);
}

function refuseOther(found: Installation | undefined, wanted: Installation): void {
  if (found?.mode === wanted.mode && found.pack === wanted.pack) return;
  const what = found ? `the ${found.mode} data of the pack ${found.pack}` : "no stamp of what it holds";
  throw new FanlightError({
    code: "config",
    status: 500,
    message: `This database has ${what}; Fanlight was started as ${wanted.mode} for ${wanted.pack}.`,
    cure: "Use the database that belongs to this mode and pack, or an empty one.",
  });
}
