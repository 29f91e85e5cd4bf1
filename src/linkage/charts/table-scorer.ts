import { tableShares } from "../batch/link-records.ts";
import { LEVELS } from "../compare/levels.ts";
import { GROUPS, type LinkModel } from "../link-model.ts";
import type { PairScore, ScorePart } from "../pair-score.ts";
import { probabilityOf } from "../score/calibrated.ts";
import { PairScorer } from "../score/pair-scorer.ts";
import type { TableColumns } from "../table/record-table.ts";

/**
 * Scores pairs of records of a table with the parts of each score, which a batch does not keep. Values weigh by how common they are in the
 * table, as in the batch: the sum is the batch's.
 */
export function createTableScorer(
  columns: TableColumns,
  model: LinkModel,
): (left: number, right: number) => PairScore {
  const scorer = new PairScorer(model, columns, columns, tableShares(columns, model));
  return (left, right) => {
    const bits = scorer.score(left, right);
    return { bits, probability: probabilityOf(bits, model.calibration), parts: partsOf(scorer) };
  };
}

function partsOf(scorer: PairScorer): ScorePart[] {
  const prior: ScorePart = { group: "prior", level: "prior", bits: scorer.weights.prior };
  const compared = GROUPS.flatMap((group, at): ScorePart[] => {
    const level = scorer.levels[at] ?? 0;
    if (level === 0) return [];
    return [{ group, level: LEVELS[group][level - 1] ?? "", bits: scorer.groupBits[at] ?? 0 }];
  });
  const guard: ScorePart = { group: "household", level: "shared", bits: scorer.guard };
  return [prior, ...compared, ...(scorer.guard === 0 ? [] : [guard])];
}
