import type { LinkModel } from "../link-model.ts";
import { bitsAxis, drawBitsAxis, type BitsAxis } from "./bits-axis.ts";
import { NARROW, type Chart, type ChartPlace } from "./chart.ts";
import { bar, drawing, formatBits, hatching, PAPER, QUIET, shorten, text } from "./draw.ts";

const ROW = 22;
const NUMBERS = 60;
const TOP = 10;
/** Where there is room a group's name stands beside its levels, else above them. */
const WIDE = { width: 760, label: 250, above: 0 };
const SLIM = { width: NARROW, label: 142, above: ROW };

/**
 * What a model makes of each level of agreement: log2(m / u) bits, to the right if it speaks for one person, to the left and hatched if against.
 * @param words the name of a group, which may be another for some of its levels, and of a level of it, for people; by default as the model
 *   has them
 */
export function matchWeightChart(
  model: LinkModel,
  { id, title, isNarrow = false }: ChartPlace,
  words: WeightWords = plainWords,
): Chart {
  const sheet = isNarrow ? SLIM : WIDE;
  const rows = model.groups.flatMap(({ group, levels }) =>
    levels.map(({ level, m, u }, place) => ({
      group: words.group(group, level),
      isFirst:
        place === 0 || words.group(group, level) !== words.group(group, levels[place - 1]?.level ?? ""),
      level: words.level(group, level),
      bits: m === u ? 0 : Math.log2(m / u),
      m,
      u,
    })),
  );
  const { placed, bottom } = placeRows(rows, sheet);
  const axis = bitsAxis(
    rows.map(({ bits }) => bits),
    sheet.label,
    sheet.width - NUMBERS,
  );
  const summary = summarise(rows);
  const size = { width: sheet.width, height: bottom + 44 };
  const svg = drawing(
    { id, title, summary, ...size },
    hatching(id),
    drawBitsAxis(axis, TOP, bottom),
    ...placed.map((row) => drawRow(id, row, axis, sheet)),
    text("bits: against one person ← 0 → for one person", {
      x: isNarrow ? sheet.width - 4 : axis.place(0),
      y: bottom + 38,
      "text-anchor": isNarrow ? "end" : "middle",
      "font-size": 12,
      fill: QUIET,
    }),
  );
  return { svg, title, summary, table: tableOf(rows) };
}

/** Each level under the one before; a group's name takes a row of its own where it stands above. */
function placeRows(rows: readonly Row[], { above }: Sheet): { placed: readonly PlacedRow[]; bottom: number } {
  let y = TOP;
  const placed = rows.map((row) => {
    const groupY = y;
    if (row.isFirst) y += above;
    const at = { ...row, groupY, y };
    y += ROW;
    return at;
  });
  return { placed, bottom: y };
}

function drawRow(id: string, row: PlacedRow, axis: BitsAxis, { label }: Sheet): string {
  const { y, groupY } = row;
  const to = axis.place(row.bits);
  const onLines = { stroke: PAPER, "stroke-width": 3, "paint-order": "stroke" };
  const parts = [
    row.isFirst ? text(row.group, { x: 0, y: groupY + 15, "font-weight": 700, ...onLines }) : "",
    text(shorten(row.level, 22), { x: label - 8, y: y + 15, "text-anchor": "end", "font-size": 12 }),
    bar(id, { from: axis.place(0), to, y: y + 4, height: ROW - 8 }, row.bits >= 0),
    text(formatBits(row.bits), {
      x: Math.max(to, axis.place(0)) + 6,
      y: y + 15,
      "font-size": 12,
      ...onLines,
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

export type WeightWords = {
  readonly group: (group: string, level: string) => string;
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
type PlacedRow = Row & { readonly y: number; readonly groupY: number };
type Sheet = typeof WIDE;
