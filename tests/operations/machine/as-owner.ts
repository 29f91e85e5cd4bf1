import { readConfig } from "../../../src/foundation/config/index.ts";
import { openDatabase } from "../../../src/open-house.ts";
import type { Settings } from "./program.ts";

/** Runs one statement on the database of an installation that is not running now, as its owner. @returns its rows. */
export async function asOwner(settings: Settings, statement: string): Promise<Record<string, unknown>[]> {
  const database = await openDatabase(readConfig(settings));
  try {
    return await database.withOwner(
      async (client) => (await client.query<Record<string, unknown>>(statement)).rows,
    );
  } finally {
    await database.close();
  }
}
