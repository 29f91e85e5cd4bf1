import { bitsAxis, drawBitsAxis, type BitsAxis } from "./bits-axis.ts";
import { NARROW, type Chart, type ChartPlace } from "./chart.ts";
import { bar, drawing, element, formatBits, hatching, PAPER, QUIET, shorten, text, wrap } from "./draw.ts";

const BAR = 16;
const NUMBERS = 60;
const TOP = 10;
const LINE = 17;
/** Words that stand on the lines of the axis keep a rim of paper about them. */
const ON_LINES = { stroke: PAPER, "stroke-width": 3, "paint-order": "stroke" };
/** Where there is room the words stand beside the bars, else above them, on up to two lines. */
const WIDE: Sheet = { width: 860, label: 440, readLines: (words) => [shorten(words, 64)] };
const SLIM: Sheet = { width: NARROW, label: 0, readLines: (words) => wrap(words, 48, 2) };

/** One step of an explanation: a sentence that holds no value of a record, and what it adds in bits. */
export type WaterfallStep = { readonly sentence: string; readonly bits: number };

/**
 * How a pair came to its probability: each step begins where the one before it ended, and the last row is where they end together.
 * @param probability what follows from the sum, after calibration
 */
export function waterfallChart(
  steps: readonly WaterfallStep[],
  probability: number,
  { id, title, isNarrow = false }: ChartPlace,
): Chart {
  const sheet = isNarrow ? SLIM : WIDE;
  const rows = runningRows(steps);
  const total = rows.at(-1)?.to ?? 0;
  const ending = `Together: ${formatBits(total)} bits, probability ${formatProbability(probability)}`;
  const axis = bitsAxis(
    rows.flatMap(({ from, to }) => [from, to]),
    sheet.label + (isNarrow ? 8 : 0),
    sheet.width - NUMBERS,
  );
  const summary = `${rows.map((row) => `${row.sentence} (${formatBits(row.bits)}).`).join(" ")} ${ending}.`;
  const last = { sentence: "Together", bits: total, from: 0, to: total };
  const { placed, bottom } = placeRows([...rows, last], sheet);
  const svg = drawing(
    { id, title, summary, width: sheet.width, height: bottom + 44 },
    hatching(id),
    drawBitsAxis(axis, TOP, bottom),
    ...placed
      .slice(1)
      .map(({ barY }, place) => drawThread(axis.place(rows[place]?.to ?? 0), placed[place], barY)),
    ...placed.map((row) => drawRow(id, row, axis, sheet)),
    text(ending, { x: sheet.label, y: bottom + 38, "font-weight": 700, "font-size": isNarrow ? 12 : 14 }),
  );
  const table = {
    columns: ["What speaks for or against", "Bits", "So far"],
    rows: [...rows, last].map((row) => [row.sentence, formatBits(row.bits), formatBits(row.to)]),
  };
  return { svg, title, summary, table };
}

/** A probability for people: never quite 0 or 1, because nothing here is certain. */
export function formatProbability(probability: number): string {
  if (probability > 0.9999) return "more than 0.9999";
  if (probability < 0.0001) return "less than 0.0001";
  return probability.toFixed(probability > 0.99 || probability < 0.01 ? 4 : 2);
}

function runningRows(steps: readonly WaterfallStep[]): Row[] {
  let sum = 0;
  return steps.map(({ sentence, bits }) => {
    const from = sum;
    sum += bits;
    return { sentence, bits, from, to: sum };
  });
}

/** Each row under the one before: its lines of words, and where its bar begins. */
function placeRows(rows: readonly Row[], sheet: Sheet): { placed: readonly PlacedRow[]; bottom: number } {
  let y = TOP;
  const placed = rows.map((row) => {
    const lines = sheet.readLines(row.sentence);
    const barY = y + (sheet.label === 0 ? lines.length * LINE + 1 : 5);
    const at = { ...row, lines, y, barY };
    y = barY + BAR + (sheet.label === 0 ? 8 : 5);
    return at;
  });
  return { placed, bottom: y };
}

function drawRow(id: string, row: PlacedRow, axis: BitsAxis, sheet: Sheet): string {
  const [from, to] = [axis.place(row.from), axis.place(row.to)];
  const isBeside = sheet.label > 0;
  const words = row.lines.map((line, place) =>
    text(line, {
      x: isBeside ? sheet.label - 8 : 0,
      y: isBeside ? row.barY + 12 : row.y + 12 + place * LINE,
      "text-anchor": isBeside ? "end" : "start",
      "font-size": 13,
      ...ON_LINES,
    }),
  );
  const number = { x: Math.max(from, to) + 6, y: row.barY + 12, "font-size": 12, ...ON_LINES };
  return [
    ...words,
    bar(id, { from, to, y: row.barY, height: BAR }, row.bits >= 0),
    text(formatBits(row.bits), number),
  ].join("");
}

/** A line from where a row ends down to the next, which goes on from there. */
function drawThread(x: number, above: PlacedRow | undefined, below: number): string {
  const from = (above?.barY ?? below) + BAR;
  return element("line", { x1: x, x2: x, y1: from, y2: below, stroke: QUIET, "stroke-width": 1 });
}

type Row = WaterfallStep & { readonly from: number; readonly to: number };
type PlacedRow = Row & { readonly lines: readonly string[]; readonly y: number; readonly barY: number };
type Sheet = {
  readonly width: number;
  /** How much of it the words take beside the bars; 0: they stand above them. */
  readonly label: number;
  readonly readLines: (words: string) => readonly string[];
};
