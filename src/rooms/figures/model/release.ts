import { holdBack, roundTo, type DisclosureProfile } from "../../../stats/index.ts";
import type { Measure } from "./measure.ts";
import { releaseShares } from "./release-shares.ts";
import type { Split } from "./split.ts";

const TOTAL = { split: "all", value: "" } as const;

/** A count of the cube as it is, small ones too. */
export type RawCount = {
  readonly measure: string;
  readonly split: string;
  readonly value: string;
  readonly n: number;
  readonly met: number | null;
  readonly median_hours: number | null;
};

/** A count as everyone may see it. */
export type Released = {
  readonly measure: string;
  readonly split: string;
  readonly value: string;
  readonly shown: number | null;
  readonly met: number | null;
  readonly median_hours: number | null;
};

/** The total of a measure in a period: rounded, or nothing; what was kept of it, and a wait, only of a total that is shown. */
export function releaseTotal(
  measure: Measure,
  counts: readonly RawCount[],
  profile: DisclosureProfile,
): Released {
  const raw = counts.find((count) => count.measure === measure.id && count.split === TOTAL.split);
  const [shown] = holdBack([raw?.n ?? 0], profile);
  const isShown = raw !== undefined && shown !== undefined;
  return {
    measure: measure.id,
    ...TOTAL,
    shown: shown ?? null,
    met: isShown && raw.met !== null ? Math.min(shown, roundTo(raw.met, profile.base)) : null,
    median_hours: isShown && raw.median_hours !== null ? Math.round(raw.median_hours) : null,
  };
}

/**
 * One split of a measure in a period: every answer the pack has, also those that nobody gave. Of a measure that is kept or
 * not, how many kept it, where that may be shown.
 */
export function releaseSplit(
  measure: Measure,
  split: Split,
  counts: readonly RawCount[],
  profile: DisclosureProfile,
): Released[] {
  const known = counts.filter((count) => count.measure === measure.id && count.split === split.id);
  const raw = split.values.map(({ id }) => {
    const count = known.find(({ value }) => value === id);
    return { value: id, n: count?.n ?? 0, met: count?.met ?? 0 };
  });
  const shown = holdBack(
    raw.map(({ n }) => n),
    profile,
  );
  const parts = raw.map((part, index) => ({ ...part, shown: shown[index] ?? null }));
  const isShare = measure.kind === "limit" || measure.kind === "share";
  const met = isShare ? releaseShares(parts, profile) : [];
  return parts.map(({ value, shown: count }, index) => ({
    measure: measure.id,
    split: split.id,
    value,
    shown: count,
    met: met[index] ?? null,
    median_hours: null,
  }));
}
