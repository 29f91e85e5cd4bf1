import { EMAIL_LEVELS, GIVEN, givenLevel, MIDDLE_LEVELS, MISSING } from "../compare/levels.ts";
import { AT } from "../compare/pair-comparer.ts";

/**
 * How often two people of one household agree in what is their own, by level without its state (place 0: cannot be compared). Set by hand:
 * of a hundred pairs who live together about one are a father and a son of one name, as many are twins, four in five share a surname; a phone is
 * shared by many, an e-mail address by few.
 */
const GIVEN_RATES = [1, 0.012, 0.01, 0.003, 0.02, 0.005, 0.02, 0.08, 0.85];
const SURNAME_RATES = [1, 0.78, 0.03, 0.02, 0.02, 0.15];
const MIDDLE_RATES = [1, 0.04, 0.01, 0.07, 0.88];
const EMAIL_RATES = [1, 0.03, 0.02, 0.05, 0.9];
const PHONE_RATES = [1, 0.4, 0.01, 0.59];
const SEX_RATES = [1, 0.5, 0.5];
/** Twins share the date of birth, but have two names; those of one name are a generation apart. */
const BIRTH_RATES = [1, 0.015, 0.002, 0.008, 0.01, 0.01, 0.03, 0.925];
const BIRTH_RATES_OF_NAMESAKES = [1, 0.0005, 0.0005, 0.003, 0.003, 0.01, 0.01, 0.9735];

/** How often two people of one household show these levels in what is their own, against two records of one person: log2 of the odds. */
export function againstHousehold(levels: Uint8Array, m: readonly Float64Array[], ratio: number): number {
  const given = givenLevel(levels[AT.given_name] ?? MISSING);
  const areNamesakes = given !== MISSING && given <= GIVEN.close;
  const birth = levels[AT.date_of_birth] ?? MISSING;
  const odds =
    ((areNamesakes ? BIRTH_RATES_OF_NAMESAKES : BIRTH_RATES)[birth] ?? 1) *
    (GIVEN_RATES[given] ?? 1) *
    (SURNAME_RATES[levels[AT.surname] ?? MISSING] ?? 1) *
    (MIDDLE_RATES[inState(levels[AT.middle_name] ?? MISSING, MIDDLE_LEVELS)] ?? 1) *
    (EMAIL_RATES[inState(levels[AT.email] ?? MISSING, EMAIL_LEVELS)] ?? 1) *
    (PHONE_RATES[levels[AT.phone] ?? MISSING] ?? 1) *
    (SEX_RATES[levels[AT.sex] ?? MISSING] ?? 1) *
    ratio;
  let own = 1;
  for (let at = 0; at < OWN.length; at++) {
    const group = OWN[at] ?? 0;
    own *= m[group]?.[levels[group] ?? MISSING] ?? 1;
  }
  return Math.log2(own / odds);
}

const OWN = [
  AT.given_name,
  AT.surname,
  AT.middle_name,
  AT.date_of_birth,
  AT.email,
  AT.phone,
  AT.sex,
] as const;

function inState(level: number, width: number): number {
  return level === MISSING ? MISSING : ((level - 1) % width) + 1;
}
