import type { BirthDate, Home, Person } from "./people.ts";
import type { Random } from "./random.ts";

/** The columns of a made-up file. `person` is who it truly is, `origin` that of the name: for measuring, never for linking. */
export const COLUMNS = [
  "id",
  "first",
  "last",
  "dob",
  "address",
  "town",
  "postcode",
  "phone",
  "email",
  "person",
  "origin",
] as const;

/**
 * A record of a person as somebody wrote it down: other spellings, slips of the hand and ear, old addresses, gaps. How often each happens is a guess
 * at what registers are like; it was fixed before anything was measured on it.
 */
export function writeRecord(random: Random, person: Person): string[] {
  const home = random.happens(0.13) ? person.formerHome : person.home;
  let given = writeName(random, writtenAs(random, person.given, 0.08));
  let surname = writeName(random, surnameOf(random, person));
  if (random.happens(0.015)) given = given.slice(0, 1);
  if (random.happens(0.007)) [given, surname] = [surname, given];
  return [
    gap(random, 0.01, given),
    gap(random, 0.005, surname),
    gap(random, 0.04, writeBirth(random, person.birth)),
    gap(random, 0.12, writeAddress(random, home)),
    gap(random, 0.1, home.town),
    gap(random, 0.1, writePostcode(random, home.postcode)),
    gap(random, 0.35, writePhone(random, random.happens(0.2) ? person.formerPhone : person.phone)),
    gap(random, 0.55, random.happens(0.02) ? slip(random, person.email) : person.email),
  ];
}

function surnameOf(random: Random, person: Person): string {
  if (person.formerSurname !== undefined && random.happens(0.2)) return person.formerSurname;
  return writtenAs(random, person.surname, 0.05);
}

function writtenAs(random: Random, name: readonly [string, ...string[]], otherwise: number): string {
  return random.happens(otherwise) ? random.pick(name) : name[0];
}

function writeName(random: Random, name: string): string {
  const spelt = random.happens(0.035) ? slip(random, name) : name;
  return random.happens(0.1) ? spelt.toUpperCase() : spelt;
}

/** One letter left out, doubled, swapped with the next, or another in its place. */
function slip(random: Random, words: string): string {
  if (words.length < 3) return words;
  const at = 1 + random.below(words.length - 2);
  const [before, letter, next, after] = [
    words.slice(0, at),
    words[at] ?? "",
    words[at + 1] ?? "",
    words.slice(at + 2),
  ];
  const kind = random.below(4);
  if (kind === 0) return before + next + after;
  if (kind === 1) return before + letter + letter + next + after;
  if (kind === 2) return before + next + letter + after;
  return before + "etaoinshrdlucm".charAt(random.below(14)) + next + after;
}

function writeBirth(random: Random, birth: BirthDate): string {
  const { year, month, day } = misheard(random, birth);
  const [mm, dd] = [String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  return random.happens(0.6) ? `${year}-${mm}-${dd}` : `${dd}/${mm}/${year}`;
}

function misheard(random: Random, birth: BirthDate): BirthDate {
  const roll = random.next();
  if (roll < 0.008 && birth.day <= 12) return { ...birth, month: birth.day, day: birth.month };
  if (roll < 0.02) return { ...birth, day: 1 + random.below(28) };
  if (roll < 0.028) return { ...birth, month: 1 + random.below(12) };
  if (roll < 0.038) return { ...birth, year: birth.year + random.pick([-10, -1, 1, 10]) };
  if (roll < 0.042) return { ...birth, month: 1, day: 1 };
  return birth;
}

function writeAddress(random: Random, { address }: Home): string {
  let written = address;
  if (random.happens(0.15))
    written = written
      .replace(/Street$/, "St")
      .replace(/Road$/, "Rd")
      .replace(/Avenue$/, "Ave");
  if (random.happens(0.05)) written = written.replace(/^Flat (\d+), /, "$1/");
  return random.happens(0.05) ? slip(random, written) : written;
}

function writePostcode(random: Random, postcode: string): string {
  const written = random.happens(0.1) ? postcode.replace(" ", "") : postcode;
  return random.happens(0.02) ? slip(random, written) : written;
}

function writePhone(random: Random, phone: string): string {
  const written = random.happens(0.015) ? slip(random, phone) : phone;
  const style = random.below(4);
  if (style === 0) return `+44 ${written.slice(1)}`;
  return style === 1 ? `${written.slice(0, 5)} ${written.slice(5)}` : written;
}

function gap(random: Random, share: number, value: string): string {
  return random.happens(share) ? "" : value;
}
