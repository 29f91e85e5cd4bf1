import { postcodesIn, type KnownAs } from "./known-as.ts";
import { normaliseName } from "./normalise-name.ts";

const MOST_WORDS = 6;
const FEWEST_DIGITS = 7;
const LONGEST = 300;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What someone typed into the search box, read in every way it may have been meant. */
export type Sought = {
  /** As a reference: "R-4F2K7Q". */
  readonly reference: string | undefined;
  /** As a name, a birth date, a phone, an e-mail address, a postcode, or several of them. */
  readonly known: KnownAs;
  /** One form of it, for the keyed hash in the audit. Empty when nothing was typed. */
  readonly normalised: string;
};

/**
 * Reads a search: a birth date, an e-mail address, a postcode and a phone are known by their look, together or each alone;
 * what is left is a name, which may be split anywhere into given and family, since only whoever typed it knows where.
 */
export function readSearch(typed: string): Sought {
  const text = typed.slice(0, LONGEST);
  const reference = readReference(text);
  const { email, rest: withoutEmail } = takeEmail(text);
  const { born, rest: withoutDate } = takeDate(withoutEmail);
  const [code] = postcodesIn(withoutDate);
  const rest = code === undefined ? withoutDate : withoutDate.replace(code, " ");
  const digits = rest.replace(/\D/g, "");
  const phone = digits.length >= FEWEST_DIGITS && !/\p{L}/u.test(rest) ? digits : undefined;
  const words = phone ? [] : normaliseName(rest).split(" ").filter(Boolean).slice(0, MOST_WORDS);
  const postcode = code?.replace(/\s/g, "").toUpperCase();
  const said = [...words, phone, born, email, postcode].filter((part) => part !== undefined);
  return {
    reference,
    known: { names: splitsOf(words), phone, born, email, postcode },
    normalised: reference ?? said.join(" "),
  };
}

/** Whether a first or a last name is all there is. Nobody is listed by that alone, but who gave us no other. */
export function isOneNameAlone({ reference, known }: Sought): boolean {
  const { names, born, phone, email, postcode } = known;
  const isBare = [reference, born, phone, email, postcode].every((part) => part === undefined);
  return isBare && names.length === 1 && names[0]?.family === "";
}

function takeEmail(text: string): { email: string | undefined; rest: string } {
  const [found] = /[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+/.exec(text) ?? [];
  return { email: found?.toLowerCase(), rest: found ? text.replace(found, " ") : text };
}

/** A date with its year in full, as figures or with the month's name; day before month, as here. */
function takeDate(text: string): { born: string | undefined; rest: string } {
  const [whole = "", year, month, day] = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text) ?? [];
  if (year && month && day) return dated(text, whole, [year, Number(month), Number(day)]);
  const named = new RegExp(
    `\\b(\\d{1,2})(?:[ ./-]+|st |nd |rd |th )(\\d{1,2}|(?:${MONTHS.join("|")})[a-z]*)[ ./-]+(\\d{4})\\b`,
    "i",
  );
  const [found = "", first, second, last] = named.exec(text) ?? [];
  if (!first || !second || !last) return { born: undefined, rest: text };
  const of = MONTHS.findIndex((name) => second.toLowerCase().startsWith(name)) + 1 || Number(second);
  return dated(text, found, [last, of, Number(first)]);
}

function dated(text: string, found: string, [year, month, day]: readonly [string, number, number]) {
  const two = (value: number): string => String(value).padStart(2, "0");
  const born = `${year}-${two(month)}-${two(day)}`;
  const isDate = new Date(`${born}T00:00:00Z`).toJSON()?.startsWith(born) ?? false;
  return isDate ? { born, rest: text.replace(found, " ") } : { born: undefined, rest: text };
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
