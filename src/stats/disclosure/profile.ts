import type { DisclosureProfile } from "../hold-back.ts";

/** How a table is made fit to publish: which counts are small, how the others are rounded, and what stands for one that is not shown. */
export type PublicationProfile = DisclosureProfile & {
  /** Whether a count of nought is shown. Where it is, a reader knows that whatever is held back is at least one. */
  readonly nought: "shown" | "held back";
  /** Printed for every count that is held back, whether it is small or protects one that is: it must be true of both. */
  readonly word: string;
  /** Whose rule it is. */
  readonly source: string;
};

/** The rules in use, as STATS names them under "Disclosure control". */
export const publicationProfiles = {
  /** What is used when nothing else is said: nought is small too, since "none in this town" tells of everybody there. */
  standard: {
    smallest: 8,
    base: 5,
    nought: "held back",
    word: "not shown",
    source: "STATS, disclosure control: the default here",
  },
  nhsSubNational: {
    smallest: 8,
    base: 5,
    nought: "shown",
    word: "*",
    source:
      "NHS England, sub-national counts of hospital episodes: 1 to 7 not shown, others to the nearest 5",
  },
  ofqual: {
    smallest: 5,
    base: 5,
    nought: "shown",
    word: "fewer than 5, or not shown",
    source: "Ofqual, statistics policies: fewer than 5 not shown, others to the nearest 5",
  },
  researchOutput: {
    smallest: 10,
    base: 5,
    nought: "held back",
    word: "not shown",
    source: "Checking of research outputs: nothing below 10, others to the nearest 5",
  },
  roughSleeping: {
    smallest: 5,
    base: 1,
    nought: "shown",
    word: "..",
    source: "Rough sleeping in England: 1 to 4 not shown, others as they are",
  },
} as const satisfies Readonly<Record<string, PublicationProfile>>;

/** A stricter rule for counts by what few people share: nothing below `smallest`, nought included. */
export function stricter(profile: PublicationProfile, smallest: number): PublicationProfile {
  return { ...profile, smallest: Math.max(profile.smallest, smallest), nought: "held back" };
}

/** Whether a count must not be shown by itself. */
export function isSmall(count: number, profile: Pick<PublicationProfile, "smallest" | "nought">): boolean {
  return count < profile.smallest && !(count === 0 && profile.nought === "shown");
}
