import { capWeights } from "./cap-weights.ts";
import { classesOf, type Answer, type Classes, type Margin } from "./margin-classes.ts";
import { RakingError } from "./raking-error.ts";

/** Cycles end when no margin moves by more than this share of itself. */
const STILL = 1e-10;

export type RakeOptions = {
  /** What the weights come to together: how many people there are. The first margin's targets together, when left out. */
  readonly total?: number | undefined;
  /** Categories with fewer answers are put together with a neighbour; 1, which is none, when left out. */
  readonly fewest?: number | undefined;
  /** No weight is more than so many times the mean; 5 when left out, Infinity for no cap. */
  readonly cap?: number | undefined;
  readonly mostCycles?: number | undefined;
};

export type Raked = {
  /** One an answer, in the same order; together they come to the total. */
  readonly weights: readonly number[];
  readonly cycles: number;
  /** Which categories stand together, by margin. */
  readonly collapsed: readonly { readonly margin: string; readonly categories: readonly string[] }[];
  /** How many weights were cut to the cap. */
  readonly capped: number;
  /** By how much of its target a class is off at most: next to nought, unless weights were cut. */
  readonly off: number;
};

/**
 * Weights by which the answers have the population's margins (raking; Deming and Stephan 1940): margin by margin, each
 * class is scaled to its share, until nothing moves. Targets are taken as shares, so margins of different years may stand
 * together. Then weights above the cap are cut to it, and the others scaled up to the same total.
 * @param answers of whom each margin's category is known, or missing
 * @throws {RakingError} for an empty category with people in it, an answer without a target, margins that cannot be had
 * together, and nothing to weight
 */
export function rake(
  answers: readonly Answer[],
  margins: readonly Margin[],
  options: RakeOptions = {},
): Raked {
  const { fewest = 1, cap = 5, mostCycles = 1000 } = options;
  const [first] = margins;
  if (answers.length === 0 || !first)
    throw new RakingError("nothing to weight", "No answers, or no margins.");
  const total = options.total ?? Object.values(first.targets).reduce((sum, target) => sum + target, 0);
  if (!(total > 0 && cap >= 1))
    throw new RakingError("nothing to weight", "No total, or a cap below the mean.");
  const classes = margins.map((margin) => classesOf(answers, margin, fewest));
  const weights = answers.map(() => total / answers.length);
  const cycles = untilStill(weights, classes, { total, mostCycles });
  const { cut, weights: kept } = capWeights(weights, cap);
  return {
    weights: kept,
    cycles,
    collapsed: classes.flatMap(({ margin, collapsed }) =>
      collapsed.map((categories) => ({ margin, categories })),
    ),
    capped: cut,
    off: Math.max(...classes.map((each) => farthestOff(kept, each, total))),
  };
}

/** Scales in place. */
function untilStill(
  weights: number[],
  margins: readonly Classes[],
  { total, mostCycles }: { total: number; mostCycles: number },
): number {
  for (let cycle = 1; cycle <= mostCycles; cycle += 1) {
    const moved = Math.max(...margins.map((margin) => scale(weights, margin, total)));
    if (moved < STILL) return cycle;
  }
  throw new RakingError(
    "no convergence",
    `The margins cannot be had together: ${mostCycles} cycles still move.`,
  );
}

/** Scales each class to its share, and says how much of itself the farthest one moved. */
function scale(weights: number[], margin: Classes, total: number): number {
  const sums = sumsOf(weights, margin);
  const factors = margin.shares.map((share, at) => (share * total) / (sums[at] ?? 0));
  for (const [index, at] of margin.of.entries()) weights[index] = (weights[index] ?? 0) * (factors[at] ?? 0);
  return Math.max(...factors.map((factor) => Math.abs(factor - 1)));
}

function farthestOff(weights: readonly number[], margin: Classes, total: number): number {
  const sums = sumsOf(weights, margin);
  return Math.max(...margin.shares.map((share, at) => Math.abs((sums[at] ?? 0) / (share * total) - 1)));
}

function sumsOf(weights: readonly number[], { of, shares }: Classes): readonly number[] {
  const sums = shares.map(() => 0);
  for (const [index, at] of of.entries()) sums[at] = (sums[at] ?? 0) + (weights[index] ?? 0);
  return sums;
}
