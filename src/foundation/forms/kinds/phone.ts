import { askField, type AskedField, type Only } from "../ask-field.ts";
import type { FieldOptions } from "../field.ts";
import { plainDigits } from "../plain-digits.ts";
import { fault, given, lineOf } from "../reading.ts";

const E164 = "^\\+[1-9][0-9]{6,14}$";
const INTERNATIONAL = new RegExp(E164);
// National numbers after the leading 0: ten digits, or nine for a few older area codes. Source: Ofcom numbering plan.
const UNITED_KINGDOM = /^\+44[1-35789]\d{8,9}$/;
/** What follows a number at work: "ext 12", "extension 12", "x12". */
const EXTENSION = /^(.*?)[\s,;]*(?:extension|ext\.?|x|#)\s*(\d{1,6})\s*$/i;
const WITH_EXTENSION = "^\\+[1-9][0-9]{6,14}( ext [0-9]{1,6})?$";
const LONDON_STYLE = /^(02\d)(\d{4})(\d{4})$/;
const USUAL_STYLE = /^(0\d{4})(\d{5,6})$/;

/** A phone number, typed in any usual way; kept as `+447700900123`, shown as `07700 900123`. */
export function phone<const O extends FieldOptions>(options: Only<O, FieldOptions>): AskedField<string, O> {
  return askPhone(options, { hasExtension: false });
}

/** A number at work, which may have an extension: kept as `+441992000000 ext 12`, shown as `01992 000000 ext 12`. */
export function workPhone<const O extends FieldOptions>(
  options: Only<O, FieldOptions>,
): AskedField<string, O> {
  return askPhone(options, { hasExtension: true });
}

function askPhone<const O extends FieldOptions>(
  options: Only<O, FieldOptions>,
  { hasExtension }: { hasExtension: boolean },
): AskedField<string, O> {
  return askField<string, O>(options, {
    kind: "phone",
    parts: [{ name: "" }],
    control: { show: "line", type: "tel", digits: "tel", width: 20 },
    messages: {
      missing: "Enter a phone number, like 07700 900123",
      invalid: hasExtension
        ? "Enter a phone number, like 01632 960 001 or 01632 960 001 ext 12. For a number abroad start with + and the country’s code"
        : "Enter a phone number, like 07700 900123. For a number abroad start with + and the country’s code",
    },
    read(entered) {
      const number = hasExtension ? readWithExtension(lineOf(entered)) : readPhone(lineOf(entered));
      return number === undefined ? fault("invalid") : given(number);
    },
    write: (value) => (typeof value === "string" ? { "": writePhone(value) } : undefined),
    show: (entered) => lineOf(entered),
    schema: { type: "string", pattern: hasExtension ? WITH_EXTENSION : E164 },
  });
}

function readWithExtension(typed: string): string | undefined {
  const [, before, extension] = EXTENSION.exec(plainDigits(typed)) ?? [];
  if (before === undefined || extension === undefined) return readPhone(typed);
  const number = readPhone(before);
  return number && `${number} ext ${extension}`;
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

/** A number as it is kept, as people read it; whatever is not kept so is shown as it is. */
export function writePhone(kept: string): string {
  const [number = kept, extension] = kept.split(" ext ");
  const written = writeNumber(number);
  return extension === undefined ? written : `${written} ext ${extension}`;
}

function writeNumber(number: string): string {
  if (!UNITED_KINGDOM.test(number)) return number;
  const national = number.replace("+44", "0");
  return national.replace(LONDON_STYLE, "$1 $2 $3").replace(USUAL_STYLE, "$1 $2");
}
