import type { Group, LinkModel } from "../../../linkage/index.ts";

/** What the index ever compares: what contacts tell of people. A model weighs more, which does nothing here. */
const COMPARED: readonly Group[] = [
  "given_name",
  "surname",
  "date_of_birth",
  "email",
  "phone",
  "postcode",
  "address",
];

const GROUPS: Readonly<Record<string, string>> = {
  given_name: "Given name",
  surname: "Surname",
  date_of_birth: "Date of birth",
  email: "E-mail address",
  phone: "Phone number",
  postcode: "Postcode",
  address: "Address",
};

/** What a level takes for granted of another field: how its name ends, and what is said of it. */
const STATES: readonly (readonly [string, string])[] = [
  ["_same_surname", ", where the surname agrees"],
  ["_same_name", ", where a name agrees"],
  ["_same_postcode", ", within one postcode"],
  ["_other_postcode", ", in different postcodes"],
];

const LEVELS: Readonly<Record<string, string>> = {
  exact: "agrees",
  variant: "forms of one name",
  swapped: "the other way round",
  close: "almost alike",
  crossed: "one is the other's",
  part: "one is a part",
  similar: "somewhat alike",
  slip: "one slip apart",
  two_parts: "two parts agree",
  estimated: "year, one estimated",
  near: "near each other",
  area: "the same area",
  same_street: "one street",
  different: "differs",
};

/** The model's weights that matter here. */
export function weightsUsed(model: LinkModel): LinkModel {
  return { ...model, groups: model.groups.filter(({ group }) => COMPARED.includes(group)) };
}

/** The groups of a model and their levels as people call them, none longer than a chart has room for. */
export const levelWords = {
  group: (group: string, level: string): string =>
    `${GROUPS[group] ?? group}${STATES.find(([ending]) => level.endsWith(ending))?.[1] ?? ""}`,
  level: (_group: string, level: string): string => {
    const [ending = ""] = STATES.find(([end]) => level.endsWith(end)) ?? [];
    const base = ending === "" ? level : level.slice(0, -ending.length);
    return LEVELS[base] ?? base.replaceAll("_", " ");
  },
};
