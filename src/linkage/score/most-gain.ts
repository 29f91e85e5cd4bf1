import { levelsInState } from "../compare/levels.ts";
import { AT } from "../compare/pair-comparer.ts";
import { GROUPS } from "../link-model.ts";
import type { TableColumns } from "../table/record-table.ts";
import { PHONE_CEILING } from "./household-guard.ts";
import type { LogShares } from "./pair-scorer.ts";
import type { Weights } from "./weights.ts";

/**
 * The most that one group can add to a pair, in bits, 0 or more. `any` at any level; `same[v]` where both have value v (undefined for two
 * tables, whose values are numbered apart: only `any` is known); `other` where they have two values, and `otherOf[v]` where one of those is v
 * (undefined where it makes no difference).
 */
export type GroupGain = {
  readonly any: number;
  readonly same: Float32Array | undefined;
  readonly other: number;
  readonly otherOf: Float32Array | undefined;
};

const NOTHING: GroupGain = { any: 0, same: undefined, other: 0, otherOf: undefined };

/** Works out the bounds of a model's weights on two tables, for each group. */
export function mostGain(
  weights: Weights,
  a: TableColumns,
  b: TableColumns,
  shares: LogShares,
): readonly GroupGain[] {
  return GROUPS.map((name, group) => {
    const [columnA, columnB] = [a.fields[name], b.fields[name]];
    if (columnA === undefined || columnB === undefined) return NOTHING;
    const levels = levelsOf(weights, group);
    const most = (wanted: readonly GainLevel[], rarest: number): number => {
      let sum = 0;
      for (const { bits, follow } of wanted) sum = Math.max(sum, bits + follow * rarest);
      return group === AT.phone ? Math.min(sum, PHONE_CEILING) : sum;
    };
    const ofGroup = shares[group];
    const exactU = weights.exactU[group] ?? 0;
    const any = most(levels, ofGroup === undefined ? 0 : Math.max(0, exactU - ofGroup.least));
    if (a !== b) return { ...NOTHING, any };
    const values = ofGroup?.a ?? new Float32Array(columnA.counts.length);
    const byValue = (wanted: readonly GainLevel[]): Float32Array =>
      values.map((share) => most(wanted, ofGroup === undefined ? 0 : exactU - share));
    const others = levels.filter(({ isExact }) => !isExact);
    return {
      any,
      same: byValue(levels.filter(({ isExact }) => isExact)),
      other: any,
      ...(others.some(({ follow }) => follow > 0)
        ? { otherOf: byValue(others) }
        : { other: most(others, 0), otherOf: undefined }),
    };
  });
}

function levelsOf(weights: Weights, group: number): readonly GainLevel[] {
  const width = levelsInState(GROUPS[group] ?? "sex");
  return Array.from(weights.bits[group] ?? [], (bits, level) => ({
    bits,
    follow: weights.follow[group]?.[level] ?? 0,
    isExact: level > 0 && (level - 1) % width === 0,
  })).slice(1);
}

type GainLevel = { readonly bits: number; readonly follow: number; readonly isExact: boolean };
