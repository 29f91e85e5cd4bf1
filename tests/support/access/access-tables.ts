import { globSync } from "node:fs";
import { join } from "node:path";
import type { AccessTable, ReferenceTable, TableAccess } from "../../../src/foundation/access-table/index.ts";
import { checkoutRoot } from "../../../src/foundation/config/index.ts";

/** What every module's `access.table.ts` says, joined, in the order of the tables' names. */
export async function readAccessTables(): Promise<AccessTable> {
  const files = globSync("src/**/access.table.ts", { cwd: checkoutRoot }).toSorted();
  const all = await Promise.all(files.map((file) => import(join(checkoutRoot, file)) as Promise<Module>));
  const entries = all.flatMap(({ accessTable }) => Object.entries(accessTable));
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b, "en")));
}

/** The tables with row policies, each with its name. */
export function guardedTables(tables: AccessTable): [string, TableAccess][] {
  return Object.entries(tables).filter((entry): entry is [string, TableAccess] => !isReference(entry[1]));
}

/** Whether a table has nobody in it. */
export function isReference(table: TableAccess | ReferenceTable): table is ReferenceTable {
  return "reference" in table;
}

type Module = { accessTable: AccessTable };
