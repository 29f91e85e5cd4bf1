import {
  ADDRESS,
  ADDRESS_LEVELS,
  BIRTH,
  EMAIL,
  EMAIL_LEVELS,
  GIVEN,
  givenLevel,
  MISSING,
  NUMBER,
  POSTCODE,
} from "../compare/levels.ts";
import { AT } from "../compare/pair-comparer.ts";

/** Most that two records of one household can come to, in bits of odds: one in five. Looked at, never joined. */
const HOUSEHOLD_CEILING = -2;
/** Most that a shared phone adds, in bits: families, hostels and workers share one. */
export const PHONE_CEILING = 9;
/** Fewer pairs of one household than this, to a pair of one person, and the records plainly hold no households. */
const NO_HOUSEHOLDS = 0.1;

const SHARED = [AT.surname, AT.phone, AT.postcode, AT.address, AT.place] as const;

/**
 * How often two people of one household agree in what is their own, by level (0: cannot be compared): a father and son of one name, twins.
 * Set by hand, on the safe side.
 */
const HOUSEHOLD_GIVEN = [1, 0.05, 0.01, 0.005, 0.02, 0.005, 0.02, 0.08, 0.81];
const HOUSEHOLD_BIRTH = [1, 0.05, 0.002, 0.008, 0.02, 0.01, 0.03, 0.88];

/**
 * People who live together share surname, address and phone; twins share the date of birth too. A pair that shares an address, a postcode
 * or a phone is therefore weighed against being two people of one household, who agree in all of that but seldom in given name and date of
 * birth. Where either plainly disagrees, or neither can be compared, what a household shares never makes a match, unless the records the
 * model was learnt from plainly hold no households.
 * @param levels the level of each group, `bits` their weights, `total` the sum of all weights and the prior.
 * @param m the weights' rates by group and level; `ratio` pairs of one household to a pair of one person.
 * @returns what is taken away, in bits: 0 or less.
 */
export function householdBits(
  levels: Uint8Array,
  bits: Float64Array,
  total: number,
  m: readonly Float64Array[],
  ratio: number,
): number {
  if (total <= HOUSEHOLD_CEILING || !sharesHousehold(levels) || hasOwnNumber(levels)) return 0;
  const soft = -Math.log2(1 + 2 ** (total - againstHousehold(levels, m, ratio)));
  if (ratio < NO_HOUSEHOLDS || !disagrees(levels)) return soft;
  let shared = 0;
  for (let at = 0; at < SHARED.length; at++) shared += Math.max(0, bits[SHARED[at] ?? 0] ?? 0);
  return Math.min(soft, -Math.min(shared, total - HOUSEHOLD_CEILING));
}

/** Whether address, postcode or phone agree. */
export function sharesHousehold(levels: Uint8Array): boolean {
  const address = levels[AT.address] ?? MISSING;
  const state = (address - 1) % ADDRESS_LEVELS;
  if (address !== MISSING && state < ADDRESS.same_street - 1) return true;
  const [phone, postcode] = [levels[AT.phone] ?? MISSING, levels[AT.postcode] ?? MISSING];
  return phone === NUMBER.exact || postcode === POSTCODE.exact;
}

/** Whether given name and date of birth both plainly differ. */
export function isOtherPerson(levels: Uint8Array): boolean {
  return (
    givenLevel(levels[AT.given_name] ?? MISSING) === GIVEN.different &&
    levels[AT.date_of_birth] === BIRTH.different &&
    !hasOwnNumber(levels)
  );
}

function disagrees(levels: Uint8Array): boolean {
  const [given, birth] = [givenLevel(levels[AT.given_name] ?? MISSING), levels[AT.date_of_birth] ?? MISSING];
  return given === GIVEN.different || birth === BIRTH.different || (given === MISSING && birth === MISSING);
}

function hasOwnNumber(levels: Uint8Array): boolean {
  const identifier = levels[AT.identifier] ?? MISSING;
  return (
    identifier === NUMBER.exact ||
    identifier === NUMBER.slip ||
    ((levels[AT.email] ?? MISSING) - 1) % EMAIL_LEVELS === EMAIL.exact - 1
  );
}

/** Odds, in bits, of one person against two of one household. */
function againstHousehold(levels: Uint8Array, m: readonly Float64Array[], ratio: number): number {
  const [given, birth] = [givenLevel(levels[AT.given_name] ?? MISSING), levels[AT.date_of_birth] ?? MISSING];
  const mGiven = given === MISSING ? 1 : (m[AT.given_name]?.[levels[AT.given_name] ?? MISSING] ?? 1);
  const mBirth = birth === MISSING ? 1 : (m[AT.date_of_birth]?.[birth] ?? 1);
  return Math.log2(
    (mGiven * mBirth) / ((HOUSEHOLD_GIVEN[given] ?? 1) * (HOUSEHOLD_BIRTH[birth] ?? 1) * ratio),
  );
}
