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
import { againstHousehold } from "./household-rates.ts";

/** Most that two records of one household can come to, in bits of odds: one in five. Looked at, never joined. */
const HOUSEHOLD_CEILING = -2;
/** Most that a shared phone adds, in bits: families, hostels and workers share one. */
export const PHONE_CEILING = 9;
/** Fewer pairs of one household than this, to a pair of one person, and the records plainly hold no households. */
const NO_HOUSEHOLDS = 0.1;

const SHARED = [AT.surname, AT.phone, AT.postcode, AT.address, AT.place] as const;

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
  if (!sharesHousehold(levels) || hasIdentifier(levels)) return 0;
  const soft = -Math.log2(1 + 2 ** (total - againstHousehold(levels, m, ratio)));
  if (total <= HOUSEHOLD_CEILING || ratio < NO_HOUSEHOLDS || hasOwnEmail(levels) || !disagrees(levels))
    return soft;
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

function disagrees(levels: Uint8Array): boolean {
  const [given, birth] = [givenLevel(levels[AT.given_name] ?? MISSING), levels[AT.date_of_birth] ?? MISSING];
  return given === GIVEN.different || birth === BIRTH.different || (given === MISSING && birth === MISSING);
}

function hasIdentifier(levels: Uint8Array): boolean {
  const identifier = levels[AT.identifier] ?? MISSING;
  return identifier === NUMBER.exact || identifier === NUMBER.slip;
}

function hasOwnEmail(levels: Uint8Array): boolean {
  return ((levels[AT.email] ?? MISSING) - 1) % EMAIL_LEVELS === EMAIL.exact - 1;
}
