import { element, HAIRLINE, INK, QUIET, text } from "./draw.ts";

/** A scale of bits along a line: where a number of bits is, and the marks worth drawing. */
export type BitsAxis = { readonly place: (bits: number) => number; readonly marks: readonly number[] };

const MOST_MARKS = 9;
/** So far apart that their numbers do not meet. */
const APART = 30;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
// Beyond this a weight is as good as certain, and would press all others together.
const FARTHEST = 1000;

/** The axis that holds nought and all of `values`, from `left` to `right`. */
export function bitsAxis(values: readonly number[], left: number, right: number): BitsAxis {
  const known = values.filter(Number.isFinite).map((value) => Math.max(-FARTHEST, Math.min(FARTHEST, value)));
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const span = Math.max(high - low, 1);
  const marksBy = (step: number): number => Math.ceil(high / step) - Math.floor(low / step) + 1;
  const step =
    STEPS.find(
      (each) => span / each <= MOST_MARKS - 2 && marksBy(each) <= Math.max(3, 1 + (right - left) / APART),
    ) ?? FARTHEST;
  const [first, last] = [
    Math.floor(low / step),
    Math.max(Math.ceil(high / step), Math.floor(low / step) + 1),
  ];
  const marks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const [from, until] = [first * step, last * step];
  const place = (bits: number): number =>
    left + ((Math.max(from, Math.min(until, bits)) - from) / (until - from)) * (right - left);
  return { place, marks };
}

/** The axis drawn: a hairline for each mark, darker at nought, with its number below. */
export function drawBitsAxis({ place, marks }: BitsAxis, top: number, bottom: number): string {
  const lines = marks.map((mark) =>
    element("line", {
      x1: place(mark),
      x2: place(mark),
      y1: top,
      y2: bottom,
      stroke: mark === 0 ? INK : HAIRLINE,
      "stroke-width": 1,
    }),
  );
  const numbers = marks.map((mark) =>
    text(String(mark).replace("-", "−"), {
      x: place(mark),
      y: bottom + 18,
      "text-anchor": "middle",
      "font-size": 12,
      fill: QUIET,
    }),
  );
  return [...lines, ...numbers].join("");
}
