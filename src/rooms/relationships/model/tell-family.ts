import { RELATION_WORDS } from "./relation-words.ts";
import type { LinkKind } from "./link-kind.ts";

type Together = "yes" | "no" | "unknown";

/** Somebody who causes her harm, as far as it was named or recorded. */
export type Harming = {
  readonly name?: string | undefined;
  readonly relation?: string | undefined;
  readonly together?: Together | undefined;
};

/** A child who belongs to her, as recorded. */
export type HerChild = {
  readonly given?: string | undefined;
  /** Whole years; nothing where no birth date was told. */
  readonly age?: number | undefined;
  readonly kind: LinkKind;
  readonly together: Together;
};

/** What a line begins with where nobody said a name. */
export const NO_NAME = "Name not known";
/** The same of a child. */
export const NO_CHILD_NAME = "A child";

const AGE_NOT_KNOWN = "age not known";
const UNDER_ONE = "under one year old";

const LIVES: Readonly<Record<Together, string | undefined>> = {
  yes: "they live together",
  no: "they do not live together",
  unknown: undefined,
};
/** Whether a child lives with her. */
export const WITH_HER: Readonly<Record<Together, string | undefined>> = {
  yes: "lives with her",
  no: "does not live with her",
  unknown: undefined,
};
/** What a child is to her; nothing for her own. */
export const TO_HER: Readonly<Partial<Record<LinkKind, string>>> = {
  "carer-of": "she looks after the child",
  "other-family": "a child of her family",
  sibling: "her brother or sister",
  "lives-with": "a child of the same home",
};

/** Who causes harm as a line of plain text: the name where known, what they are to her. Pure. */
export function sayWhoHarms({ name, relation, together = "unknown" }: Harming): string {
  const what = [relation && (RELATION_WORDS[relation] ?? relation), LIVES[together]].filter(Boolean);
  return `${name || NO_NAME}: ${what.join("; ") || "what they are to her was not said"}`;
}

/** A child as a line of plain text: the given name, the age, whether they live with her. Pure. */
export function sayHerChild({ given, age, kind, together }: HerChild): string {
  const said = [sayAge(age), TO_HER[kind], WITH_HER[together]].filter(Boolean);
  return `${given || NO_CHILD_NAME}: ${said.join("; ")}`;
}

/** Whole years in words. Pure. */
export function sayAge(age: number | undefined): string {
  if (age === undefined) return AGE_NOT_KNOWN;
  if (age === 0) return UNDER_ONE;
  return age === 1 ? "1 year old" : `${age} years old`;
}

/** The years of an age in words, none where it says that it is not known; nothing of any other words. Pure. */
export function readAge(words: string): { readonly years: number | undefined } | undefined {
  if (words === AGE_NOT_KNOWN) return { years: undefined };
  if (words === UNDER_ONE) return { years: 0 };
  const [, years] = /^(\d+) years? old$/.exec(words) ?? [];
  return years === undefined ? undefined : { years: Number(years) };
}
