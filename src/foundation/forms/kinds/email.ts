import { askField, type AskedField, type Only } from "../ask-field.ts";
import type { FieldOptions } from "../field.ts";
import { fault, given, lineOf } from "../reading.ts";

const SHAPE = '^[^\\s@"<>(),;:\\\\]+@[^\\s@"<>(),;:\\\\.]+(\\.[^\\s@"<>(),;:\\\\.]+)+$';
const ADDRESS = new RegExp(SHAPE);
// RFC 5321 allows a path of 256 with its angle brackets.
const MAX_LENGTH = 254;

/** An e-mail address: its shape is checked, never whether it exists. The part after `@` is kept in small letters. */
export function email<const O extends FieldOptions>(options: Only<O, FieldOptions>): AskedField<string, O> {
  return askField<string, O>(options, {
    kind: "email",
    parts: [{ name: "" }],
    control: { show: "line", type: "email", width: 20 },
    messages: {
      missing: "Enter an email address, like name@example.com",
      invalid: "Enter an email address with one @ and a full ending, like name@example.com",
    },
    read(entered) {
      const address = lineOf(entered).replace(/@[^@]*$/, (domain) => domain.toLowerCase());
      return address.length <= MAX_LENGTH && ADDRESS.test(address) ? given(address) : fault("invalid");
    },
    write: (value) => (typeof value === "string" ? { "": value } : undefined),
    show: (entered) => lineOf(entered),
    schema: { type: "string", pattern: SHAPE, maxLength: MAX_LENGTH },
  });
}
