import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const NUMBERED = /^\d{8}_\d{2}_[a-z0-9_]+\.sql$/;
const REPEATABLE = ["functions.sql", "policies.sql"];

export type SqlFile = { name: string; hash: string; sql: string };
export type Migrations = { once: SqlFile[]; repeatable: SqlFile[] };

/**
 * Reads the SQL of all modules: numbered files in one global order by name, then every `functions.sql`,
 * then every `policies.sql`, each in the order of the directories.
 */
export function readMigrations(directories: readonly string[]): Migrations {
  const present = directories.filter((directory) => existsSync(directory));
  const once = present.flatMap((directory) =>
    readdirSync(directory).filter(isNumbered).map(reader(directory)),
  );
  once.sort((a, b) => a.name.localeCompare(b.name, "en"));
  const repeatable = REPEATABLE.flatMap((file) =>
    present.filter((directory) => existsSync(join(directory, file))).map((d) => reader(d)(file)),
  );
  return { once, repeatable };
}

function isNumbered(file: string): boolean {
  return NUMBERED.test(file);
}

function reader(directory: string): (file: string) => SqlFile {
  return (file) => {
    const sql = readFileSync(join(directory, file), "utf8");
    return { name: file, hash: createHash("sha256").update(sql).digest("hex"), sql };
  };
}
