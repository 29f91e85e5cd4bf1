import type { RiskLevel } from "../../../foundation/pack/index.ts";

/** What is known of a need when services are looked for. What is not known speaks for no service and against none. */
export type Need = {
  readonly risk: RiskLevel | undefined;
  readonly language: string | undefined;
  /** Answers to "does anyone close to her work for ...?": never sent there without her word (SAFETY 50). */
  readonly employers: readonly string[];
  /** The pack's needs: what she wants, what was found with her. */
  readonly needs?: readonly string[];
  /** The pack's forms of abuse. */
  readonly forms?: readonly string[];
  /** The pack's district she lives in. */
  readonly district?: string | undefined;
  readonly age?: AgeRange | undefined;
  /** Her children's ages in whole years, as far as they are known: one entry for each child that is known of. */
  readonly children?: readonly (number | undefined)[];
  /** An answer of the characteristic "gender". */
  readonly gender?: string | undefined;
  readonly preference?: Preference | undefined;
  /** What services say of their capacity, by service; one that says nothing is left out. */
  readonly capacities?: ReadonlyMap<string, CapacityFit>;
  /** The service whose own case she is referred on from: it has her already. */
  readonly own?: string | undefined;
  /** Services that declined her already, with their reasons in words. */
  readonly declined?: ReadonlyMap<string, string>;
};

/** Whether services are put in order by hardly anything: no level of risk, no need and no form of abuse is known. Pure. */
export function isLittleKnown({ risk, needs = [], forms = [] }: Need): boolean {
  return risk === undefined && needs.length === 0 && forms.length === 0;
}

/**
 * What she wants now: what she asked for, put right by what was gone through with her since. Pure.
 * @param gone each need that was gone through, and how it stands; nothing where nobody asked her
 */
export function needsNow(
  asked: readonly string[],
  gone: readonly { readonly id: string; readonly state: string }[] = [],
): string[] {
  const wanted = gone.filter(({ state }) => state === "wanted").map(({ id }) => id);
  const still = asked.filter((need) => !gone.some(({ id }) => id === need));
  return [...new Set([...wanted, ...still])];
}

/** Whole years; no `to`: no upper end. */
export type AgeRange = { readonly from: number; readonly to?: number };

/** What she would rather have, where there is a choice. */
export const PREFERENCES = ["by-and-for", "women-only"] as const;
export type Preference = (typeof PREFERENCES)[number];

/** What a service says of its capacity, as far as choosing goes; `text` says it in words, with how old it is. */
export type CapacityFit = {
  readonly state: "open" | "limited" | "closed";
  readonly waitDays: number | undefined;
  readonly text: string;
};

/** The ages that an answer such as "under-16", "from-18-to-24" or "over-60" stands for; nothing for any other. */
export function readAgeGroup(answer: string | undefined): AgeRange | undefined {
  const [, low, high] = /^from-(\d+)-to-(\d+)$/.exec(answer ?? "") ?? [];
  if (low !== undefined && high !== undefined) return { from: Number(low), to: Number(high) };
  const [, below] = /^under-(\d+)$/.exec(answer ?? "") ?? [];
  if (below !== undefined) return { from: 0, to: Number(below) - 1 };
  const [, above] = /^over-(\d+)$/.exec(answer ?? "") ?? [];
  return above === undefined ? undefined : { from: Number(above) + 1 };
}
