import { sayQuarter } from "../model/say-table.ts";
import type { TableChange } from "../model/compare-editions.ts";

/** What an edition changed in one table, in one sentence. */
export function sayTableChange({ table, isNew, added, changed }: TableChange): string {
  if (isNew) return `${table.title}: new.`;
  const more = added.length > 0 ? [`${added.map(sayQuarter).join(", ")} added`] : [];
  const others = changed.length > 0 ? [`${sayMany(changed.length)} changed`] : [];
  const said = [...more, ...others];
  return `${table.title}: ${said.length === 0 ? "nothing changed" : said.join("; ")}.`;
}

function sayMany(count: number): string {
  return count === 1 ? "one count of an earlier quarter" : `${count} counts of earlier quarters`;
}
