import { askField, type AskedField, type Only } from "../ask-field.ts";
import type { FieldOptions } from "../field.ts";
import { plainDigits } from "../plain-digits.ts";
import { fault, given, lineOf } from "../reading.ts";

const E164 = "^\\+[1-9][0-9]{6,14}$";
const INTERNATIONAL = new RegExp(E164);
// National numbers after the leading 0: ten digits, or nine for a few older area codes. Source: Ofcom numbering plan.
const UNITED_KINGDOM = /^\+44[1-35789]\d{8,9}$/;
const LONDON_STYLE = /^(02\d)(\d{4})(\d{4})$/;
const USUAL_STYLE = /^(0\d{4})(\d{5,6})$/;

/** A phone number, typed in any usual way; kept as `+447700900123`, shown as `07700 900123`. */
export function phone<const O extends FieldOptions>(options: Only<O, FieldOptions>): AskedField<string, O> {
  return askField<string, O>(options, {
    kind: "phone",
    parts: [{ name: "" }],
    control: { show: "line", type: "tel", digits: "tel", width: 20 },
    messages: {
      missing: "Enter a phone number, like 07700 900123",
      invalid:
        "Enter a phone number, like 07700 900123. For a number abroad start with + and the country’s code",
    },
    read(entered) {
      const number = readPhone(lineOf(entered));
      return number === undefined ? fault("invalid") : given(number);
    },
    write: (value) => (typeof value === "string" ? { "": writePhone(value) } : undefined),
    show: (entered) => lineOf(entered),
    schema: { type: "string", pattern: E164 },
  });
}

function readPhone(typed: string): string | undefined {
  const compact = plainDigits(typed).replace(/[\s().\-\u2010-\u2015/]/g, "");
  const number = compact
    .replace(/^00/, "+")
    .replace(/^0(?=\d)/, "+44")
    .replace(/^\+440/, "+44");
  if (number.startsWith("+44")) return UNITED_KINGDOM.test(number) ? number : undefined;
  return INTERNATIONAL.test(number) ? number : undefined;
}

function writePhone(number: string): string {
  if (!UNITED_KINGDOM.test(number)) return number;
  const national = number.replace("+44", "0");
  return national.replace(LONDON_STYLE, "$1 $2 $3").replace(USUAL_STYLE, "$1 $2");
}
