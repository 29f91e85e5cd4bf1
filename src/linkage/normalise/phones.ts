const NO_NUMBERS = /^0*(\d)\1{5,}$|^0?1234567(89)?0?$/;

/**
 * A phone number as its national digits without the leading nought: "07700 900123", "+44 7700 900123" and "00447700900123" are one.
 * Numbers of other countries keep their country's digits.
 * @returns undefined for what is no number: fewer than 6 or more than 15 digits, or one digit again and again.
 */
export function phoneDigits(text: string): string | undefined {
  const bare = text
    .slice(0, 60)
    .replace(/(?:ext|x|#).*$/i, "")
    .replace(/\(0\)/g, "");
  const isForeign = /^\s*(?:\+|00)/.test(bare);
  let digits = bare.replace(/\.0$/, "").replace(/\D/g, "");
  if (isForeign) digits = digits.replace(/^00/, "");
  if (digits.startsWith("44") && digits.length >= 11) digits = digits.slice(2);
  digits = digits.replace(/^0+/, "");
  if (digits.length < 6 || digits.length > 15 || NO_NUMBERS.test(digits)) return undefined;
  return digits;
}
