/** Bit of a space, and the first of those that all that is no Latin letter shares. */
const SPACE_BIT = 26;
const OTHER_BIT = 27;

/** Set in the letters of a text with a space in it. */
export const HAS_SPACE = 1 << SPACE_BIT;

/** Which characters a text has, a bit each for a to z and for the space; all others share five bits. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
    else mask |= code === 32 ? HAS_SPACE : 1 << (OTHER_BIT + (code % 5));
  }
  return mask;
}
