/** The door of the database: opening it, migrating it, and the transaction every query runs in. */
export { goTogether } from "./go-together.ts";
export { type AppRole, type Database, type Engine, type Tables, type Tx } from "./database.ts";
export { copyLines } from "./copy-lines.ts";
export { assertInstallation, stampInstallation } from "./installation.ts";
export { assertMigrated, migrate } from "./migrate.ts";
export { oneAtATime } from "./one-at-a-time.ts";
export { openEmbedded } from "./open-embedded.ts";
export { openPostgres } from "./open-postgres.ts";
export { keepPlans } from "./prepared-statements.ts";
export { sql, type RawBuilder } from "kysely";
