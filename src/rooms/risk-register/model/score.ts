import type { Pack } from "../../../foundation/pack/index.ts";

/** Where a risk stands on the grid: how likely, from 1 to 5, and how much would come of it. */
export type Rating = { readonly likelihood: number; readonly impact: number };

export const SIZES = [1, 2, 3, 4, 5] as const;

/** Likelihood times impact: 1 to 25. */
export function scoreOf({ likelihood, impact }: Rating): number {
  return likelihood * impact;
}

/** "Likely (4) × major (4)", in the pack's words. */
export function sayRating({ governance }: Pick<Pack, "governance">, { likelihood, impact }: Rating): string {
  const { risks } = governance;
  const lower = (text = ""): string => text.charAt(0).toLowerCase() + text.slice(1);
  return `${risks.likelihood[likelihood - 1]} (${likelihood}) × ${lower(risks.impact[impact - 1])} (${impact})`;
}

/** What is meant to become of a risk, by the code it is kept under. */
export const RESPONSES = {
  reduce: "Reduce it: make it less likely, or less harmful",
  bear: "Bear it: the cost of doing more would be greater",
  share: "Share it: others carry part of it, by agreement",
  avoid: "Avoid it: stop what it comes from",
} as const;

export type Response = keyof typeof RESPONSES;
