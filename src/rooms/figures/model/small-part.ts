import { mostOfSmall, type DisclosureProfile } from "../../../stats/index.ts";
import type { FigureRow } from "./figure-row.ts";

/** Which part of a month's share is small: those who kept a limit, those who did not, or both. */
export type SmallPart = "met" | "rest" | "both";

/** Which of the two counts that a share tells may not be told; undefined where both may. */
export function smallPartOf(
  { n, met }: Pick<FigureRow, "n" | "met">,
  { smallest }: DisclosureProfile,
): SmallPart | undefined {
  if (n === null || met === null) return undefined;
  const [isMet, isRest] = [met < smallest, n - met < smallest];
  if (isMet && isRest) return "both";
  return isMet ? "met" : isRest ? "rest" : undefined;
}

/** Between what it lies how many of a month kept a limit, as far as may be told. */
export function metBetween(
  row: Pick<FigureRow, "n" | "met">,
  profile: DisclosureProfile,
): { readonly low: number; readonly high: number } {
  const [n, met] = [row.n ?? 0, row.met ?? 0];
  const off = Math.floor(profile.base / 2);
  switch (smallPartOf(row, profile)) {
    case "both":
      return { low: 0, high: n };
    case "met":
      return { low: 0, high: Math.min(n, mostOfSmall(profile, off)) };
    case "rest":
      return { low: Math.max(0, n - mostOfSmall(profile, 2 * off)), high: n };
    default:
      return { low: met, high: met };
  }
}
