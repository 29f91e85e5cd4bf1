import type { RELATIONS_TO_HER } from "./store/contact.ts";

type Relation = (typeof RELATIONS_TO_HER)[number];

/** Who someone is to her, as she is asked. */
export const RELATIONS_IN_HER_WORDS: readonly { readonly value: Relation; readonly label: string }[] = [
  { value: "partner", label: "My partner, husband or wife" },
  { value: "ex-partner", label: "Someone I was with before" },
  { value: "family", label: "Someone in my family" },
  { value: "household", label: "Someone I live with" },
  { value: "known", label: "Someone I know" },
  { value: "stranger", label: "Someone I don't know" },
  { value: "several", label: "More than one person" },
];

/** The same, as staff read it. */
export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  partner: "Partner",
  "ex-partner": "Former partner",
  family: "Family",
  household: "Lives in the same household",
  known: "Known to her",
  stranger: "Not known to her",
  several: "More than one person",
};
