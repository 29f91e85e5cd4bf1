import { type Finding, type LintedIndicator, type LintedStrategy, printedAt } from "./finding.ts";

/** Commitments that nobody has been asked to do anything about. */
export function findIdleCommitments({ commitments, actions }: LintedStrategy): Finding[] {
  const served = new Set(actions.flatMap((action) => action.commitments));
  return commitments
    .filter(({ code }) => !served.has(code))
    .map((commitment) => ({
      rule: "commitment-without-action",
      code: commitment.code,
      ...printedAt(commitment),
      sentence: `No action serves ${commitment.code}.`,
      cure: "Agree on an action in the delivery plan, with an owner and a day; or decide, and record, that there is none.",
    }));
}

/** Objectives of which nobody could say whether they are reached. */
export function findUnmeasured(
  { objectives }: LintedStrategy,
  indicators: readonly LintedIndicator[],
): Finding[] {
  const measured = new Set(indicators.map(({ objective }) => objective));
  return objectives
    .filter(({ code }) => !measured.has(code))
    .map((objective) => ({
      rule: "objective-without-indicator",
      code: objective.code,
      ...printedAt(objective),
      sentence: `No indicator measures ${objective.code}.`,
      cure: "Choose one, with its formula and its source, or record why it cannot be measured.",
    }));
}

/** What an indicator lacks: something to start from, somebody who answers for it, a decision behind each target. */
export function findBareIndicators(indicators: readonly LintedIndicator[]): Finding[] {
  return indicators.flatMap(({ id, baseline, owner, targets = [] }) => [
    ...(baseline === undefined || baseline === null
      ? [
          bare(
            "indicator-without-baseline",
            id,
            "has no baseline",
            "Give one with its source and its date, or say when there will be one.",
          ),
        ]
      : []),
    ...(owner === undefined || owner.trim() === ""
      ? [bare("indicator-without-owner", id, "has no owner", "Name the role that answers for it.")]
      : []),
    ...targets
      .filter(({ decision }) => decision === undefined || decision.trim() === "")
      .map(() =>
        bare(
          "target-without-decision",
          id,
          "has a target that no decision set",
          "Name the decision that set it, or take the target away.",
        ),
      ),
  ]);
}

function bare(rule: Finding["rule"], id: string, lacks: string, cure: string): Finding {
  return { rule, code: id, sentence: `The indicator ${id} ${lacks}.`, cure };
}
