import { LEVELS } from "../compare/levels.ts";
import { GROUPS, type LinkModel } from "../link-model.ts";
import type { LinkRecord } from "../link-record.ts";
import type { Frequencies, PairScore, ScorePart } from "../pair-score.ts";
import { type Column, valueText } from "../table/column.ts";
import { recordColumns } from "../table/record-columns.ts";
import type { TableColumns } from "../table/record-table.ts";
import { probabilityOf } from "./calibrated.ts";
import { type LogShares, PairScorer } from "./pair-scorer.ts";

/**
 * How far two records speak for being of one person: the same scorer as the batch. `frequencies` makes agreement on a rare value weigh
 * more. The order of the two records makes no difference.
 */
export function scorePair(
  model: LinkModel,
  a: LinkRecord,
  b: LinkRecord,
  frequencies?: Frequencies,
): PairScore {
  const [tableA, tableB] = [recordColumns(a), recordColumns(b)];
  const scorer = new PairScorer(model, tableA, tableB, sharesFrom(model, tableA, tableB, frequencies));
  const bits = scorer.score(0, 0);
  return { bits, probability: probabilityOf(bits, model.calibration), parts: partsOf(scorer) };
}

function partsOf(scorer: PairScorer): readonly ScorePart[] {
  const parts: ScorePart[] = [{ group: "prior", level: "prior", bits: scorer.weights.prior }];
  GROUPS.forEach((group, at) => {
    const level = scorer.levels[at] ?? 0;
    if (level > 0)
      parts.push({ group, level: LEVELS[group][level - 1] ?? "", bits: scorer.groupBits[at] ?? 0 });
  });
  if (scorer.guard !== 0) parts.push({ group: "household", level: "shared", bits: scorer.guard });
  return parts;
}

function sharesFrom(
  model: LinkModel,
  a: TableColumns,
  b: TableColumns,
  frequencies: Frequencies | undefined,
): LogShares {
  return GROUPS.map((group, at) => {
    const [columnA, columnB] = [a.fields[group], b.fields[group]];
    if (frequencies === undefined || columnA === undefined || columnB === undefined) return undefined;
    const exactU = model.groups[at]?.levels[0]?.u ?? 1;
    const share = (column: Column): Float32Array =>
      Float32Array.from({ length: column.counts.length }, (_, value) => {
        const known = frequencies.share(group, valueText(column, value));
        return known === undefined ? Number.NaN : Math.log2(Math.max(known, Math.min(exactU, 1e-6), 1e-9));
      });
    return { a: share(columnA), b: share(columnB), least: -30 };
  });
}
