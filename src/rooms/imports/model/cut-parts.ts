import type { TableLine } from "./read-table.ts";

/** Rows of one part: so many are done in one transaction. */
const MOST_ROWS = 50;
/** Characters of one part, well below the most that is sealed in one piece even where each takes several bytes. */
const MOST_LENGTH = 15_000;

/** A table in parts that are small enough to be sealed each by itself. */
export function cutParts(lines: readonly TableLine[]): TableLine[][] {
  const parts: TableLine[][] = [];
  let length = 0;
  for (const line of lines) {
    const size = JSON.stringify(line).length;
    const part = parts.at(-1);
    if (!part || part.length === MOST_ROWS || length + size > MOST_LENGTH) {
      parts.push([line]);
      length = size;
    } else {
      part.push(line);
      length += size;
    }
  }
  return parts;
}
