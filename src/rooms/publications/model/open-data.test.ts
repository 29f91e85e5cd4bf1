import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { createCsvReader } from "../../../foundation/csv/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { workbookOf } from "./workbook-of.ts";
import { writeOds } from "../../../foundation/sheets/index.ts";
import type { Line, PublicTableBody } from "./edition-body.ts";
import { toCsv, toCsvw } from "./open-data.ts";

const { publications } = loadPack("packs/hertfordshire");

const line = (start: string, months: 1 | 3, code: string, count: number | null): Line => ({
  quarter: "2026-07-01",
  start,
  months,
  code,
  name: `Name, of "${code}"`,
  count,
  from: 1,
});

const TABLE: PublicTableBody = {
  id: "requests-by-district",
  title: "Requests",
  subtitle: "Requests by district",
  measure: "requests",
  by: { id: "district", label: "District", isSeveral: false },
  every: "month",
  notes: ["A note."],
  smallest: 8,
  base: 5,
  word: "not shown",
  isNoughtShown: false,
  lines: ["2026-07-01", "2026-08-01", "2026-09-01"].flatMap((start) => [
    line(start, 1, "all", 120),
    line(start, 1, "stevenage", null),
    line(start, 1, "watford", 45),
  ]),
};

type Csvw = {
  readonly url: string;
  readonly tableSchema: {
    readonly primaryKey: readonly string[];
    readonly columns: readonly {
      readonly name: string;
      readonly titles: readonly string[];
      readonly datatype: string | { readonly base: string; readonly format: string };
      readonly required: boolean;
      readonly null?: string;
    }[];
  };
};

/** What the description says wrong of the file: as a validator of CSV on the Web reads both. */
function findUntrue(csvw: Csvw, csv: string): string[] {
  const { columns, primaryKey } = csvw.tableSchema;
  const faults: string[] = [];
  const keys = new Set<string>();
  const rows: string[][] = [];
  const reader = createCsvReader({
    header: (names) =>
      names.forEach((name, at) => {
        if (!columns[at]?.titles.includes(name)) faults.push(`Column ${at} is headed ${name}.`);
      }),
    row: (fields) => rows.push(fields),
    bad: ({ reason }) => faults.push(reason),
  });
  reader.push(csv);
  reader.end();
  for (const row of rows) {
    if (row.length !== columns.length) faults.push(`A row has ${row.length} fields.`);
    columns.forEach((column, at) => {
      const value = row[at] ?? "";
      if (value === (column.null ?? "")) {
        if (column.required) faults.push(`${column.name} is required.`);
      } else if (!isOf(column.datatype, value)) faults.push(`${column.name} is "${value}".`);
    });
    const key = primaryKey.map((name) => row[columns.findIndex((column) => column.name === name)]).join("|");
    if (keys.has(key)) faults.push(`The key ${key} is there twice.`);
    keys.add(key);
  }
  return faults;
}

function isOf(datatype: string | { readonly base: string; readonly format: string }, value: string): boolean {
  if (datatype === "integer") return /^-?\d+$/.test(value);
  if (typeof datatype === "object")
    return datatype.base === "date" && datatype.format === "yyyy-MM-dd" && /^\d{4}-\d\d-\d\d$/.test(value);
  return datatype === "string";
}

const described = (table: PublicTableBody): Csvw =>
  toCsvw(table, {
    url: `${table.id}.csv`,
    page: "https://partnership.example/figures/requests",
    issued: "2026-11-02",
    edition: 3,
    notes: table.notes,
    publications,
  }) as Csvw;

test("the CSV file is as its description says, split or not, told by months or quarters", () => {
  const whole = { ...TABLE, by: null, lines: TABLE.lines.filter(({ code }) => code === "all") };
  for (const table of [TABLE, whole, { ...TABLE, lines: [] }]) {
    const csvw = described(table);
    assert.deepEqual(findUntrue(csvw, toCsv(table)), []);
    assert.equal(csvw.url, "requests-by-district.csv");
  }
});

test("and a description that is not true of its file is found", () => {
  const csvw = described(TABLE);
  assert.ok(findUntrue(csvw, toCsv({ ...TABLE, by: null })).length > 0, "other columns");
  assert.ok(
    findUntrue(csvw, toCsv({ ...TABLE, lines: [...TABLE.lines, ...TABLE.lines] })).length > 0,
    "keys",
  );
  assert.ok(findUntrue(csvw, toCsv(TABLE).replace(",45,", ",about 45,")).length > 0, "datatype");
});

test("names its publisher, its licence and the day it was issued", () => {
  const text = JSON.stringify(described(TABLE));
  assert.match(text, /"@context":\["http:\/\/www\.w3\.org\/ns\/csvw"/);
  for (const part of [publications.publisher, publications.licence.address, "2026-11-02", "A note."])
    assert.ok(text.includes(part), part);
});

test("the spreadsheet says the same counts as the CSV file, and a word for what is held back", () => {
  const book = workbookOf(TABLE, { number: 3, publishedOn: "2026-11-02" }, publications);
  const content = strFromU8(unzipSync(writeOds(book))["content.xml"] ?? new Uint8Array());
  const numbers = [...content.matchAll(/office:value="(\d+)"/g)].map(([, value]) => Number(value));
  assert.deepEqual(
    numbers.filter((value) => value >= 8),
    TABLE.lines.flatMap(({ count }) => count ?? []),
  );
  assert.equal(content.match(/>not shown</g)?.length, 3);
});
