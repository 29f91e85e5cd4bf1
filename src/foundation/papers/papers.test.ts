import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import {
  checkPaper,
  PaperError,
  writePaperDocx,
  writePaperOds,
  writePaperPdf,
  type Block,
  type Paper,
} from "./index.ts";

const WORDS = "Café in the square & beside it: what was said, and what has to be done about it by whom.";
const PAPER: Paper = {
  title: "Report to the board & its people",
  reference: "J-4F2K7Q",
  creator: "The partnership",
  language: "en-GB",
  made: "2026-11-29T09:00:00.000Z",
  blocks: [
    { kind: "heading", level: 2, text: "What stands out" },
    { kind: "paragraph", text: WORDS },
    { kind: "note", text: "No commentary was given." },
    { kind: "list", items: ["First thing", "Second thing"] },
    { kind: "facts", facts: [["Prepared by", "A keeper"]] },
    { kind: "heading", level: 3, text: "Figures" },
    {
      kind: "table",
      name: "Figures",
      caption: "Figures of the quarter",
      columns: [{ heading: "What" }, { heading: "Share", kind: "percentage", decimals: 1 }],
      rows: Array.from({ length: 70 }, (_, at) => [`Row ${at + 1}`, at / 70]),
    },
    {
      kind: "chart",
      name: "Requests",
      title: "Requests went up",
      subtitle: "A count, each month",
      means: "Three periods. It went up.",
      unit: "",
      points: [
        { period: "Jan 2026", value: 3, mark: null, why: "" },
        { period: "Feb 2026", value: null, mark: null, why: "" },
        { period: "Mar 2026", value: 9, mark: "improving", why: "outside the limits" },
      ],
      phases: [{ from: 0, name: "", centre: 6, limits: { low: 1, high: 11 } }],
      target: 8,
    },
  ],
};

describe("a paper", () => {
  test("is refused where not everybody could read it", () => {
    const wrong: [RegExp, Block][] = [
      [/skips a level/, { kind: "heading", level: 3, text: "Too deep" }],
      [
        /row 1 of "T" has not as many/,
        { kind: "table", name: "T", caption: "T", columns: [{ heading: "A" }], rows: [["a", "b"]] },
      ],
      [/./, { kind: "table", name: "T", caption: "T", columns: [{ heading: "A" }], rows: [[" "]] }],
      [/./, { kind: "paragraph", text: "" }],
    ];
    for (const [message, block] of wrong)
      assert.throws(
        () => checkPaper({ ...PAPER, blocks: [block] }),
        (error) => error instanceof PaperError && message.test(error.message),
      );
    assert.throws(() => checkPaper({ ...PAPER, blocks: [...PAPER.blocks, ...PAPER.blocks] }), /two tables/);
    assert.deepEqual(checkPaper(PAPER), PAPER);
  });

  test("gives the same bytes each time, in every file", async () => {
    for (const write of [writePaperPdf, writePaperDocx, async (paper: Paper) => writePaperOds(paper)]) {
      const first = await write(PAPER);
      await new Promise((after) => setTimeout(after, 1100));
      assert.ok(Buffer.from(first).equals(Buffer.from(await write(PAPER))), write.name);
    }
  });
});

