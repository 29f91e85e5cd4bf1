// `npm run snapshot`: writes what the schema is and who may do what with it, so that a change of either is seen.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { migrate, openEmbedded } from "../src/foundation/db/index.ts";
import { sqlDirectories } from "../src/sql-directories.ts";
import { readAccessTables } from "../tests/support/access/access-tables.ts";
import { matrixDocument } from "../tests/support/access/matrix-document.ts";
import { planTestWorld } from "../tests/support/access/test-plan.ts";
import { schemaSnapshot } from "../tests/support/schema/schema-snapshot.ts";

const root = dirname(import.meta.dirname);
const database = await openEmbedded({ memory: true });

try {
  await migrate(database, sqlDirectories);
  write("db/schema.snapshot.sql", await schemaSnapshot(database));
  write("docs/access-matrix.md", matrixDocument(await readAccessTables(), planTestWorld()));
} finally {
  await database.close();
}

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
  process.stdout.write(`${path}\n`);
}
