import type { LinkModel } from "../link-model.ts";
import { bitsAxis, drawBitsAxis, type BitsAxis } from "./bits-axis.ts";
import type { Chart, ChartPlace } from "./chart.ts";
import { bar, drawing, formatBits, hatching, QUIET, shorten, text } from "./draw.ts";

const WIDTH = 760;
const ROW = 22;
const LABEL = 250;
const NUMBERS = 60;
const TOP = 10;

/**
 * What a model makes of each level of agreement: log2(m / u) bits, to the right if it speaks for one person, to the left and hatched if against.
 * @param words the name of a group, and of a level of it, for people; by default as the model has them
 */
export function matchWeightChart(
  model: LinkModel,
  { id, title }: ChartPlace,
  words: WeightWords = plainWords,
): Chart {
  const rows = model.groups.flatMap(({ group, levels }) =>
    levels.map(({ level, m, u }, place) => ({
      group: words.group(group),
      isFirst: place === 0,
      level: words.level(group, level),
      bits: m === u ? 0 : Math.log2(m / u),
      m,
      u,
    })),
  );
  const bottom = TOP + rows.length * ROW;
  const axis = bitsAxis(
    rows.map(({ bits }) => bits),
    LABEL,
    WIDTH - NUMBERS,
  );
  const summary = summarise(rows);
  const size = { width: WIDTH, height: bottom + 44 };
  const svg = drawing(
    { id, title, summary, ...size },
    hatching(id),
    drawBitsAxis(axis, TOP, bottom),
    ...rows.map((row, place) => drawRow(id, row, axis, TOP + place * ROW)),
    text("bits: against one person ← 0 → for one person", {
      x: axis.place(0),
      y: bottom + 38,
      "text-anchor": "middle",
      "font-size": 12,
      fill: QUIET,
    }),
  );
  return { svg, title, summary, table: tableOf(rows) };
}

function drawRow(id: string, row: Row, axis: BitsAxis, y: number): string {
  const isFor = row.bits >= 0;
  const to = axis.place(row.bits);
  const parts = [
    row.isFirst ? text(row.group, { x: 0, y: y + 15, "font-weight": 700 }) : "",
    text(shorten(row.level, 22), { x: LABEL - 8, y: y + 15, "text-anchor": "end", "font-size": 12 }),
    bar(id, { from: axis.place(0), to, y: y + 4, height: ROW - 8 }, isFor),
    text(formatBits(row.bits), {
      x: Math.max(to, axis.place(0)) + 6,
      y: y + 15,
      "font-size": 12,
    }),
  ];
  return parts.join("");
}

function summarise(rows: readonly Row[]): string {
  if (rows.length === 0) return "The model compares nothing.";
  const sorted = rows.toSorted((one, other) => other.bits - one.bits);
  const [most, least] = [sorted.at(0), sorted.at(-1)];
  const say = (row: Row | undefined) =>
    row ? `${row.group}, ${row.level} (${formatBits(row.bits)} bits)` : "";
  return `Weights of ${rows.length} levels of agreement. Strongest for one person: ${say(most)}. Strongest against: ${say(least)}.`;
}

function tableOf(rows: readonly Row[]): Chart["table"] {
  return {
    columns: ["Compared", "Level", "Bits", "m: of pairs of one person", "u: of pairs of two people"],
    rows: rows.map(({ group, level, bits, m, u }) => [group, level, formatBits(bits), share(m), share(u)]),
  };
}

function share(probability: number): string {
  return probability >= 0.001 ? probability.toFixed(3) : probability.toExponential(1);
}

const plainWords: WeightWords = {
  group: (group) => group.replaceAll("_", " "),
  level: (_group, level) => level.replaceAll("_", " "),
};

type WeightWords = {
  readonly group: (group: string) => string;
  readonly level: (group: string, level: string) => string;
};
type Row = {
  readonly group: string;
  readonly isFirst: boolean;
  readonly level: string;
  readonly bits: number;
  readonly m: number;
  readonly u: number;
};
