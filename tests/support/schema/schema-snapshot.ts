import type { Database } from "../../../src/foundation/db/index.ts";
import { SECTIONS } from "./sections.ts";

const HEAD = `-- The whole schema, as the database has it after every migration: made by \`npm run snapshot\`, checked by
-- tests/access/snapshot.db.test.ts. Nothing is run from here; it is for reading, and for seeing what a change changes.
`;

/** The schema as text, the same on both engines: what belongs to the owner, and what is granted to whom. */
export async function schemaSnapshot(database: Database): Promise<string> {
  return database.withOwner(async (client) => {
    const parts: string[] = [];
    for (const { title, query } of SECTIONS) {
      const { rows } = await client.query<{ line: string }>(query);
      parts.push(`-- ${title}\n\n${rows.map(({ line }) => line).join("\n")}\n`);
    }
    return `${HEAD}\n${parts.join("\n")}`;
  });
}
