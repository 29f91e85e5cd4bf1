/** The kinds of block keys: what two records must have in common to be compared. Each joins enough that its blocks stay small. */
export const BLOCK_KINDS = [
  "identifier",
  "email",
  "email_user",
  "phone",
  "name_birth",
  "names_year",
  "names_day",
  "birth_postcode",
  "name_postcode",
  "address_words",
  "names_place",
  "birth_place",
] as const;

/** Kinds that join too little to be looked up among millions. A batch uses each as far as its allowance of pairs goes (block-caps). */
const COARSE_KINDS = ["birth", "names", "postcode", "surname", "given_name", "place"] as const;

export const ALL_KINDS = [...BLOCK_KINDS, ...COARSE_KINDS] as const;

export type BlockKind = (typeof ALL_KINDS)[number];

export const KIND = Object.fromEntries(ALL_KINDS.map((kind, at) => [kind, at])) as Readonly<
  Record<BlockKind, number>
>;
