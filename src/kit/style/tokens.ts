/** Colours of the starting pack, by the job each one does. Six-digit hexadecimal, so that contrast can be computed. */
export const colours = {
  /** Page, panel, and well or table head. */
  paper0: "#FFFFFF",
  paper1: "#F7F5F2",
  paper2: "#ECE8E2",
  /** Text, secondary text, hint. */
  ink1: "#1D1B20",
  ink2: "#4A4650",
  ink3: "#635E6B",
  /** Where the product itself speaks: links, the main button, selection. */
  accent: "#5B2A6E",
  accentDark: "#431E52",
  /** Field borders, on paper 0 and 1 only. */
  line: "#8C8692",
  /** Rules between rows. Decoration: nothing depends on seeing it. */
  hairline: "#D8D2CA",
  /** State, never alone: always with a word and a shape. */
  done: "#1F6B46",
  danger: "#A3231B",
  soon: "#8A4B00",
  information: "#1C4F8F",
  focus: "#FFDD00",
} as const;

/** The reader's own system font: nothing to download, nothing to recognise the site by. */
export const fontStack = 'system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

/** Type sizes of the public face in px: [phone, line height, wider screen, line height], keyed by govuk-frontend's scale. */
export const publicScale: TypeScale = {
  80: [36, 44, 48, 56],
  48: [32, 40, 48, 56],
  36: [28, 36, 36, 44],
  27: [22, 32, 24, 34],
  24: [22, 32, 24, 34],
  19: [19, 28, 19, 28],
  16: [16, 24, 16, 24],
};

/** Type sizes of the staff face: denser, 16 px body, one column of sizes lower. */
export const staffScale: TypeScale = {
  80: [32, 40, 36, 44],
  48: [28, 36, 36, 44],
  36: [24, 32, 24, 32],
  27: [19, 28, 19, 28],
  24: [19, 28, 19, 28],
  19: [16, 24, 16, 24],
  16: [16, 22, 16, 22],
};

export type TypeScale = Readonly<Record<number, readonly [number, number, number, number]>>;
