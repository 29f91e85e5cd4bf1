/** The rules of the linter, in the order findings are told. */
export const FINDING_RULES = [
  "percentage-and-base",
  "two-values",
  "alias-count",
  "objective-without-indicator",
  "indicator-without-baseline",
  "indicator-without-owner",
  "target-without-decision",
  "commitment-without-action",
] as const;

export type FindingRule = (typeof FINDING_RULES)[number];

/** One thing in a strategy that does not hold together: a note for the partnership, never a failure. */
export interface Finding {
  readonly rule: FindingRule;
  /** The code of a priority, objective or commitment, or the id of a figure, an indicator or a document. */
  readonly code: string;
  /** Where it is printed, as far as it is. */
  readonly page?: number;
  /** The last page it may stand on, where only the chapter is known. */
  readonly toPage?: number;
  /** The document, where it is not the strategy itself. */
  readonly document?: string;
  readonly sentence: string;
  readonly cure: string;
}

/** What is asked of an indicator here; its own room knows more of it. */
export interface LintedIndicator {
  readonly id: string;
  /** The objective it measures, such as P1.O1. */
  readonly objective: string;
  /** Its baseline, whatever that is made of; undefined where there is none. */
  readonly baseline?: unknown;
  readonly owner?: string | undefined;
  readonly targets?: readonly { readonly decision?: string | undefined }[] | undefined;
}

/** What is asked of a strategy here: a pack's has it all, and so have the rows that come of it. */
export interface LintedStrategy {
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly objectives: readonly { readonly code: string; readonly page?: number | undefined }[];
  readonly commitments: readonly (Printed & { readonly code: string })[];
  readonly aliases: readonly {
    readonly document: string;
    readonly code: string;
    readonly objective: string;
  }[];
  readonly actions: readonly { readonly commitments: readonly string[] }[];
}

/** Where something is printed. */
export interface Printed {
  readonly page?: number | undefined;
  readonly toPage?: number | undefined;
  readonly document?: string | undefined;
}

/** A figure as printed: percent in percent, count and base in what is counted. */
export interface LintedQuantity extends Printed {
  readonly id: string;
  readonly about: string;
  readonly says: string;
  readonly percent?: number | undefined;
  readonly count?: number | undefined;
  readonly base?: number | undefined;
  /** Given where the base is not printed beside the figure: it is then taken as approximate. */
  readonly baseFrom?: string | undefined;
  readonly atLeast?: boolean | undefined;
}

/** Where a finding stands, with nothing for what is not known. */
export function printedAt({
  page,
  toPage,
  document,
}: Printed): Pick<Finding, "page" | "toPage" | "document"> {
  return {
    ...(page === undefined ? {} : { page }),
    ...(toPage === undefined ? {} : { toPage }),
    ...(document === undefined ? {} : { document }),
  };
}
