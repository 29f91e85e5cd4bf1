/** A file of tables: what it is, what has to be known to read it, and one table on each sheet. */
export type Workbook = {
  readonly title: string;
  /** Who publishes it. */
  readonly creator: string;
  /** When what it says was made; never the moment of writing, so that the same content gives the same bytes. */
  readonly made: Date;
  /** A tag such as `en-GB`, which is what it is unless said. */
  readonly language?: string;
  /** Sentences for the first sheet: what it is about, where it came from. */
  readonly about: readonly string[];
  /** What has to be known to read the tables; each is numbered, and gets a row of the sheet of notes. */
  readonly notes: readonly string[];
  readonly sheets: readonly Sheet[];
};

/** One table, with its title above it. */
export type Sheet = {
  /** What its tab says: 31 characters at most, none of `[ ] * ? : / \ '`, and no other sheet has it. */
  readonly name: string;
  /** Stands in A1. */
  readonly title: string;
  /** Sentences between the title and the table: what marks mean, which notes belong to it. */
  readonly lead?: readonly string[];
  readonly columns: readonly Column[];
  /** As many values as there are columns, and none empty: say why a value is missing, with a word or a mark. */
  readonly rows: readonly (readonly CellValue[])[];
};

/** What stands at the head of a column, and as what its values are kept. */
export type Column = {
  readonly heading: string;
  /**
   * `number` and `percentage` take numbers (a percentage as its share: 0.125 is 12.5%), `date` takes `2026-11-29`. Any other
   * text in them, such as a mark for what is held back, stays text. `text` is what it is unless said.
   */
  readonly kind?: "text" | "number" | "percentage" | "date";
  /** Decimal places shown of a number or percentage; the value is kept whole. As many as it has, unless said. */
  readonly decimals?: number;
  /** In characters; by its contents unless said. */
  readonly width?: number;
};

export type CellValue = string | number;
