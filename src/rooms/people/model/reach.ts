import { formatDate, formatDateTime, formatTime, type Calendar } from "../../../foundation/clock/index.ts";
import type { ContactPermission } from "../../../foundation/messages/index.ts";
import type { PassedOn } from "./passed-on.ts";

/** When someone said it is safe to reach her, as it was passed on: hours on the wall ("hh:mm"), or none said. */
export type Reach = {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly saidAt: Date;
};

export type SafeNow = { readonly state: "yes" | "no" | "unknown"; readonly text: string };

type Permission = Pick<
  ContactPermission,
  "window" | "standing" | "isSafeNow" | "nextSafeTime" | "verifiedAt"
>;
type Asked = { readonly now: Date; readonly calendar: Calendar; readonly staleAfterDays: number };

/**
 * Whether she may be contacted now, by the newest way she allowed, in words for the head of her page. What is too long
 * ago, or was not checked with her, is said to be so and not relied on (SAFETY 21).
 */
export function safeByPermission(permission: Permission, { calendar }: Pick<Asked, "calendar">): SafeNow {
  const { window, standing, isSafeNow, nextSafeTime, verifiedAt } = permission;
  if (standing === "unverified") return { state: "unknown", text: "not checked with her yet" };
  if (standing === "stale") return stale(verifiedAt, calendar);
  if (isSafeNow) return { state: "yes", text: `yes, until ${window.to}` };
  return {
    state: "no",
    text: nextSafeTime ? `no, next from ${formatDateTime(nextSafeTime, calendar)}` : "no",
  };
}

/** As `safeByPermission`, by the hours that came with a referral, where that is all the reader may see. */
export function safeByPassedOn(
  passed: PassedOn | undefined,
  { now, calendar, staleAfterDays }: Asked,
): SafeNow {
  if (!passed) return { state: "unknown", text: "nobody has asked yet" };
  if (daysBetween(passed.at, now) > staleAfterDays) return stale(passed.at, calendar);
  const { from, to } = passed;
  if (!from || !to)
    return { state: "unknown", text: "no safe times were passed on: ask before you reach her" };
  if (isWithin(formatTime(now, calendar), from, to)) return { state: "yes", text: `yes, until ${to}` };
  return { state: "no", text: `no, only between ${from} and ${to}` };
}

function stale(saidAt: Date | undefined, calendar: Calendar): SafeNow {
  const when = saidAt ? `last said ${formatDate(saidAt, calendar)}` : "said long ago";
  return { state: "unknown", text: `${when}: check again first` };
}

/** From a later hour to an earlier one is over midnight. */
function isWithin(clock: string, from: string, to: string): boolean {
  return from < to ? clock >= from && clock < to : clock >= from || clock < to;
}

function daysBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / 86_400_000;
}
