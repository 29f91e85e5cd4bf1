// The code points of zero in the scripts people here type numbers in: Arabic, Persian and Urdu, Devanagari, Bengali, Gurmukhi, Gujarati.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6];

/** Digits of other scripts and full-width characters as ASCII, so that a phone number may be typed on any keyboard. */
export function plainDigits(typed: string): string {
  return typed.normalize("NFKC").replace(/\p{Nd}/gu, toAscii);
}

function toAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}
