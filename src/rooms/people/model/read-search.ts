import type { KnownAs } from "./block-keys.ts";
import { normaliseName } from "./normalise-name.ts";

const MOST_WORDS = 6;
const FEWEST_DIGITS = 7;

/** What someone typed into the search box, read in every way it may have been meant. */
export type Sought = {
  /** As a reference: "R-4F2K7Q". */
  readonly reference: string | undefined;
  /** As a name or a phone. */
  readonly known: KnownAs;
  /** One form of it, for the keyed hash in the audit. Empty when nothing was typed. */
  readonly normalised: string;
};

/** Reads a search. A name may be split anywhere into given and family, since only whoever typed it knows where. */
export function readSearch(typed: string): Sought {
  const words = normaliseName(typed).split(" ").filter(Boolean).slice(0, MOST_WORDS);
  const digits = typed.replace(/\D/g, "");
  const phone = digits.length >= FEWEST_DIGITS && !/\p{L}/u.test(typed) ? digits : undefined;
  const reference = readReference(typed);
  return {
    reference,
    known: { names: phone ? [] : splitsOf(words), phone },
    normalised: reference ?? phone ?? words.join(" "),
  };
}

/** A reference as it is kept, from one typed with spaces, without a dash, in lower case or with look-alike letters. */
export function readReference(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "");
  const rest = plain.slice(1).replaceAll("O", "0").replace(/[IL]/g, "1");
  return /^[A-Z]$/.test(plain.charAt(0)) && /^[0-9A-HJKMNP-TV-Z]{6}$/.test(rest)
    ? `${plain.charAt(0)}-${rest}`
    : undefined;
}

function splitsOf(words: readonly string[]): KnownAs["names"] {
  if (words.length < 2) return words.map((given) => ({ given, family: "" }));
  return words.slice(1).map((_, index) => ({
    given: words.slice(0, index + 1).join(" "),
    family: words.slice(index + 1).join(" "),
  }));
}
