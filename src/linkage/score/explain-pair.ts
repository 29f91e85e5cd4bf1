import type { PairScore, ScorePart } from "../pair-score.ts";

const NAMES: Readonly<Record<string, string>> = {
  given_name: "given name",
  surname: "surname",
  middle_name: "middle name",
  date_of_birth: "date of birth",
  identifier: "identifier",
  email: "e-mail address",
  phone: "phone number",
  postcode: "postcode",
  address: "address",
  place: "place",
  sex: "sex",
};

/** What a level says of any group, and of one group where it says something of its own. */
const SENTENCES: Readonly<Record<string, string>> = {
  exact: "The {group} agrees.",
  close: "The {group} is spelt almost alike.",
  similar: "The {group} is somewhat alike.",
  different: "The {group} differs.",
  slip: "The {group} differs by one slip.",
  part: "One {group} is a part of the other.",
  initial: "One {group} is the initial or the beginning of the other.",
  area: "The {group} is of the same area.",
  same_street: "The addresses are in one street, with different numbers.",
  "given_name.variant": "The given names are forms of one name.",
  "given_name.swapped": "Given name and surname agree the other way round.",
  "given_name.crossed": "The given name of one is the surname of the other.",
  "date_of_birth.swapped": "The date of birth agrees with day and month the other way round.",
  "date_of_birth.two_parts": "Two of day, month and year of birth agree.",
  "date_of_birth.estimated": "The year of birth agrees, and one of the dates looks estimated.",
  "date_of_birth.near": "The dates of birth are near each other.",
  "email.close": "The e-mail addresses are almost alike.",
  "prior.prior": "Before anything is compared: how rarely two records are of one person.",
  "household.shared": "What people of one household share is not held to be enough to be one person.",
};

/**
 * A score in sentences, in the order of its parts, one to a part: the bits sum to the score's. No sentence holds a value, so that a
 * part can be shown, or left out, without telling anything of the record.
 */
export function explainPair(score: PairScore): readonly Explanation[] {
  return score.parts.map((part) => ({ group: part.group, sentence: sentenceOf(part), bits: part.bits }));
}

function sentenceOf({ group, level }: ScorePart): string {
  const [, base = level, state] =
    /^(.*?)(_same_postcode|_other_postcode|_same_names?|_same_surname)?$/.exec(level) ?? [];
  const sentence = SENTENCES[`${group}.${base}`] ?? SENTENCES[base] ?? `The {group} was compared.`;
  const text = sentence.replace("{group}", NAMES[group] ?? group);
  if (state === undefined || !state.endsWith("_postcode")) return text;
  return text.replace(
    /\.$/,
    state === "_same_postcode" ? ", within one postcode." : ", in different postcodes.",
  );
}

export type Explanation = {
  readonly group: ScorePart["group"];
  readonly sentence: string;
  readonly bits: number;
};
