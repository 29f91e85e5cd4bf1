import { explainPair, type PairScore } from "../../../linkage/index.ts";

/** One field's say, named and never with its value, and what it adds in bits. */
export type Reason = { readonly sentence: string; readonly bits: number };

/** A score as it is told: what it sums to, how probable that is, and why. */
export type Guarded = {
  readonly bits: number;
  readonly probability: number;
  readonly reasons: readonly Reason[];
};

/** How probable two who may be twins are said to be one, at most: they may be, and no more than that. */
export const MOST_FOR_TWINS = 0.7;
/** Given names that are one name, however it was written. All others are names of two. */
const ONE_NAME = ["exact", "variant", "swapped"];
const ALIKE = ["exact", "close"];

/**
 * Twins share the birth date, surname, address and telephone; and parents like names that are alike: Amira and Amina. Where everything but the given
 * name agrees as twins' would, nothing that was compared can tell a misspelling from a sister, so they are never likely to be one, whatever it
 * sums to: somebody has to look.
 */
export function guardTwins(score: PairScore): Guarded {
  const reasons = explainPair(score).map(({ sentence, bits }) => ({ sentence, bits }));
  const { bits, probability } = score;
  if (!mayBeTwins(score) || probability <= MOST_FOR_TWINS) return { bits, probability, reasons };
  const most = Math.log2(MOST_FOR_TWINS / (1 - MOST_FOR_TWINS));
  const [told, taken] = [Math.min(bits, most), Math.min(0, most - bits)];
  return {
    bits: told,
    probability: MOST_FOR_TWINS,
    reasons: [
      ...reasons,
      {
        sentence: "Twins would agree in as much: it is not held to be enough to be one person.",
        bits: taken,
      },
    ],
  };
}

function mayBeTwins({ parts }: PairScore): boolean {
  const level = (wanted: string): string | undefined =>
    parts.find(({ group }) => group === wanted)?.level.replace(/_same_\w+$/, "");
  const given = level("given_name");
  return (
    given !== undefined &&
    !ONE_NAME.includes(given) &&
    level("date_of_birth") === "exact" &&
    ALIKE.includes(level("surname") ?? "")
  );
}
