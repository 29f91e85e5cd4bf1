import type { PaperChart } from "../paper.ts";
import { addElement, FACES, frameOf, type Pdf, type PdfWriter } from "./open-pdf.ts";

const HEIGHT = 120;
const AXIS = 46;
const INK = "#0b0c0c";
/** As the kit's charts: each a shape of its own, so that none needs its colour to be told. */
const COLOURS = { improving: "#0f5c8c", worsening: "#8a4b00", special: "#4c2c92" } as const;

/** A chart as a figure with its text alternative: its headline and what is measured above it, in text. */
export function drawChart({ doc, root }: PdfWriter, chart: PaperChart): void {
  if (doc.y + HEIGHT + 80 > frameOf(doc).bottom) doc.addPage();
  const { left, width } = frameOf(doc);
  doc.fillColor(INK);
  addElement(root, doc, {
    kind: "P",
    draw: () => doc.font(FACES.bold).fontSize(11).text(chart.title, left, doc.y, { width }),
  });
  addElement(root, doc, {
    kind: "P",
    draw: () => doc.font(FACES.plain).fontSize(9).text(chart.subtitle, left, doc.y, { width }),
  });
  const top = doc.y + 6;
  const box = [left, top, left + width, top + HEIGHT] as const;
  addElement(root, doc, {
    kind: "Figure",
    alt: chart.means,
    bbox: box,
    draw: () => drawPicture(doc, chart, top),
  });
  doc.x = left;
  doc.y = top + HEIGHT + 10;
}

function drawPicture(doc: Pdf, chart: PaperChart, top: number): void {
  const { left, width } = frameOf(doc);
  const place = placesOf(chart, {
    left: left + AXIS,
    right: left + width - 8,
    top,
    bottom: top + HEIGHT - 16,
  });
  doc.font(FACES.plain).fontSize(7).fillColor(INK);
  for (const value of [place.least, place.most])
    doc.text(`${Number(value.toFixed(1))}${chart.unit}`, left, place.y(value) - 5, {
      width: AXIS - 6,
      align: "right",
      lineBreak: false,
    });
  chart.phases.forEach((_, at) => drawPhase(doc, chart, { at, place }));
  if (chart.target !== null)
    drawLevel(doc, place, { value: chart.target, from: 0, to: chart.points.length - 1, dash: 6 });
  drawValues(doc, chart, place);
  const last = chart.points.length - 1;
  doc
    .fillColor(INK)
    .text(chart.points[0]?.period ?? "", left + AXIS, top + HEIGHT - 10, { lineBreak: false });
  if (last > 0)
    doc.text(chart.points[last]?.period ?? "", left + width - 108, top + HEIGHT - 10, {
      width: 100,
      align: "right",
      lineBreak: false,
    });
}

/** The mean and the limits of one definition's stretch. */
function drawPhase(
  doc: Pdf,
  { phases, points }: PaperChart,
  { at, place }: { at: number; place: Places },
): void {
  const phase = phases[at];
  if (!phase) return;
  const to = (phases[at + 1]?.from ?? points.length) - 1;
  drawLevel(doc, place, { value: phase.centre, from: phase.from, to, dash: 0 });
  for (const value of phase.limits ? [phase.limits.low, phase.limits.high] : [])
    drawLevel(doc, place, { value, from: phase.from, to, dash: 2 });
}

function drawLevel(doc: Pdf, place: Places, { value, from, to, dash }: Level): void {
  doc.lineWidth(0.6);
  if (dash > 0) doc.dash(dash, { space: dash });
  doc.moveTo(place.x(from), place.y(value)).lineTo(place.x(to), place.y(value)).stroke("#505a5f");
  doc.undash();
}

/** The values joined, broken where there is none and where a definition begins; each point in its shape. */
function drawValues(doc: Pdf, { points, phases }: PaperChart, place: Places): void {
  const breaks = new Set(phases.map(({ from }) => from));
  let isDrawing = false;
  points.forEach(({ value }, at) => {
    if (value === null) isDrawing = false;
    else if (isDrawing && !breaks.has(at)) doc.lineTo(place.x(at), place.y(value));
    else doc.moveTo(place.x(at), place.y(value));
    isDrawing = value !== null;
  });
  doc.lineWidth(1).stroke(INK);
  points.forEach(({ value, mark }, at) => {
    if (value !== null) drawMark(doc, { x: place.x(at), y: place.y(value) }, mark);
  });
}

function drawMark(
  doc: Pdf,
  { x, y }: { x: number; y: number },
  mark: PaperChart["points"][number]["mark"],
): void {
  if (mark === null) doc.circle(x, y, 2).fill(INK);
  else if (mark === "improving")
    doc.polygon([x, y - 4.5], [x + 4.5, y], [x, y + 4.5], [x - 4.5, y]).fill(COLOURS[mark]);
  else if (mark === "worsening") doc.rect(x - 3.5, y - 3.5, 7, 7).fill(COLOURS[mark]);
  else doc.circle(x, y, 3.5).lineWidth(1.5).stroke(COLOURS[mark]);
}

function placesOf({ points, phases, target }: PaperChart, { left, right, top, bottom }: Box): Places {
  const known = [
    ...points.flatMap(({ value }) => (value === null ? [] : [value])),
    ...phases.flatMap(({ centre, limits }) => [centre, ...(limits ? [limits.low, limits.high] : [])]),
    ...(target === null ? [] : [target]),
  ];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = most - least || 1;
  const step = points.length > 1 ? (right - left) / (points.length - 1) : 0;
  return {
    least,
    most,
    x: (at) => left + at * step,
    y: (value) => bottom - ((value - least) / span) * (bottom - top),
  };
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Places = {
  readonly least: number;
  readonly most: number;
  x(at: number): number;
  y(value: number): number;
};
type Level = { readonly value: number; readonly from: number; readonly to: number; readonly dash: number };
