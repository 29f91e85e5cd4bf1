import { askField, type AskedField, type Only } from "../ask-field.ts";
import type { FieldOptions } from "../field.ts";
import { plainDigits } from "../plain-digits.ts";
import { fault, given, lineOf, type Reading } from "../reading.ts";

const SHAPE = /^-?\d{1,12}(\.\d{1,6})?$/;
const LARGEST = 999_999_999_999;

/** A number: whole unless `decimals` is set, and 0 or more unless `min` says otherwise. */
export function number<const O extends NumberOptions>(
  options: Only<O, NumberOptions>,
): AskedField<number, O> {
  const limits: Limits = {
    min: options.min ?? 0,
    max: options.max ?? LARGEST,
    whole: !options.decimals,
  };
  return askField<number, O>(options, {
    kind: "number",
    parts: [{ name: "" }],
    control: { show: "line", type: "text", digits: options.decimals ? "decimal" : "numeric", width: 5 },
    messages: {
      missing: "Enter a number for “{label}”, like 3",
      invalid: "Enter “{label}” in figures, like 3",
      notWhole: "Enter “{label}” as a whole number, like 3",
      tooSmall: "“{label}” must be {min} or more",
      tooLarge: "“{label}” must be {max} or less",
    },
    read: (entered) => readNumber(lineOf(entered), limits),
    write: (value) => (typeof value === "number" ? { "": String(value) } : undefined),
    show: (entered) => lineOf(entered),
    schema: { type: limits.whole ? "integer" : "number", minimum: limits.min, maximum: limits.max },
  });
}

function readNumber(typed: string, { min, max, whole }: Limits): Reading<number> {
  const figures = plainDigits(typed).replace(/[\s,]/g, "").replace("\u2212", "-");
  if (!SHAPE.test(figures)) return fault("invalid");
  // Adding zero turns -0, which no JSON can hold, into 0.
  const value = Number(figures) + 0;
  if (whole && !Number.isInteger(value)) return fault("notWhole");
  if (value < min) return fault("tooSmall", "", { min });
  return value > max ? fault("tooLarge", "", { max }) : given(value);
}

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

export interface NumberOptions extends FieldOptions {
  /** The least that is taken; 0 unless told. */
  readonly min?: number;
  readonly max?: number;
  /** Takes up to six decimals. */
  readonly decimals?: boolean;
}
