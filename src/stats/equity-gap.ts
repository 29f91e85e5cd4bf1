import {
  compareProportions,
  sayWhether,
  type Difference,
  type ProportionsCompared,
} from "./compare-proportions.ts";
import { wilsonBetween } from "./intervals.ts";
import { sum } from "./mean.ts";
import { betweenOf, type RoundedProportion } from "./proportion.ts";

/**
 * How far each group's rate is from that of all others together: positive where the group's is higher. Compared with
 * the rest and not with the whole, which holds the group itself.
 * @param groups parts of one whole that do not overlap
 * @returns one a group, in the same order; undefined for a group of nobody, or with nobody else
 * @throws {RangeError} unless 0 <= x <= n in every group
 */
export function equityGaps(
  groups: readonly RoundedProportion[],
): readonly (ProportionsCompared | undefined)[] {
  if (!groups.every(({ x, n }) => x >= 0 && x <= n))
    throw new RangeError("A group's rate is some of all in it.");
  return groups.map((group, at) => {
    const rest = together(groups.filter((_, other) => other !== at));
    return group.n > 0 && rest.n > 0 ? compareProportions(group, rest) : undefined;
  });
}

/** A share found, the difference to one that is known, and the interval of both. */
export type GapToKnown = ProportionsCompared & { readonly share: Difference["interval"] };

/**
 * How far a share found is from one that is known (a census): the difference, its Wilson interval, for which the known
 * share has no uncertainty of its own, and whether they differ, in three words. Of rounded counts the interval holds that
 * of all counts they may stand for.
 * @param known 0 to 1
 * @returns all from −1 to 1; `share`: the interval of the share itself
 * @throws {RangeError} unless 0 <= x <= n and n > 0
 */
export function gapToKnown(found: RoundedProportion, known: number): GapToKnown {
  if (!(found.n > 0 && found.x >= 0 && found.x <= found.n))
    throw new RangeError("A proportion is some out of at least one.");
  const { x, n } = betweenOf(found);
  const at = (level?: number): Difference => {
    const { low, high } = wilsonBetween(x, n, level);
    return { difference: found.x / found.n - known, interval: { low: low - known, high: high - known } };
  };
  return { ...sayWhether(at), share: wilsonBetween(x, n) };
}

/** Several groups as one: what each may be off adds up. */
function together(groups: readonly RoundedProportion[]): RoundedProportion {
  const isRounded = groups.some(({ off }) => off !== undefined);
  return {
    x: sum(groups.map(({ x }) => x)),
    n: sum(groups.map(({ n }) => n)),
    off: isRounded
      ? { x: sum(groups.map(({ off }) => off?.x ?? 0)), n: sum(groups.map(({ off }) => off?.n ?? 0)) }
      : undefined,
  };
}
