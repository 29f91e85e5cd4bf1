import type { Group } from "../link-model.ts";

/**
 * The levels of agreement of each group, from the strongest to none. In comparisons a level is its place in this list, from 1; 0 is
 * "cannot be compared", which weighs nothing. Levels of address and place come once for each state of the postcode, since neighbours
 * and those who moved make them go together.
 */
export const LEVELS: Readonly<Record<Group, readonly string[]>> = {
  given_name: ["exact", "variant", "swapped", "close", "crossed", "part", "similar", "different"],
  surname: ["exact", "close", "part", "similar", "different"],
  middle_name: ["exact", "close", "initial", "different"],
  date_of_birth: ["exact", "swapped", "slip", "two_parts", "estimated", "near", "different"],
  identifier: ["exact", "slip", "different"],
  email: ["exact", "close", "similar", "different"],
  phone: ["exact", "slip", "different"],
  postcode: ["exact", "slip", "area", "different"],
  address: inEachPlace(["exact", "close", "same_street", "similar", "different"]),
  place: inEachPlace(["exact", "close", "different"]),
  sex: ["exact", "different"],
};

/** How many levels address and place have for one state of the postcode. */
export const ADDRESS_LEVELS = 5;
export const PLACE_LEVELS = 3;

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
export const EMAIL = { exact: 1, close: 2, similar: 3, different: 4 } as const;
/** Identifier and phone. */
export const NUMBER = { exact: 1, slip: 2, different: 3 } as const;
export const POSTCODE = { exact: 1, slip: 2, area: 3, different: 4 } as const;
export const ADDRESS = { exact: 1, close: 2, same_street: 3, similar: 4, different: 5 } as const;
export const PLACE = { exact: 1, close: 2, different: 3 } as const;

function inEachPlace(levels: readonly string[]): readonly string[] {
  return ["", "_same_postcode", "_other_postcode"].flatMap((state) => levels.map((level) => level + state));
}
