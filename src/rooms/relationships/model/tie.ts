/** What makes two people personally connected, as section 2(1) of the Domestic Abuse Act 2021 lists it, and none of it. */
export const TIES = [
  "married",
  "civil-partners",
  "agreed-to-marry",
  "agreed-civil-partnership",
  "intimate",
  "same-child",
  "relatives",
  "none",
] as const;

export type Tie = (typeof TIES)[number];

/** Each as the form asks it: now or once, and whatever became of it. */
export const TIE_LABELS: Readonly<Record<Tie, string>> = {
  married: "They are or were married",
  "civil-partners": "They are or were civil partners",
  "agreed-to-marry": "They agreed to marry, whatever came of it",
  "agreed-civil-partnership": "They agreed to become civil partners, whatever came of it",
  intimate: "They are or were in an intimate relationship",
  "same-child": "Each is or was a parent of the same child, or had parental responsibility for it",
  relatives: "They are relatives",
  none: "None of these",
};

/** Whether a code is one of the ties. */
export function isTie(code: unknown): code is Tie {
  return TIES.some((tie) => tie === code);
}