describe("a paper as PDF", () => {
  test("is tagged, titled, in its language, with its own fonts and no other", async () => {
    const { text, objects } = readPdf(await writePaperPdf(PAPER));
    assert.match(text, /\/Marked true/);
    assert.match(text, /\/Lang \(en-GB\)/);
    assert.match(text, /\/DisplayDocTitle true/);
    assert.match(text, /pdfuaid:part>1</);
    assert.match(text, /\/StructTreeRoot/);
    assert.ok(objects.some((each) => each.includes("/Type /Outlines") || each.includes("/Outlines")));
    const fonts = objects.filter((each) => each.includes("/Type /FontDescriptor"));
    assert.ok(fonts.length >= 2 && fonts.every((each) => each.includes("/FontFile2")));
    assert.doesNotMatch(text, /\/BaseFont \/Helvetica/);
  });

  test("has a structure in the order of reading: headings, lists, tables with headers, figures with alternatives", async () => {
    const { objects } = readPdf(await writePaperPdf(PAPER));
    const kinds = objects.flatMap((each) => /\/S \/(\w+)/.exec(each)?.[1] ?? []);
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    assert.deepEqual(
      ["Document", "H1", "H2", "H3", "L", "LI", "Table", "Figure"].map((kind) => [kind, count(kind)]),
      [
        ["Document", 1],
        ["H1", 1],
        ["H2", 1],
        ["H3", 1],
        ["L", 2],
        ["LI", 3],
        ["Table", 2],
        ["Figure", 1],
      ],
    );
    assert.equal(count("TR"), 71 + 4);
    const headers = objects.filter((each) => /\/S \/TH\b/.test(each));
    assert.equal(headers.filter((each) => each.includes("/Scope /Column")).length, 2 + 6);
    assert.equal(headers.filter((each) => each.includes("/Scope /Row")).length, 70 + 3);
    for (const figure of objects.filter((each) => /\/S \/Figure\b/.test(each)))
      assert.match(figure, /\/Alt \(Three periods/);
  });

  test("marks all it draws as part of what is read, or as none of it", async () => {
    const { pages } = readPdf(await writePaperPdf(PAPER));
    assert.ok(pages.length > 2, `${pages.length} pages`);
    for (const page of pages) {
      let depth = 0;
      for (const line of page.split("\n")) {
        if (/\b(BDC|BMC)$/.test(line)) depth += 1;
        if (/^EMC$/.test(line)) depth -= 1;
        if (/(?:\bT[jJ]|^S|^f|\bB)$/.test(line)) assert.ok(depth > 0, `drawn outside: ${line}`);
      }
      assert.equal(depth, 0);
    }
  });
});

describe("a paper as DOCX", () => {
  test("has headings in their styles, tables with header rows, language and title", async () => {
    const parts = unzipSync(await writePaperDocx(PAPER));
    const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    const body = part("word/document.xml");
    for (const level of [1, 2, 3]) assert.match(body, new RegExp(`<w:pStyle w:val="Heading${level}"`));
    assert.equal(body.match(/<w:tblHeader\/>/g)?.length, 2);
    assert.match(body, /Café in the square &amp; beside it/);
    assert.match(body, /Three periods\. It went up\./);
    assert.match(part("word/styles.xml"), /w:lang w:val="en-GB"/);
    assert.match(part("docProps/core.xml"), /Report to the board &amp; its people/);
    assert.match(part("docProps/core.xml"), /2026-11-29T09:00:00Z/);
  });
});

describe("a paper as ODS", () => {
  test("has its words on one sheet and each table on one of its own", () => {
    const content = strFromU8(unzipSync(writePaperOds(PAPER))["content.xml"] ?? new Uint8Array());
    const names = [...content.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name);
    assert.deepEqual(names, ["About", "Contents", "Words", "Figures", "Requests"]);
    assert.match(content, /Café in the square/);
    assert.match(content, /office:value-type="percentage" office:value="0\.0142/);
  });
});

/** A file's objects and the instructions of its pages, unpacked. As much of PDF as what is written here. */
function readPdf(bytes: Uint8Array): { text: string; objects: string[]; pages: string[] } {
  const text = Buffer.from(bytes).toString("latin1");
  const pieces = [...text.matchAll(/^\d+ 0 obj\n(.*?)\nendobj/gms)].map(([, piece = ""]) => piece);
  const streams = pieces.flatMap((piece) => {
    const found = /^(.*?)\nstream\n(.*)\nendstream/s.exec(piece);
    const [, head = "", data = ""] = found ?? [];
    if (found === null || !head.includes("/FlateDecode") || head.includes("/Length1")) return [];
    return [inflateSync(Buffer.from(data, "latin1")).toString("latin1")];
  });
  return { text, objects: pieces, pages: streams.filter((each) => /\b(BDC|BMC)\n/.test(each)) };
}
