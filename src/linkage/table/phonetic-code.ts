import { doubleMetaphone } from "double-metaphone";

const LONGEST = 6;
const LETTERS = 28;

/**
 * How a name sounds, as one positive number: the first six letters of its primary double metaphone code. A name without such a code
 * (a script we cannot spell) has the hash of its letters instead.
 */
export function phoneticCode(name: string): number {
  const [code] = doubleMetaphone(name.slice(0, 24));
  if (code === "") return textHash(name) | 0x40000000;
  let packed = 0;
  for (let at = 0; at < Math.min(code.length, LONGEST); at++) {
    const letter = code.charCodeAt(at);
    packed = packed * LETTERS + (letter === 48 ? 27 : letter - 64);
  }
  return packed;
}

/** A hash of a text as a number from 0 to 2^31 - 1 (FNV-1a, folded). */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 1;
}
