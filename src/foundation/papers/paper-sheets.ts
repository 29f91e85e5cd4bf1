import { writeOds, type Sheet } from "../sheets/index.ts";
import { chartTable } from "./chart-table.ts";
import type { Paper, PaperTable } from "./paper.ts";

const ONE_TABLE = "This sheet has one table.";

/** A paper as an accessible spreadsheet: its words on one sheet, each of its tables on one of its own. */
export function writePaperOds({ title, reference, creator, language, made, blocks }: Paper): Uint8Array {
  const tables = blocks.flatMap((block): Sheet[] => {
    if (block.kind === "table") return [sheetOf(block, [])];
    return block.kind === "chart" ? [sheetOf(chartTable(block), [block.subtitle])] : [];
  });
  return writeOds({
    title,
    creator,
    language,
    made: new Date(made),
    about: [
      `${reference}, ${creator}.`,
      "The words of this paper are on the sheet Words, each of its tables on a sheet of its own.",
    ],
    notes: [],
    sheets: [wordsOf(blocks), ...tables],
  });
}

function sheetOf({ name, caption, columns, rows }: PaperTable, lead: readonly string[]): Sheet {
  const notes = rows.length === 0 ? ["It has no rows: there is nothing to list."] : [];
  return { name, title: caption, lead: [...lead, ONE_TABLE, ...notes], columns, rows };
}

function wordsOf(blocks: Paper["blocks"]): Sheet {
  let section = "Beginning";
  const rows = blocks.flatMap((block): string[][] => {
    switch (block.kind) {
      case "heading":
        section = block.text;
        return [];
      case "paragraph":
      case "note":
        return [[section, block.text]];
      case "list":
        return block.items.map((item) => [section, item]);
      case "facts":
        return block.facts.map(([term, text]) => [section, `${term}: ${text}`]);
      case "table":
        return [[section, `Table: ${block.caption} (sheet ${block.name})`]];
      case "chart":
        return [[section, `${block.title}. ${block.means} (sheet ${block.name})`]];
    }
  });
  return {
    name: "Words",
    title: "The words of this paper",
    lead: [ONE_TABLE],
    columns: [{ heading: "Section" }, { heading: "What it says", width: 100 }],
    rows,
  };
}
