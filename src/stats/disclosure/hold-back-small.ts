import { isSmall } from "./profile.ts";
import type { Publication } from "./publication.ts";
import { buildSystem } from "./system.ts";
import type { Table } from "./table.ts";

/** What a plain threshold does: holds back the small cells and no others. Not safe; what is safe is compared with it. */
export function holdBackSmall(tables: readonly Table[]): Publication {
  const small = buildSystem(tables).cells.filter(
    (cell) => cell.tables.length > 0 && isSmall(cell.count, cell),
  );
  return { tables, heldBack: new Set(small.map(({ key }) => key)) };
}
