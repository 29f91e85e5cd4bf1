import type { Group } from "../link-model.ts";

const POSTCODE_STATES = ["", "_same_postcode", "_other_postcode"];

/**
 * The levels of agreement of each group, from the strongest to none. In comparisons a level is its place in this list, from 1; 0 is
 * "cannot be compared", which weighs nothing. Levels of address and place come once for each state of the postcode, since neighbours
 * and those who moved make them go together; those of given name
 * once more for where the surname agrees, those of middle name and e-mail for where either does, those of e-mail also for where both do: names
 * go together by where people come from, and e-mail addresses are made of names.
 */
export const LEVELS: Readonly<Record<Group, readonly string[]>> = {
  given_name: inStates(
    ["exact", "variant", "swapped", "close", "crossed", "part", "similar", "different"],
    ["", "_same_surname"],
  ),
  surname: ["exact", "close", "part", "similar", "different"],
  middle_name: inStates(["exact", "close", "initial", "different"], ["", "_same_name"]),
  date_of_birth: ["exact", "swapped", "slip", "two_parts", "estimated", "near", "different"],
  identifier: ["exact", "slip", "different"],
  email: inStates(["exact", "close", "similar", "different"], ["", "_same_name", "_same_names"]),
  phone: ["exact", "slip", "different"],
  postcode: ["exact", "slip", "area", "different"],
  address: inStates(["exact", "close", "same_street", "similar", "different"], POSTCODE_STATES),
  place: inStates(["exact", "close", "different"], POSTCODE_STATES),
  sex: ["exact", "different"],
};

/** How many levels address and place have for one state of the postcode, and the names and e-mail for one state of the other names. */
export const ADDRESS_LEVELS = 5;
export const PLACE_LEVELS = 3;
export const EMAIL_LEVELS = 4;
export const GIVEN_LEVELS = 8;
export const MIDDLE_LEVELS = 4;

export const MISSING = 0;
export const GIVEN = {
  exact: 1,
  variant: 2,
  swapped: 3,
  close: 4,
  crossed: 5,
  part: 6,
  similar: 7,
  different: 8,
} as const;
export const SURNAME = { exact: 1, close: 2, part: 3, similar: 4, different: 5 } as const;
export const MIDDLE = { exact: 1, close: 2, initial: 3, different: 4 } as const;
export const BIRTH = {
  exact: 1,
  swapped: 2,
  slip: 3,
  two_parts: 4,
  estimated: 5,
  near: 6,
  different: 7,
} as const;
/** The given name's level without its state. */
export function givenLevel(level: number): number {
  return level === MISSING ? MISSING : ((level - 1) % GIVEN_LEVELS) + 1;
}

/** How many levels each group has in one state: rates are shares within that. */
export function levelsInState(group: Group): number {
  if (group === "address") return ADDRESS_LEVELS;
  if (group === "place") return PLACE_LEVELS;
  if (group === "email") return EMAIL_LEVELS;
  if (group === "given_name") return GIVEN_LEVELS;
  return group === "middle_name" ? MIDDLE_LEVELS : LEVELS[group].length;
}

export const EMAIL = { exact: 1, close: 2, similar: 3, different: 4 } as const;
/** Identifier and phone. */
export const NUMBER = { exact: 1, slip: 2, different: 3 } as const;
export const POSTCODE = { exact: 1, slip: 2, area: 3, different: 4 } as const;
export const ADDRESS = { exact: 1, close: 2, same_street: 3, similar: 4, different: 5 } as const;
export const PLACE = { exact: 1, close: 2, different: 3 } as const;

function inStates(levels: readonly string[], states: readonly string[]): readonly string[] {
  return states.flatMap((state) => levels.map((level) => level + state));
}
