import { addMonths } from "../../../foundation/clock/index.ts";
import { formatCsvRow } from "../../../foundation/csv/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { Line, PublicTableBody } from "./edition-body.ts";

/** One column of a table as data: the same in the CSV file, in what describes it, and in the spreadsheet. */
export type Column = {
  readonly name: string;
  readonly title: string;
  readonly datatype: "date" | "integer" | "string";
  readonly description: string;
  readonly isKey: boolean;
  readonly of: (line: Line) => string | number | null;
};

/** The columns of a table as data. */
export function columnsOf(table: PublicTableBody): Column[] {
  const { by, word, base, smallest } = table;
  const split: Column[] = by
    ? [
        {
          name: "category",
          title: `${by.label} (code)`,
          datatype: "string",
          description: `A short name that does not change; "all" for everything together.`,
          isKey: true,
          of: ({ code }) => code,
        },
        {
          name: "category_name",
          title: by.label,
          datatype: "string",
          description: `What the code stands for.${by.isSeveral ? " One thing may count in several." : ""}`,
          isKey: false,
          of: ({ name }) => name,
        },
      ]
    : [];
  return [
    {
      name: "period_start",
      title: "First day",
      datatype: "date",
      description: "The first day of the period.",
      isKey: true,
      of: ({ start }) => start,
    },
    {
      name: "period_end",
      title: "Last day",
      datatype: "date",
      description: "The last day of the period.",
      isKey: true,
      of: ({ start, months }) => lastDay(start, months),
    },
    ...split,
    {
      name: "count",
      title: "Count",
      datatype: "integer",
      description: `To the nearest ${base}. Empty where it is held back: it is below ${smallest}, or it would give one away that is.`,
      isKey: false,
      of: ({ count }) => count,
    },
    {
      name: "shown",
      title: "Shown",
      datatype: "string",
      description: `"yes", or "${word}" where the count is held back.`,
      isKey: false,
      of: ({ count }) => (count === null ? word : "yes"),
    },
  ];
}

/** The table as a CSV file (RFC 4180, UTF-8), one line for each count. */
export function toCsv(table: PublicTableBody): string {
  const columns = columnsOf(table);
  const rows = [
    columns.map(({ name }) => name),
    ...table.lines.map((line) => columns.map(({ of }) => of(line) ?? "")),
  ];
  return `${rows.map(formatCsvRow).join("\r\n")}\r\n`;
}

/** What is said of a table as data, beside its columns. */
export type Described = {
  /** The address of its CSV file, from where the description lies. */
  readonly url: string;
  readonly page: string;
  readonly issued: string;
  readonly edition: number;
  readonly notes: readonly string[];
  readonly publications: Pack["publications"];
};

/** The description of the CSV file (W3C, Metadata Vocabulary for Tabular Data). */
export function toCsvw(table: PublicTableBody, described: Described): object {
  const { url, page, issued, edition, notes, publications } = described;
  const columns = columnsOf(table);
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url,
    "dc:title": table.title,
    "dc:description": table.subtitle,
    "dc:publisher": publications.publisher,
    "dc:issued": { "@value": issued, "@type": "xsd:date" },
    "dc:license": { "@id": publications.licence.address },
    "dc:hasVersion": String(edition),
    "dc:source": page,
    notes: notes.map((note) => ({ "dc:description": note })),
    dialect: { encoding: "utf-8", delimiter: ",", header: true, headerRowCount: 1, lineTerminators: "\r\n" },
    tableSchema: {
      columns: columns.map(({ name, title, datatype, description }) => ({
        name,
        titles: [name, title],
        datatype: datatype === "date" ? { base: "date", format: "yyyy-MM-dd" } : datatype,
        required: name !== "count",
        ...(name === "count" ? { null: "" } : {}),
        "dc:description": description,
      })),
      primaryKey: columns.filter(({ isKey }) => isKey).map(({ name }) => name),
    },
  };
}

function lastDay(start: string, months: number): string {
  const end = new Date(`${addMonths(start, months)}T00:00:00Z`);
  end.setUTCDate(0);
  return end.toISOString().slice(0, 10);
}
