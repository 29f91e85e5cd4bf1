import { askField, type AskedField, type Only } from "../ask-field.ts";
import { lengthOf } from "../clean-text.ts";
import type { FieldOptions } from "../field.ts";
import { fault, given, lineOf } from "../reading.ts";

const MAX_LENGTH = 10_000;
const ROWS = 8;

/** Her own words, over as many lines as she likes: no minimum, a generous maximum, kept as written. */
export function longText<const O extends LongTextOptions>(
  options: Only<O, LongTextOptions>,
): AskedField<string, O> {
  const max = options.maxLength ?? MAX_LENGTH;
  return askField<string, O>(options, {
    kind: "longText",
    parts: [{ name: "", lines: true }],
    control: { show: "box", rows: options.rows ?? ROWS },
    messages: {
      missing: "Write something under “{label}”. A few words are enough",
      tooLong:
        "This is more than fits in one go: {count} characters, and {max} is the most. " +
        "Nothing is lost. Shorten it here; the rest can be told later",
    },
    read(entered) {
      const words = lineOf(entered);
      const count = lengthOf(words);
      return count > max ? fault("tooLong", "", { max, count }) : given(words);
    },
    write: (value) => (typeof value === "string" ? { "": value } : undefined),
    show: (entered) => lineOf(entered),
    schema: { type: "string", minLength: 1, maxLength: max },
  });
}

export interface LongTextOptions extends FieldOptions {
  /** In characters; 10,000 unless told. */
  readonly maxLength?: number;
  /** Height of the box in lines; 8 unless told. */
  readonly rows?: number;
}
