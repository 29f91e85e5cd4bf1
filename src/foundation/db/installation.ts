import { sql } from "kysely";
import { FanlightError } from "../errors/index.ts";
import type { Database } from "./database.ts";

export type Installation = { mode: "demo" | "live"; pack: string };

/** Stamps a new database as demonstration or live, once and for ever. An existing stamp is left as it is. */
export async function stampInstallation(database: Database, wanted: Installation): Promise<void> {
  await database.withOwner((client) =>
    client.query("insert into migration.installation (mode, pack) values ($1, $2) on conflict do nothing", [
      wanted.mode,
      wanted.pack,
    ]),
  );
}

/** Demonstration and live never mix (SAFETY 70), nor do two partnerships: data stamped one does not open as another. */
export async function assertInstallation(database: Database, wanted: Installation): Promise<void> {
  const query = sql<Installation>`select mode, pack from migration.installation`;
  const [found] = (await query.execute(database.kysely)).rows;
  if (found?.mode === wanted.mode && found.pack === wanted.pack) return;
  const what = found ? `the ${found.mode} data of the pack ${found.pack}` : "no stamp of what it holds";
  throw new FanlightError({
    code: "config",
    status: 500,
    message: `This database has ${what}; Fanlight was started as ${wanted.mode} for ${wanted.pack}.`,
    cure: "Use the database that belongs to this mode and pack, or an empty one.",
  });
}
