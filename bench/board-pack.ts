import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { chartTable, checkPaper, type Paper, type PaperTable } from "../src/foundation/papers/index.ts";
import { findWithAxe } from "../tests/support/accessible.ts";
import { atLeast, atMost, type Figure, type Need } from "./support/figure.ts";
import { fillEmbedded } from "./support/filled-house.ts";
import { ask } from "./support/other-programs.ts";

export const needs: readonly Need[] = ["chromium"];
export const onDemand = true;

/**
 * The report to the board that the demonstration issued last, looked at by other programs: its web page by axe, its PDF by Poppler and
 * qpdf, its Word document and spreadsheet by LibreOffice. What this machine does not have is said and left out.
 */
export async function bench(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "fanlight-board-pack-"));
  try {
    const paper = await unpackLatest(folder);
    return [
      ...(await lookAtHtml(folder)),
      ...(await lookAtPdf(folder, paper)),
      ...(await lookAtDocx(folder, paper)),
      ...(await lookAtOds(folder, paper)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the files of the last issued report into a folder. @returns what they say */
async function unpackLatest(folder: string): Promise<Paper> {
  const filled = await fillEmbedded();
  const files = await filled.asOwner(async (client) => {
    const { rows } = await client.query<{ format: string; bytes: Uint8Array }>(
      `select f.format, f.bytes from reports.file f join process.thing t on t.id = f.report_id where t.state = 'issued'`,
    );
    return rows;
  });
  await filled.close();
  for (const { format, bytes } of files) await writeFile(join(folder, `pack.${format}`), bytes);
  return checkPaper(JSON.parse(await readFile(join(folder, "pack.json"), "utf8")));
}

async function lookAtHtml(folder: string): Promise<Figure[]> {
  const { FANLIGHT_TEST_CHROMIUM: executablePath = "" } = process.env;
  // Chromium's own sandbox cannot be set up by root.
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  // In a context of its own, which axe asks for.
  const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
  await page.goto(pathToFileURL(join(folder, "pack.html")).href);
  const found = await findWithAxe(page);
  await browser.close();
  for (const each of found) process.stderr.write(`${each}\n`);
  return [atMost(0, { name: "board pack, HTML: what axe finds", value: found.length, unit: "findings" })];
}

async function lookAtPdf(folder: string, paper: Paper): Promise<Figure[]> {
  const file = join(folder, "pack.pdf");
  const info = await ask("pdfinfo", [file]);
  const structure = await ask("pdfinfo", ["-struct", file]);
  const fonts = await ask("pdffonts", [file]);
  const objects = await ask("qpdf", ["--qdf", "--object-streams=disable", file, "-"]);
  const charts = paper.blocks.filter(({ kind }) => kind === "chart").length;
  const tables = paper.blocks.filter(({ kind }) => kind === "table").length + charts;
  return [
    ...counted(info, "PDF: tagged", 1, (text) => countOf(text, /^Tagged: +yes/gm)),
    ...counted(
      objects,
      "PDF: marked, titled in the bar, in its language, PDF/UA-1",
      4,
      (text) =>
        [/\/Marked true/, /\/DisplayDocTitle true/, /\/Lang \(en-GB\)/, /pdfuaid:part>1</].filter((each) =>
          each.test(text),
        ).length,
    ),
    ...counted(structure, "PDF: tables in the structure", tables, (text) => countOf(text, /^ +Table\b/gm)),
    ...counted(objects, "PDF: figures with a text alternative", charts, countFigures),
    ...noneOf(structure, "PDF: headings that skip a level", skippedHeadings),
    ...noneOf(
      fonts,
      "PDF: fonts that are not in it",
      (text) =>
        text
          .split("\n")
          .slice(2)
          .filter((line) => line.trim() !== "" && !/ yes yes yes /.test(line)).length,
    ),
    ...noneOf(objects, "PDF: pieces drawn outside structure and artifacts", drawnOutside),
  ];
}

async function lookAtDocx(folder: string, paper: Paper): Promise<Figure[]> {
  if ((await convert(folder, "pack.docx", "txt:Text (encoded):UTF8")) === undefined) return [];
  const text = squeezed(await readFile(join(folder, "pack.txt"), "utf8"));
  const missing = textsOf(paper).filter((words) => !text.includes(squeezed(words)));
  for (const words of missing.slice(0, 5)) process.stderr.write(`Not in the Word document: ${words}\n`);
  return [
    atMost(0, {
      name: "board pack, DOCX in LibreOffice: texts that are missing",
      value: missing.length,
      unit: `of ${textsOf(paper).length}`,
    }),
  ];
}

/** Every cell of every table, as LibreOffice reads it: numbers by their value. */
async function lookAtOds(folder: string, paper: Paper): Promise<Figure[]> {
  const all = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  if ((await convert(folder, "pack.ods", all)) === undefined) return [];
  const read = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((each) => each.endsWith(".csv")))
    read.set(
      name.slice("pack-".length, -".csv".length),
      squeezed(await readFile(join(folder, name), "utf8")),
    );
  const cells = tablesOf(paper).flatMap(({ name, rows }) => rows.flat().map((value) => ({ name, value })));
  const missing = cells.filter(({ name, value }) => !hasCell(read.get(name) ?? "", value));
  for (const { name, value } of missing.slice(0, 5))
    process.stderr.write(`Not on the sheet ${name}: ${value}\n`);
  return [
    atMost(0, {
      name: "board pack, ODS in LibreOffice: cells that are missing",
      value: missing.length,
      unit: `of ${cells.length}`,
    }),
  ];
}

/** As LibreOffice writes a cell: a day in its own order, a number with fewer digits than it has. */
function hasCell(sheet: string, value: string | number): boolean {
  if (typeof value === "number") return sheet.includes(String(Number(value.toPrecision(6))).slice(0, 6));
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year !== undefined)
    return [`${month}/${day}/${year}`, `${day}/${month}/${year}`, value].some((each) => sheet.includes(each));
  return sheet.includes(squeezed(value.replaceAll('"', '""')));
}

async function convert(folder: string, file: string, to: string): Promise<string | undefined> {
  const own = `-env:UserInstallation=${pathToFileURL(join(folder, "office")).href}`;
  return ask("soffice", [own, "--headless", "--convert-to", to, "--outdir", folder, join(folder, file)]);
}

function tablesOf({ blocks }: Paper): PaperTable[] {
  return blocks.flatMap((block) =>
    block.kind === "table" ? [block] : block.kind === "chart" ? [chartTable(block)] : [],
  );
}

/** Every text that each form has to say. */
function textsOf(paper: Paper): string[] {
  return paper.blocks.flatMap((block) => {
    if (block.kind === "heading" || block.kind === "paragraph" || block.kind === "note") return [block.text];
    if (block.kind === "list") return block.items;
    if (block.kind === "facts") return block.facts.flat();
    if (block.kind === "chart") return [block.title, block.subtitle, block.means];
    return [
      block.caption,
      ...block.rows
        .flat()
        .filter((value) => typeof value === "string" && !/^\d{4}-/.test(value))
        .map(String),
    ];
  });
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function counted(
  text: string | undefined,
  what: string,
  bar: number,
  count: (text: string) => number,
): Figure[] {
  return text === undefined
    ? []
    : [atLeast(bar, { name: `board pack, ${what}`, value: count(text), unit: `of ${bar}` })];
}

function noneOf(text: string | undefined, what: string, count: (text: string) => number): Figure[] {
  return text === undefined
    ? []
    : [atMost(0, { name: `board pack, ${what}`, value: count(text), unit: "found" })];
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function countFigures(objects: string): number {
  return objects.split("endobj").filter((each) => /\/S \/Figure\b/.test(each) && /\/Alt [(<]/.test(each))
    .length;
}

function skippedHeadings(structure: string): number {
  const levels = [...structure.matchAll(/^ +H([1-6])\b/gm)].map(([, level]) => Number(level));
  return levels.filter((level, at) => level > (at === 0 ? 0 : (levels[at - 1] ?? 0)) + 1).length;
}

/** What is drawn while nothing says whether it is read: text, lines and areas between marked pieces. */
function drawnOutside(objects: string): number {
  let outside = 0;
  for (const [, stream = ""] of objects.matchAll(/stream\n(.*?)\nendstream/gs)) {
    if (!/\b(?:BDC|BMC)\n/.test(stream)) continue;
    let depth = 0;
    for (const line of stream.split("\n")) {
      if (/\b(?:BDC|BMC)$/.test(line)) depth += 1;
      else if (line === "EMC") depth -= 1;
      else if (depth === 0 && /(?:\bT[jJ]|^S|^f|\bB)$/.test(line)) outside += 1;
    }
  }
  return outside;
}
