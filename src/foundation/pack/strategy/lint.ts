import { findOtherCounts } from "./aliases.ts";
import { findBareIndicators, findIdleCommitments, findUnmeasured } from "./coverage.ts";
import { findContradictions, findMisfits } from "./figures.ts";
import {
  type Finding,
  FINDING_RULES,
  type LintedIndicator,
  type LintedQuantity,
  type LintedStrategy,
} from "./finding.ts";

/**
 * What in a strategy does not hold together, in the order of FINDING_RULES. Pure: the same for a pack as it is
 * loaded and for the rows that come of it.
 * @param indicators undefined where they are not known: then nothing is said of them, nor of what lacks one
 * @param quantities the figures that its documents print
 */
export function lintStrategy(
  strategy: LintedStrategy,
  indicators: readonly LintedIndicator[] | undefined,
  quantities: readonly LintedQuantity[],
): Finding[] {
  const found = [
    ...findMisfits(quantities),
    ...findContradictions(quantities),
    ...findOtherCounts(strategy),
    ...(indicators ? [...findUnmeasured(strategy, indicators), ...findBareIndicators(indicators)] : []),
    ...findIdleCommitments(strategy),
  ];
  return found.sort((a, b) => FINDING_RULES.indexOf(a.rule) - FINDING_RULES.indexOf(b.rule));
}
