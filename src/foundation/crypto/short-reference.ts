import { randomBytes } from "node:crypto";
import { CROCKFORD } from "./crockford.ts";

const LETTERS = 6;

/**
 * A reference people can read out, such as "R-4F2K7Q": 30 random bits, no letters that look like digits. It tells nothing of
 * when a record was made or how many there are. Too short to be a secret, and the caller's table must hold it unique.
 */
export function newReference(prefix: string): string {
  const letters = Array.from(randomBytes(LETTERS), (byte) => CROCKFORD.charAt(byte % CROCKFORD.length));
  return `${prefix}-${letters.join("")}`;
}
