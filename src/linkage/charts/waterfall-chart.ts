import { bitsAxis, drawBitsAxis, type BitsAxis } from "./bits-axis.ts";
import type { Chart, ChartPlace } from "./chart.ts";
import { bar, drawing, element, formatBits, hatching, QUIET, shorten, text } from "./draw.ts";

const WIDTH = 860;
const ROW = 26;
const LABEL = 440;
const NUMBERS = 60;
const TOP = 10;

/** One step of an explanation: a sentence that holds no value of a record, and what it adds in bits. */
export type WaterfallStep = { readonly sentence: string; readonly bits: number };

/**
 * How a pair came to its probability: each step begins where the one before it ended, and the last row is where they end together.
 * @param probability what follows from the sum, after calibration
 */
export function waterfallChart(
  steps: readonly WaterfallStep[],
  probability: number,
  { id, title }: ChartPlace,
): Chart {
  const rows = runningRows(steps);
  const total = rows.at(-1)?.to ?? 0;
  const ending = `Together: ${formatBits(total)} bits, probability ${formatProbability(probability)}`;
  const axis = bitsAxis(
    rows.flatMap(({ from, to }) => [from, to]),
    LABEL,
    WIDTH - NUMBERS,
  );
  const bottom = TOP + (rows.length + 1) * ROW;
  const summary = `${rows.map((row) => `${row.sentence} (${formatBits(row.bits)}).`).join(" ")} ${ending}.`;
  const last = { sentence: "Together", bits: total, from: 0, to: total };
  const svg = drawing(
    { id, title, summary, width: WIDTH, height: bottom + 44 },
    hatching(id),
    drawBitsAxis(axis, TOP, bottom),
    ...[...rows, last].map((row, place) => drawRow(id, row, axis, TOP + place * ROW)),
    ...rows.map((row, place) => drawThread(axis.place(row.to), TOP + place * ROW)),
    text(ending, { x: LABEL, y: bottom + 38, "font-weight": 700 }),
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

function drawRow(id: string, row: Row, axis: BitsAxis, y: number): string {
  const [from, to] = [axis.place(row.from), axis.place(row.to)];
  const parts = [
    text(shorten(row.sentence, 64), { x: LABEL - 8, y: y + 17, "text-anchor": "end", "font-size": 13 }),
    bar(id, { from, to, y: y + 5, height: ROW - 10 }, row.bits >= 0),
    text(formatBits(row.bits), { x: Math.max(from, to) + 6, y: y + 17, "font-size": 12 }),
  ];
  return parts.join("");
}

/** A line from where a row ends down to the next, which goes on from there. */
function drawThread(x: number, y: number): string {
  return element("line", {
    x1: x,
    x2: x,
    y1: y + ROW - 5,
    y2: y + ROW + 5,
    stroke: QUIET,
    "stroke-width": 1,
  });
}

type Row = WaterfallStep & { readonly from: number; readonly to: number };
