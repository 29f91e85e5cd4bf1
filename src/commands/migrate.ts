import { readConfig } from "../foundation/config/index.ts";
import { prepareDatabase } from "../open-house.ts";

const HELP = `fanlight migrate: brings the database up to this code and the pack.

Needs DATABASE_URL and DATABASE_OWNER_URL, which may create roles; several at once wait for each other.
The first run on a server makes the roles fanlight_login and fanlight_public_login, which DATABASE_URL logs in as.
They have no password yet: give each one (alter role fanlight_login password '...').`;

/** `fanlight migrate`: brings the database up to this code and the pack, as the owner, and ends. */
export async function migrateCommand(args: readonly string[], out: (line: string) => void): Promise<number> {
  if (args.includes("--help")) {
    out(HELP);
    return 0;
  }
  await prepareDatabase(readConfig());
  out("The database is up to date.");
  return 0;
}
