import { readConfig } from "../foundation/config/index.ts";
import { openHouse } from "../open-house.ts";

/** `fanlight migrate`: brings the database up to this code and the pack, as the owner, and ends. */
export async function migrateCommand(args: readonly string[], out: (line: string) => void): Promise<number> {
  if (args.includes("--help")) {
    out("fanlight migrate: brings the database up to this code and the pack. Needs DATABASE_URL and DATABASE_OWNER_URL.");
    return 0;
  }
  const house = await openHouse(readConfig());
  await house.database.close();
  out("The database is up to date.");
  return 0;
}
