/** Why there is another edition, as everybody reads it. Set sentences: nobody alone writes words for the public. */
export const WHYS = {
  scheduled: "The next quarter was added. Figures that were out before are as they were.",
  error: "A mistake was found in figures that were out before. All quarters were counted again.",
  late: "More was recorded of quarters that were out before. All quarters were counted again.",
  rule: "The rule of what may be shown became stricter. All quarters were counted again.",
} as const;

/** For these all quarters are counted again. */
export const COUNTED_AGAIN: readonly Why[] = ["error", "late", "rule"];

/** Why an edition was withdrawn. */
export const WITHDRAWALS = {
  wrong: "Its figures were wrong.",
  person: "It might have pointed to somebody.",
  rule: "It did not keep the rule of what may be shown.",
} as const;

export type Why = keyof typeof WHYS;
export type Withdrawal = keyof typeof WITHDRAWALS;
