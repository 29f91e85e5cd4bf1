import { formatDate, formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import type { ContactPermission } from "../../../foundation/messages/index.ts";
import { DAY_NAMES } from "./day-names.ts";
import type { PassedOn } from "./passed-on.ts";
import { isSafeMoment, nextSafeMoment } from "./safe-moment.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** When someone said it is safe to reach her, as it was passed on: hours on the wall ("hh:mm"), or none said. */
export type Reach = {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly saidAt: Date;
};

export type SafeNow = {
  readonly state: "yes" | "no" | "unknown";
  readonly text: string;
  /** Something was seen or told that speaks against it, and nobody went through it with her since. */
  readonly isDoubted?: true;
};

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
  const { from, to, days, isToAskAgain } = passed;
  if (isToAskAgain) return { state: "unknown", text: "ask her again first, as what was passed on says" };
  if (!from || !to) {
    const only = days ? ` but days (${sayDays(days)})` : "";
    return { state: "unknown", text: `no safe hours were passed on${only}: ask before you reach her` };
  }
  const allowance = { window: { from, to }, days: days ?? EVERY_DAY };
  if (isSafeMoment(allowance, now, calendar)) return { state: "yes", text: `yes, until ${to}` };
  if (!days) return { state: "no", text: `no, only between ${from} and ${to}` };
  const next = nextSafeMoment(allowance, now, calendar);
  return { state: "no", text: next ? `no, next from ${formatDateTime(next, calendar)}` : "no" };
}

function stale(saidAt: Date | undefined, calendar: Calendar): SafeNow {
  const when = saidAt ? `last said ${formatDate(saidAt, calendar)}` : "said long ago";
  return { state: "unknown", text: `${when}: check again first` };
}

function sayDays(days: readonly number[]): string {
  return days.map((day) => Object.values(DAY_NAMES)[day - 1]).join(", ");
}

function daysBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / 86_400_000;
}
