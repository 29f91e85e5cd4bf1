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
 * @throws an error that names a file which is none of these: it would never run, and nobody would know
 */
export function readMigrations(directories: readonly string[]): Migrations {
  const present = directories.filter((directory) => existsSync(directory));
  const once = present.flatMap((directory) => listNumbered(directory).map(reader(directory)));
  once.sort((a, b) => a.name.localeCompare(b.name, "en"));
  const repeatable = REPEATABLE.flatMap((file) =>
    present.filter((directory) => existsSync(join(directory, file))).map((d) => reader(d)(file)),
  );
  return { once, repeatable };
}

function listNumbered(directory: string): string[] {
  const files = readdirSync(directory).filter((file) => file.endsWith(".sql") && !REPEATABLE.includes(file));
  const wrong = files.find((file) => !NUMBERED.test(file));
  if (wrong === undefined) return files;
  throw new Error(
    `${join(directory, wrong)} would never run. A migration is called by its day and two digits, such as 20261201_01_what_it_does.sql.`,
  );
}

function reader(directory: string): (file: string) => SqlFile {
  return (file) => {
    const sql = readFileSync(join(directory, file), "utf8");
    return { name: file, hash: createHash("sha256").update(sql).digest("hex"), sql };
  };
}
