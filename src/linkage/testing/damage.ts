import type { Chance } from "./chance.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const FIGURES = "0123456789";
/** What scanning takes for what. */
const SCANS: Readonly<Record<string, string>> = {
  o: "0",
  l: "1",
  s: "5",
  b: "6",
  m: "rn",
  e: "c",
  i: "l",
  "0": "o",
  "1": "l",
  "5": "s",
};

/** One slip of the keyboard or of scanning: a character put in, left out, changed, swapped or misread. */
export function slip(text: string, chance: Chance): string {
  if (text.length < 2) return text;
  const at = chance.below(text.length);
  const [before, here, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
  const alphabet = /\d/.test(here) ? FIGURES : LETTERS;
  const other = alphabet[chance.below(alphabet.length)] ?? "";
  switch (chance.below(5)) {
    case 0:
      return before + other + here + after;
    case 1:
      return before + after;
    case 2:
      return before + other + after;
    case 3:
      return before + after.slice(0, 1) + here + after.slice(1);
    default:
      return before + (SCANS[here] ?? other) + after;
  }
}

/** One figure of a date wrong, the day and month swapped, the day or month another, or the first of January of about that year. */
export function dateSlip(iso: string, chance: Chance): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  switch (chance.below(5)) {
    case 0:
      return `${year}-${day}-${month}`;
    case 1:
      return `${year}-${month}-${twoFigures(1 + chance.below(28))}`;
    case 2:
      return `${Number(year) + chance.below(3) - 1}-01-01`;
    case 3:
      return `${year}-${twoFigures(1 + chance.below(12))}-${day}`;
    default:
      return `${year.slice(0, 3)}${chance.below(10)}-${month}-${day}`;
  }
}

/** Another usual spelling of a name, by what its origin's spellings interchange; as it is if none applies. */
export function respelt(
  name: string,
  spellings: readonly (readonly [string, string])[],
  chance: Chance,
): string {
  const [from, to] = chance.of(spellings);
  if (name.includes(from)) return name.replace(from, to);
  return to !== "" && name.includes(to) ? name.replace(to, from) : name;
}

function twoFigures(number: number): string {
  return String(number).padStart(2, "0");
}
