import { cellToBoundary, gridDisk } from "h3-js";
import type { Pack, Place } from "../../../foundation/pack/index.ts";
import { centreOf, type Point } from "./cell.ts";
import { MAP_WIDTH, toPixels, type MapView } from "./map-view.ts";
import { ringsOf, type Ring } from "./outline.ts";

const INK = "#1D1B20";
const HINT = "#4A4650";
const LINE = "#8C8692";
const PAPER = "#FFFFFF";
const WELL = "#F7F5F2";
const HEXAGON = "#C9C3CE";
/** Rows of hexagons around the mark that can be seen or reached. */
const RINGS = 7;
const LABEL = 12;
const LINE_HEIGHT = 11;
/** How wide a letter is, about. */
const LETTER = 5.8;
/** How far a name may stand from the middle of its district, nearest first. */
const NUDGES = [
  [0, 0],
  [-12, 0],
  [12, 0],
  [0, -10],
  [0, 10],
  [-20, 4],
  [14, -12],
  [0, -17],
  [0, 17],
  [-26, 0],
  [26, 0],
] as const;

/** The map of all districts, each with its name: where to press for one. */
export function drawCounty(pack: Pick<Pack, "outline" | "districts">, view: MapView): string {
  const shapes = pack.districts.map(({ id }) => outlineOf(pack, id, view, PAPER));
  const taken: Box[] = [];
  const names = pack.districts.flatMap(({ id, name }) => {
    const [outer = []] = ringsOf(pack, id);
    return districtLabel(name.split(" "), toPixels(view, middleOf(outer)), taken);
  });
  return svg(view, [...shapes, ...names]);
}

/** A district with its named places. */
export function drawDistrict(
  pack: Pick<Pack, "outline" | "places">,
  district: string,
  view: MapView,
): string {
  const places = pack.places.places.filter((place) => place.district === district);
  return svg(view, [outlineOf(pack, district, view, PAPER), ...drawPlaces(places, view)]);
}

/** What is around a hexagon: every hexagon of the part, the borders that run through it, and the named places. */
export function drawNear(
  pack: Pick<Pack, "outline" | "places" | "districts">,
  cell: string,
  view: MapView,
): string {
  const hexagons = gridDisk(cell, RINGS).map((each) =>
    path(cellToBoundary(each).map(([lat, lng]) => toPixels(view, { lat, lng }))),
  );
  const grid = `<path d='${hexagons.join("")}' fill='none' stroke='${HEXAGON}'/>`;
  const borders = pack.districts.flatMap(({ id }) => bordersIn(pack, id, view));
  const border = `<path d='${borders.join("")}' fill='none' stroke='${LINE}' stroke-width='2'/>`;
  return svg(view, [grid, border, ...drawPlaces(pack.places.places, view)]);
}

/** The hexagons that a map from near shows whole, with where each is. */
export function cellsIn(cell: string, view: MapView): { cell: string; x: number; y: number }[] {
  return gridDisk(cell, RINGS)
    .map((each) => ({ cell: each, ...rounded(toPixels(view, centreOf(each))) }))
    .filter(({ x, y }) => x > LABEL && y > LABEL && x < MAP_WIDTH - LABEL && y < view.height - LABEL);
}

/** A name of a district in short lines, in the middle of it or as near as others leave room. */
function districtLabel(lines: readonly string[], middle: Pixel, taken: Box[]): string[] {
  const [width, height] = [
    Math.max(...lines.map((line) => line.length)) * LETTER,
    lines.length * LINE_HEIGHT,
  ];
  const boxes = NUDGES.map(([x, y]) => ({ x: middle.x + x, y: middle.y + y, width, height }));
  const isFree = (box: Box): boolean =>
    taken.every(
      (other) =>
        Math.abs(other.x - box.x) > (other.width + box.width) / 2 ||
        Math.abs(other.y - box.y) > (other.height + box.height) / 2,
    );
  const box = boxes.find(isFree) ?? boxes[0];
  if (!box) return [];
  taken.push(box);
  return lines.map((line, index) =>
    label({ x: box.x, y: box.y + 4 + (index - (lines.length - 1) / 2) * LINE_HEIGHT }, line, "middle"),
  );
}

