import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { ODS_TYPE, WorkbookError, writeOds, type Sheet, type Workbook } from "./index.ts";

const REQUESTS: Sheet = {
  name: "Requests",
  title: "Requests for help by month",
  lead: ["This sheet has one table. See note 1."],
  columns: [
    { heading: "Month", kind: "date" },
    { heading: "Requests", kind: "number" },
    { heading: "In time", kind: "percentage", decimals: 1 },
    { heading: "Words" },
  ],
  rows: [
    ["2026-04-01", 120, 0.9254, '<plain> & "quoted"'],
    ["2026-05-01", "[c]", "[c]", "=1+1"],
  ],
};

const BOOK: Workbook = {
  title: "A book & its tables",
  creator: "The partnership",
  made: new Date("2026-11-29T09:00:00Z"),
  about: ["What it is."],
  notes: ["[c] is held back."],
  sheets: [REQUESTS],
};

function parts(book: Workbook): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(writeOds(book))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

/** The cells of a sheet, row by row: type, value and what is seen. */
function cellsOf(book: Workbook, name: string): { type: string; value: string; shown: string }[][] {
  const tables = (parts(book)["content.xml"] ?? "").split("<table:table ").slice(1);
  const sheet = tables.find((text) => text.startsWith(`table:name="${name}"`)) ?? "";
  return [...sheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<table:table-cell([^>]*)>(.*?)<\/table:table-cell>/gs)].map(
      ([, said = "", inner = ""]) => ({
        type: /value-type="([^"]*)"/.exec(said)?.[1] ?? "",
        value: /office:(?:date-)?value="([^"]*)"/.exec(said)?.[1] ?? "",
        shown: readable(inner),
      }),
    ),
  );
}

function readable(xml: string): string {
  return xml
    .replaceAll("</text:p><text:p>", "\n")
    .replaceAll("<text:tab/>", "\t")
    .replaceAll(/<text:s text:c="(\d+)"\/>/g, (_, count: string) => " ".repeat(Number(count)))
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

const bare = { ...REQUESTS, lead: [], columns: [{ heading: "One" }] };

describe("an OpenDocument spreadsheet", () => {
  test("says what it is in its first bytes, unpacked, and names its parts", () => {
    const bytes = writeOds(BOOK);
    assert.equal(strFromU8(bytes.slice(30, 38 + ODS_TYPE.length)), `mimetype${ODS_TYPE}`);
    assert.deepEqual([bytes[6], bytes[8], bytes[28]], [0, 0, 0], "no flags, not packed, nothing extra");
    const { "META-INF/manifest.xml": manifest = "", ...others } = parts(BOOK);
    for (const path of Object.keys(others).filter((each) => each !== "mimetype"))
      assert.ok(manifest.includes(`full-path="${path}"`), path);
  });

  test("gives the same bytes for the same workbook, whatever the time and the zone", () => {
    const zone = process.env["TZ"];
    try {
      process.env["TZ"] = "Pacific/Auckland";
      const there = writeOds(BOOK);
      process.env["TZ"] = "America/Anchorage";
      assert.deepEqual(writeOds(BOOK), there);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  test("has its title in A1 and its table without a gap, each value in its type", () => {
    const rows = cellsOf(BOOK, "Requests");
    assert.deepEqual(
      rows.map((row) => row.map(({ shown }) => shown)),
      [
        ["Requests for help by month"],
        ["This sheet has one table. See note 1."],
        ["Month", "Requests", "In time", "Words"],
        ["1 April 2026", "120", "92.5%", '<plain> & "quoted"'],
        ["1 May 2026", "[c]", "[c]", "=1+1"],
      ],
    );
    assert.deepEqual(
      rows[3]?.map(({ type, value }) => [type, value]),
      [
        ["date", "2026-04-01"],
        ["float", "120"],
        ["percentage", "0.9254"],
        ["string", ""],
      ],
    );
    assert.deepEqual(
      rows[4]?.map(({ type }) => type),
      ["date", "string", "string", "string"],
    );
  });

  test("leads to every sheet, marks each table and its header, and merges nothing", () => {
    const { "content.xml": content = "", "meta.xml": meta = "", "styles.xml": styles = "" } = parts(BOOK);
    assert.deepEqual(
      [...content.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name),
      ["About", "Contents", "Notes", "Requests"],
    );
    assert.match(content, /xlink:href="#'Requests'\.A1">Requests</);
    assert.match(
      content,
      /target-range-address="'Requests'\.A3:'Requests'\.D5" table:contains-header="true"/,
    );
    assert.doesNotMatch(content, /spanned|covered-table-cell|table:formula/);
    assert.match(meta, /<dc:title>A book &amp; its tables<\/dc:title>.*<dc:language>en-GB</);
    assert.match(styles, /fo:language="en" fo:country="GB"/);
  });

  test("uses no style that it does not say", () => {
    const { "content.xml": content = "", "styles.xml": styles = "" } = parts(BOOK);
    const said = new Set([...(content + styles).matchAll(/style:name="([^"]*)"/g)].map(([, name]) => name));
    for (const [, name] of content.matchAll(/(?:table:style-name|data-style-name)="([^"]*)"/g))
      assert.ok(said.has(name), name);
  });

  test("gives back any text and any number", () => {
    const letter = fc.constantFrom("a", " ", "\n", "\t", "<", "&", '"', "'", "é", "😀", "=", "]]>");
    const words = fc
      .string({ unit: letter, minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() !== "");
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, number), { minLength: 1, maxLength: 5 }), (rows) => {
        const columns = [{ heading: "W" }, { heading: "N", kind: "number" as const }];
        const found = cellsOf({ ...BOOK, sheets: [{ ...bare, columns, rows }] }, "Requests").slice(2);
        assert.deepEqual(
          found.map(([word, value]) => [word?.shown, Number(value?.value)]),
          rows.map(([word, value]) => [word, value + 0]),
        );
      }),
    );
  });

  test("refuses what could not be read by everyone, and says where", () => {
    const wrong: [RegExp, Partial<Sheet>][] = [
      [/row 1 of sheet "Requests" has nothing under "One"/, { rows: [[" "]] }],
      [/nothing under "One"/, { rows: [[Number.NaN]] }],
      [/has 2 cells for 1 columns/, { rows: [["a", "b"]] }],
      [/needs a heading of its own/, { columns: [{ heading: "" }], rows: [] }],
      [/cannot be the name/, { name: "a/b", rows: [] }],
      [/two sheets are called "notes"/, { name: "notes", rows: [] }],
      [/has no title/, { title: " ", rows: [] }],
    ];
    for (const [message, change] of wrong)
      assert.throws(
        () => writeOds({ ...BOOK, sheets: [{ ...bare, ...change }] }),
        (error) => error instanceof WorkbookError && message.test(error.message),
        String(message),
      );
  });
});
