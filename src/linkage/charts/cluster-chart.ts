import { NARROW, type Chart, type ChartPlace } from "./chart.ts";
import { drawing, element, INK, lettersOf, PAPER, QUIET, shorten, text } from "./draw.ts";
import { formatProbability } from "./waterfall-chart.ts";

const WIDTH = 760;
const MARGIN = 60;
const MOST_NODES = 40;
const MOST_LABELLED_EDGES = 15;
const SURE = 0.95;

/** A record in a cluster, by what it may be called here; and how probably two of them (by place in the list) are of one person. */
export type ClusterView = {
  readonly records: readonly string[];
  readonly pairs: readonly { readonly left: number; readonly right: number; readonly probability: number }[];
};

/**
 * Records held to be of one person, on a circle, and the pairs that hold them together: a thick line is probable (0.95 and more), a thin one less,
 * a dashed one speaks against. Of a cluster of more than forty the first forty are drawn; the table has all.
 */
export function clusterChart(cluster: ClusterView, { id, title, isNarrow = false }: ChartPlace): Chart {
  const shown = cluster.records.slice(0, MOST_NODES);
  const pairs = cluster.pairs.filter(({ left, right }) => left < shown.length && right < shown.length);
  const width = isNarrow ? NARROW : WIDTH;
  const size = shown.length > 12 ? 560 : isNarrow && shown.length < 5 ? 240 : 340;
  const places = shown.map((_, place) => placeOnCircle(place, shown.length, { width, size }));
  const summary = summarise(cluster, shown.length);
  const svg = drawing(
    { id, title, summary, width, height: size },
    ...pairs.map((pair) => drawLine(pair, places)),
    ...(pairs.length <= MOST_LABELLED_EDGES ? pairs.map((pair) => drawNumber(pair, places)) : []),
    ...shown.map((record, place) => drawRecord(record, places[place] ?? { x: 0, y: 0 })),
  );
  return { svg, title, summary, table: tableOf(cluster) };
}

function placeOnCircle(place: number, of: number, { width, size }: Room): Point {
  const angle = (2 * Math.PI * place) / of - Math.PI / 2;
  const margin = width === WIDTH ? 2 * MARGIN : MARGIN;
  const [across, down] = [Math.min(width / 2 - margin, size * 0.6), size / 2 - MARGIN / 1.5];
  return { x: width / 2 + across * Math.cos(angle), y: size / 2 + down * Math.sin(angle) };
}

function drawLine({ left, right, probability }: Pair, places: readonly Point[]): string {
  const [from, to] = [places[left], places[right]];
  if (!from || !to) return "";
  const look =
    probability >= SURE
      ? { stroke: INK, "stroke-width": 3 }
      : probability >= 0.5
        ? { stroke: INK, "stroke-width": 1 }
        : { stroke: QUIET, "stroke-width": 1, "stroke-dasharray": "4 4" };
  return element("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...look });
}

// A third of the way along, so that lines that cross in the middle do not share a place for their numbers.
function drawNumber({ left, right, probability }: Pair, places: readonly Point[]): string {
  const [from, to] = [places[left], places[right]];
  if (!from || !to) return "";
  const at = { x: from.x + (to.x - from.x) * 0.36, y: from.y + (to.y - from.y) * 0.36 + 4 };
  return text(probability > 0.995 ? "≈1" : probability.toFixed(2), {
    ...at,
    "text-anchor": "middle",
    "font-size": 12,
    stroke: PAPER,
    "stroke-width": 4,
    "paint-order": "stroke",
  });
}

function drawRecord(record: string, { x, y }: Point): string {
  const label = shorten(record, 18);
  const width = Math.max(30, lettersOf(label).length * 7.6 + 14);
  const box = { x: x - width / 2, y: y - 13, width, height: 26, fill: PAPER, stroke: INK, "stroke-width": 1 };
  return element("rect", box) + text(label, { x, y: y + 5, "text-anchor": "middle", "font-size": 13 });
}

function summarise({ records, pairs }: ClusterView, shown: number): string {
  const lowest = pairs.reduce((least, { probability }) => Math.min(least, probability), 1);
  const all = records.length === shown ? "" : ` The first ${shown} are drawn.`;
  if (pairs.length === 0) return `${records.length} records.${all}`;
  return `${records.length} records held together by ${pairs.length} compared pairs, the least probable ${formatProbability(lowest)}.${all}`;
}

function tableOf({ records, pairs }: ClusterView): Chart["table"] {
  const name = (place: number): string => records[place] ?? "";
  return {
    columns: ["Record", "Record", "Probability of one person"],
    rows: pairs.map(({ left, right, probability }) => [
      name(left),
      name(right),
      formatProbability(probability),
    ]),
  };
}

type Pair = ClusterView["pairs"][number];
type Point = { readonly x: number; readonly y: number };
type Room = { readonly width: number; readonly size: number };
