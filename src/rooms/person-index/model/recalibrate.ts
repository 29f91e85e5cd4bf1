import { calibrate, type LinkModel } from "../../../linkage/index.ts";
import { bandOf } from "../../people/index.ts";

/** A pair as the engine scored it, and what two people said of it, if they have. `bits` is before any calibration. */
export type Judged = { readonly bits: number; readonly said: "same" | "different" | undefined };

/** Fewer judged pairs than this teach nothing that chance would not. */
export const FEWEST_JUDGED = 30;

/** The model with its probabilities put right by what people said of pairs; nothing where too few were judged. */
export function recalibrate(
  model: LinkModel,
  judged: readonly Judged[],
  made: { readonly id: string; readonly at: Date },
): LinkModel | undefined {
  const reviewed = judged.flatMap(({ bits, said }) =>
    said === undefined ? [] : [{ probability: rawProbability(bits), same: said === "same" }],
  );
  if (reviewed.length < FEWEST_JUDGED) return undefined;
  return {
    ...model,
    id: made.id,
    calibration: calibrate(reviewed),
    provenance: {
      ...model.provenance,
      description: `${model.id}, recalibrated by reviewed pairs`,
      trainedAt: made.at.toISOString(),
      settings: { ...model.provenance.settings, reviewedPairs: reviewed.length },
    },
  };
}

/** How known pairs would stand under one probability and another: how many of each band go to which. */
export function effectOf(
  judged: readonly Judged[],
  before: (bits: number) => number,
  after: (bits: number) => number,
): readonly { readonly from: string; readonly to: string; readonly pairs: number }[] {
  const counts = new Map<string, number>();
  for (const { bits } of judged) {
    const key = `${bandOf(before(bits))} ${bandOf(after(bits))}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, pairs]) => {
    const [from = "", to = ""] = key.split(" ");
    return { from, to, pairs };
  });
}

/** The probability that bits of odds stand for, before calibration. */
export function rawProbability(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