/** A dot and a name for each; a name that would lie on another is left out, the dot never. */
function drawPlaces(places: readonly Place[], view: MapView): string[] {
  const taken: { x: number; y: number; width: number }[] = [];
  return places.flatMap((place) => {
    const at = toPixels(view, place);
    if (at.x < 0 || at.y < 0 || at.x > MAP_WIDTH || at.y > view.height) return [];
    const dot = `<circle cx='${round(at.x)}' cy='${round(at.y)}' r='3' fill='${HINT}'/>`;
    const name = shortName(place.name);
    const width = name.length * 5.6;
    const isLeft = at.x + width + 8 > MAP_WIDTH;
    const x = isLeft ? at.x - width - 5 : at.x + 5;
    const isFree = taken.every(
      (other) => Math.abs(other.y - at.y) > LABEL || x > other.x + other.width || x + width < other.x,
    );
    if (!isFree || x < 0) return [dot];
    taken.push({ x, y: at.y, width });
    return [dot, label({ x, y: at.y + 4 }, name, "start")];
  });
}

/** What stands before a comma: there is little room. */
function shortName(name: string): string {
  return (name.split(",")[0] ?? name).replace(" town centre", "").replace(" city centre", "");
}

function outlineOf(pack: Pick<Pack, "outline">, district: string, view: MapView, fill: string): string {
  const rings = ringsOf(pack, district).map((ring) =>
    path(ring.map(([lng, lat]) => toPixels(view, { lat, lng }))),
  );
  return `<path d='${rings.join("")}' fill='${fill}' stroke='${LINE}' stroke-width='1.5'/>`;
}

/** The stretches of an outline that a map from near shows. */
function bordersIn(pack: Pick<Pack, "outline">, district: string, view: MapView): string[] {
  const isNear = ({ x, y }: Pixel): boolean =>
    x > -MAP_WIDTH && y > -view.height && x < 2 * MAP_WIDTH && y < 2 * view.height;
  return ringsOf(pack, district).flatMap((ring) => {
    const points = ring.map(([lng, lat]) => toPixels(view, { lat, lng }));
    return points.flatMap((to, index) => {
      const from = points[index - 1];
      if (!from || !(isNear(from) || isNear(to))) return [];
      return [`M${whole(from)}L${whole(to)}`];
    });
  });
}

/** In whole pixels, and no pixel twice in a row: a coast of a thousand points is far finer than a screen. */
function path(points: readonly Pixel[]): string {
  const corners = points.map(whole).filter((corner, index, all) => corner !== all[index - 1]);
  return `M${corners.join("L")}Z`;
}

function whole({ x, y }: Pixel): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

function label({ x, y }: { x: number; y: number }, text: string, anchor: "start" | "middle"): string {
  const halo = `stroke='${PAPER}' stroke-width='3' paint-order='stroke'`;
  return `<text x='${round(x)}' y='${round(y)}' text-anchor='${anchor}' fill='${INK}' ${halo}>${escape(text)}</text>`;
}

function svg({ height }: MapView, parts: readonly string[]): string {
  const size = `width='${MAP_WIDTH}' height='${height}' viewBox='0 0 ${MAP_WIDTH} ${height}'`;
  const font = `font-family='system-ui, Arial, sans-serif' font-size='11'`;
  return `<svg xmlns='http://www.w3.org/2000/svg' ${size} ${font}><rect width='100%' height='100%' fill='${WELL}'/>${parts.join("")}</svg>`;
}

/** The middle of a ring by its area: of one that bends, where most of it is. */
function middleOf(ring: Ring): Point {
  let [area, lng, lat] = [0, 0, 0];
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    area += cross;
    lng += (x + nextX) * cross;
    lat += (y + nextY) * cross;
  });
  return { lng: lng / (3 * area), lat: lat / (3 * area) };
}

function rounded({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&#39;");
}

type Pixel = { readonly x: number; readonly y: number };
type Box = Pixel & { readonly width: number; readonly height: number };
