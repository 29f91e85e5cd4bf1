import { askField, type AskedField, type Only } from "../ask-field.ts";
import { lengthOf } from "../clean-text.ts";
import type { FieldOptions } from "../field.ts";
import { fault, given, lineOf } from "../reading.ts";

const MAX_LENGTH = 200;

/** One line of text; kept without space at the ends and with single spaces inside. */
export function text<const O extends TextOptions>(options: Only<O, TextOptions>): AskedField<string, O> {
  const max = options.maxLength ?? MAX_LENGTH;
  return askField<string, O>(options, {
    kind: "text",
    parts: [{ name: "" }],
    control: { show: "line", type: "text", ...(options.width && { width: options.width }) },
    messages: {
      missing: "Answer “{label}”",
      tooLong: "“{label}” can be up to {max} characters long. There are {count} now",
    },
    read(entered) {
      const line = lineOf(entered);
      const count = lengthOf(line);
      return count > max ? fault("tooLong", "", { max, count }) : given(line);
    },
    write: (value) => (typeof value === "string" ? { "": value } : undefined),
    show: (entered) => lineOf(entered),
    schema: { type: "string", minLength: 1, maxLength: max },
  });
}

export interface TextOptions extends FieldOptions {
  /** In characters; 200 unless told. */
  readonly maxLength?: number;
  /** How wide the box is, in characters. */
  readonly width?: 3 | 5 | 10 | 20;
}
