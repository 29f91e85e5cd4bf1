/** The colours of a chart. What they say is always said by shape or text too: for is filled, against is hatched. */
export const INK = "#1D1B20";
export const QUIET = "#635E6B";
export const HAIRLINE = "#CFCBD3";
const ACCENT = "#5B2A6E";
export const PAPER = "#FFFFFF";

const LETTERS = new Intl.Segmenter("en");
const FONT = 'system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

/** One element. Attributes and text are escaped; numbers are kept to two decimals. Children are elements already made. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escape(formatNumber(value))}"`,
  );
  return `<${name}${written.join("")}>${children.join("")}</${name}>`;
}

/** A piece of text, escaped. */
export function text(words: string, attributes: Attributes): string {
  return element("text", { fill: INK, ...attributes }, escape(words));
}

/** The whole picture: named for assistive technology, as wide as there is room and no wider than `width`. */
export function drawing(
  { id, title, summary, width, height }: Frame,
  ...children: readonly string[]
): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      "aria-labelledby": `${id}-title ${id}-summary`,
      viewBox: `0 0 ${formatNumber(width)} ${formatNumber(height)}`,
      width,
      height,
      "font-family": FONT,
      "font-size": 14,
    },
    element("title", { id: `${id}-title` }, escape(title)),
    element("desc", { id: `${id}-summary` }, escape(summary)),
    ...children,
  );
}

/** The hatching of bars that speak against. */
export function hatching(id: string): string {
  const line = element("path", { d: "M0 6 L6 0", stroke: ACCENT, "stroke-width": 1.5 });
  return element(
    "defs",
    {},
    element("pattern", { id: `${id}-hatch`, width: 6, height: 6, patternUnits: "userSpaceOnUse" }, line),
  );
}

/** A bar from one place to another, filled if it speaks for and hatched if against. A bar of nothing is a hairline. */
export function bar(id: string, { from, to, y, height }: Bar, isFor: boolean): string {
  return element("rect", {
    x: Math.min(from, to),
    y,
    width: Math.max(Math.abs(to - from), 0.5),
    height,
    fill: isFor ? ACCENT : `url(#${id}-hatch)`,
    stroke: ACCENT,
    "stroke-width": 1,
  });
}

/** Text cut to about `characters`, with an ellipsis: a name of ten thousand letters must not tear a page. */
export function shorten(words: string, characters: number): string {
  const letters = lettersOf(words.slice(0, characters * 4));
  return letters.length <= characters ? words : `${letters.slice(0, characters - 1).join("")}…`;
}

/** Text in lines of at most `characters`, parted between words; what is over after `most` lines is cut off with an ellipsis. */
export function wrap(words: string, characters: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.slice(0, characters * (most + 1) * 4).split(/\s+/u)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && lettersOf(longer).length > characters) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const shown = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")];
  return shown.map((each) => shorten(each, characters));
}

/** The letters of a text, each as somebody would count it. */
export function lettersOf(words: string): string[] {
  return Array.from(LETTERS.segment(words), ({ segment }) => segment);
}

/** A number of bits with its sign: "+3.2", "−11.0", "0.0". */
export function formatBits(bits: number): string {
  if (!Number.isFinite(bits)) return bits > 0 ? "+∞" : "−∞";
  const rounded = Math.abs(bits).toFixed(1);
  return rounded === "0.0" ? rounded : `${bits > 0 ? "+" : "−"}${rounded}`;
}

function formatNumber(value: string | number): string {
  return typeof value === "string" ? value : String(Math.round(value * 100) / 100);
}

// Characters that XML has no way to hold are left out.
function escape(words: string): string {
  return words
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "")
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export type Attributes = Readonly<Record<string, string | number>>;
type Frame = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
};
type Bar = { readonly from: number; readonly to: number; readonly y: number; readonly height: number };
