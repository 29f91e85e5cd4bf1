import { compareProportions, type Proportion, type ProportionsCompared } from "./compare-proportions.ts";
import { wilson, type Interval } from "./intervals.ts";
import { sum } from "./mean.ts";

/**
 * How far each group's rate is from that of all others together: positive where the group's is higher. Compared with
 * the rest and not with the whole, which holds the group itself.
 * @param groups parts of one whole that do not overlap
 * @returns one a group, in the same order; undefined for a group of nobody, or with nobody else
 * @throws {RangeError} unless 0 <= x <= n in every group
 */
export function equityGaps(groups: readonly Proportion[]): readonly (ProportionsCompared | undefined)[] {
  if (!groups.every(({ x, n }) => x >= 0 && x <= n))
    throw new RangeError("A group's rate is some of all in it.");
  const all = { x: sum(groups.map(({ x }) => x)), n: sum(groups.map(({ n }) => n)) };
  return groups.map((group) => {
    const rest = { x: all.x - group.x, n: all.n - group.n };
    return group.n > 0 && rest.n > 0 ? compareProportions(group, rest) : undefined;
  });
}

/**
 * How far a share found is from one that is known (a census): the difference, and its Wilson interval, for which the
 * known share has no uncertainty of its own.
 * @param known 0 to 1
 * @throws {RangeError} unless 0 <= x <= n and n > 0
 */
export function gapToKnown(
  { x, n }: Proportion,
  known: number,
  level = 0.95,
): { readonly difference: number; readonly interval: Interval } {
  const { low, high } = wilson(x, n, level);
  return { difference: x / n - known, interval: { low: low - known, high: high - known } };
}
