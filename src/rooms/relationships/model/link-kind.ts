/** What one person is to another: "she is <kind> them". */
export const LINK_KINDS = [
  "harmed-by",
  "partner",
  "ex-partner",
  "parent-of",
  "child-of",
  "sibling",
  "other-family",
  "lives-with",
  "carer-of",
] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

const AS_FIRST: Readonly<Record<LinkKind, string>> = {
  "harmed-by": "Says they were harmed by",
  partner: "Partner of",
  "ex-partner": "Former partner of",
  "parent-of": "Parent of",
  "child-of": "Child of",
  sibling: "Brother or sister of",
  "other-family": "Family of",
  "lives-with": "Lives with",
  "carer-of": "Cares for",
};

const AS_OTHER: Readonly<Partial<Record<LinkKind, string>>> = {
  "harmed-by": "Said to have harmed",
  "parent-of": "Child of",
  "child-of": "Parent of",
  "carer-of": "Cared for by",
};

/** What somebody is to the other end of a link, seen from her end or from theirs. */
export function sayKind(kind: LinkKind, end: "first" | "other"): string {
  return (end === "other" ? AS_OTHER[kind] : undefined) ?? AS_FIRST[kind];
}
