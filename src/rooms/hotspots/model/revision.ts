/** What may be said of a release after it was published. Set sentences: nobody alone writes words for the public. */
export const NOTES = {
  names: "The name of an area on this map is wrong. The figures are right.",
  program: "Some of the reports it counts may have been sent by a program and not by people.",
  late: "More reports of this quarter were accepted after it was published. They are not in it.",
} as const;

/** Why one was withdrawn. */
export const WITHDRAWALS = {
  wrong: "Its figures were wrong.",
  person: "It might have pointed to somebody.",
  flood: "Too many of the reports it counts were sent by a program and not by people.",
} as const;

export type Revision = { readonly what: keyof typeof NOTES | keyof typeof WITHDRAWALS; readonly on: string };

/** A revision as everybody reads it. */
export function sayRevision(what: Revision["what"]): string {
  return { ...NOTES, ...WITHDRAWALS }[what];
}
