import { levelsInState } from "../compare/levels.ts";
import { AT } from "../compare/pair-comparer.ts";
import { GROUPS } from "../link-model.ts";
import type { TableColumns } from "../table/record-table.ts";
import { PHONE_CEILING } from "./household-guard.ts";
import type { LogShares } from "./pair-scorer.ts";
import type { Weights } from "./weights.ts";

/** The most that each group can add, in bits, 0 or more: at any level, and where the two values are known to be others. */
export type MostGain = { readonly any: Float64Array; readonly other: Float64Array };

/** Works out the bounds of a model's weights on two tables. */
export function mostGain(weights: Weights, a: TableColumns, b: TableColumns, shares: LogShares): MostGain {
  const isThere = (group: number): boolean => {
    const name = GROUPS[group] ?? "sex";
    return a.fields[name] !== undefined && b.fields[name] !== undefined;
  };
  const bound = (isOther: boolean): Float64Array =>
    Float64Array.from(GROUPS, (_, group) =>
      isThere(group) ? mostOf(weights, group, shares[group]?.least, isOther) : 0,
    );
  return { any: bound(false), other: bound(true) };
}

function mostOf(weights: Weights, group: number, least: number | undefined, isOther: boolean): number {
  const rarest = least === undefined ? 0 : Math.max(0, (weights.exactU[group] ?? 0) - least);
  const width = levelsInState(GROUPS[group] ?? "sex");
  let most = 0;
  weights.bits[group]?.forEach((bits, level) => {
    const isExact = level > 0 && (level - 1) % width === 0;
    if (!isOther || !isExact) most = Math.max(most, bits + rarest * (weights.follow[group]?.[level] ?? 0));
  });
  return group === AT.phone ? Math.min(most, PHONE_CEILING) : most;
}
