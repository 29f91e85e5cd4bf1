import { formatDate, formatTime, type Calendar } from "../../../foundation/clock/index.ts";

/** When someone said it is safe to reach her: hours on the wall ("hh:mm"), or none said. */
export type Reach = { readonly from: string | undefined; readonly to: string | undefined; readonly saidAt: Date };

export type SafeNow = { readonly state: "yes" | "no" | "unknown"; readonly text: string };

type Asked = { readonly now: Date; readonly calendar: Calendar; readonly staleAfterDays: number };

/**
 * Whether she may be contacted now, in words for the head of her page. What she did not say is not assumed, and what
 * she said too long ago has to be checked again first (SAFETY 21).
 */
export function safeNow(reach: Reach | undefined, { now, calendar, staleAfterDays }: Asked): SafeNow {
  if (!reach) return { state: "unknown", text: "nobody has asked yet" };
  if (daysBetween(reach.saidAt, now) > staleAfterDays) {
    return { state: "unknown", text: `last said ${formatDate(reach.saidAt, calendar)}: check again first` };
  }
  const { from, to } = reach;
  if (!from || !to) return { state: "unknown", text: "she gave no times: do not assume" };
  if (isWithin(formatTime(now, calendar), from, to)) return { state: "yes", text: `yes, until ${to}` };
  return { state: "no", text: `not now: between ${from} and ${to}` };
}

/** From a later hour to an earlier one is over midnight. */
function isWithin(clock: string, from: string, to: string): boolean {
  return from < to ? clock >= from && clock < to : clock >= from || clock < to;
}

function daysBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / 86_400_000;
}

