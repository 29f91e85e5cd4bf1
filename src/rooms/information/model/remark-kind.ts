/** What can be wrong with a page, and the letter its answer sends: the letter tells nothing. */
const REMARK_KINDS = {
  a: { kind: "untrue", label: "Something is not true" },
  b: { kind: "unclear", label: "Hard to follow" },
  c: { kind: "missing", label: "Something is missing" },
  d: { kind: "number", label: "A number or a link does not work" },
  e: { kind: "other", label: "Something else" },
} as const;

export type RemarkKind = (typeof REMARK_KINDS)[keyof typeof REMARK_KINDS]["kind"];

export const REMARK_LABELS = Object.fromEntries(
  Object.values(REMARK_KINDS).map(({ kind, label }) => [kind, label]),
) as Readonly<Record<RemarkKind, string>>;

/** The letters in the order the question has them, each with what it means. */
export const REMARK_LETTERS = Object.entries(REMARK_KINDS).map(([letter, { kind }]) => ({ letter, kind }));

/** The kind a letter means; words without a letter are "something else", and neither is nothing. */
export function findRemarkKind(letter: string, words: string): RemarkKind | undefined {
  const known = Object.entries(REMARK_KINDS).find(([each]) => each === letter);
  return known?.[1].kind ?? (words === "" ? undefined : "other");
}
