import { BIRTH, GIVEN, MISSING, NUMBER, EMAIL } from "../compare/levels.ts";
import { AT } from "../compare/pair-comparer.ts";
import { GROUPS } from "../link-model.ts";

/** Most that two records of one household can come to, in bits of odds: one in five. Looked at, never joined. */
export const HOUSEHOLD_CEILING = -2;
/** Most that a shared phone adds, in bits: families, hostels and workers share one. */
export const PHONE_CEILING = 9;

const SHARED = [AT.surname, AT.phone, AT.postcode, AT.address, AT.place] as const;

/**
 * People who live together share surname, address and phone; twins share the date of birth too. Where the given names or the dates of
 * birth disagree, or neither can be compared, what a household shares must not make a match of two people.
 * @param levels the level of each group, `bits` their weights, `total` the sum of all weights and the prior.
 * @returns what is taken away, in bits: 0 or less. Never while an identifier or e-mail address agrees, and never more than the shared
 * fields had added.
 */
export function householdBits(levels: Uint8Array, bits: Float64Array, total: number): number {
  if (total <= HOUSEHOLD_CEILING || !isHouseholdOnly(levels)) return 0;
  let shared = 0;
  for (const group of SHARED) shared += Math.max(0, bits[group] ?? 0);
  return -Math.min(shared, total - HOUSEHOLD_CEILING);
}

function isHouseholdOnly(levels: Uint8Array): boolean {
  const [given, birth] = [levels[AT.given_name] ?? MISSING, levels[AT.date_of_birth] ?? MISSING];
  const identifier = levels[AT.identifier] ?? MISSING;
  if (identifier === NUMBER.exact || identifier === NUMBER.slip || levels[AT.email] === EMAIL.exact)
    return false;
  if (given === GIVEN.different || birth === BIRTH.different) return true;
  return given === MISSING && birth === MISSING && levels.length === GROUPS.length;
}
