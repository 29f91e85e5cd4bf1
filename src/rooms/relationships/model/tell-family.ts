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

const LIVES: Readonly<Record<Together, string | undefined>> = {
  yes: "they live together",
  no: "they do not live together",
  unknown: undefined,
};
const WITH_HER: Readonly<Record<Together, string | undefined>> = {
  yes: "lives with her",
  no: "does not live with her",
  unknown: undefined,
};
/** Nothing for her own child. */
const TO_HER: Readonly<Partial<Record<LinkKind, string>>> = {
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
  return `${given || "A child"}: ${said.join("; ")}`;
}

function sayAge(age: number | undefined): string {
  if (age === undefined) return "age not known";
  if (age === 0) return "under one year old";
  return age === 1 ? "1 year old" : `${age} years old`;
}
