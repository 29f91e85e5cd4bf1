import { paper, type Block, type Paper, type PaperTable } from "./paper.ts";

/** A paper that not everybody could read. Whoever put it together has to mend it. */
export class PaperError extends Error {
  override readonly name = "PaperError";
}

/**
 * The paper, once it is sure that everybody can read it: headings step down one at a time, every table has as many cells as
 * columns, and no two tables have one name.
 * @throws PaperError
 */
export function checkPaper(value: unknown): Paper {
  const parsed = paper.safeParse(value);
  if (!parsed.success) throw new PaperError(parsed.error.issues[0]?.message ?? "not a paper");
  const { blocks } = parsed.data;
  checkHeadings(blocks);
  const tables = blocks.filter((each) => each.kind === "table");
  tables.forEach(checkTable);
  const names = blocks.flatMap((each) =>
    each.kind === "table" || each.kind === "chart" ? [each.name.toLowerCase()] : [],
  );
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new PaperError(`two tables are called "${twice}"`);
  return parsed.data;
}

function checkHeadings(blocks: readonly Block[]): void {
  let above = 1;
  for (const each of blocks) {
    if (each.kind !== "heading") continue;
    if (each.level > above + 1) throw new PaperError(`"${each.text}" skips a level of headings`);
    above = each.level;
  }
}

function checkTable({ name, columns, rows }: PaperTable): void {
  const wrong = rows.findIndex((row) => row.length !== columns.length);
  if (wrong >= 0)
    throw new PaperError(`row ${wrong + 1} of "${name}" has not as many cells as there are columns`);
}
