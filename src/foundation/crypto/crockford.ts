/** Crockford's base 32: digits and capitals without I, L, O, which look like digits, and U. */
export const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;

/** Writes bytes as base 32, the last letter filled up with zero bits. */
export function encodeCrockford(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = bits.match(/.{1,5}/g) ?? [];
  return letters.map((letter) => CROCKFORD.charAt(Number.parseInt(letter.padEnd(BITS, "0"), 2))).join("");
}

/**
 * Reads base 32 as people type it: either case, any spaces and dashes, I and L for 1, O for 0.
 * `undefined` if there is anything else in it.
 */
export function decodeCrockford(typed: string): Buffer | undefined {
  const text = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/[IL]/g, "1")
    .replaceAll("O", "0");
  const values = Array.from(text, (letter) => CROCKFORD.indexOf(letter));
  if (values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(BITS, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
