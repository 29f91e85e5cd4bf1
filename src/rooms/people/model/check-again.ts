import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import type { SafeNow } from "./reach.ts";
import { ATTEMPT_RESULTS } from "./say-attempt.ts";

/** What an attempt, or whoever asked for her, told of a way: until it is checked with her again, it is not to be taken for safe. */
export type CheckAgain = {
  readonly channel: string;
  readonly result: string;
  readonly at: Date;
};

/** The results of an attempt after which a way is not taken for safe. */
export const RESULTS_TO_CHECK = ["someone-else", "other-answered", "wrong", "not-safe"] as const;

/** Whoever asked for her told that a way is no longer safe: which one, a person reads, so it stands against all. */
export const TOLD_UNSAFE = { channel: "any", result: "told-unsafe" } as const;

/** Ways that end at the same device: who answers the one may read the other. */
const ONE_DEVICE: readonly string[] = ["phone", "text"];

/** "somebody else answered on Mon 23 Nov 2026, 14:05" */
export function sayCheckAgain({ result, at }: CheckAgain, calendar: Calendar): string {
  if (result === TOLD_UNSAFE.result)
    return `whoever asked for her told us on ${formatDateTime(at, calendar)} that a way is no longer safe`;
  return `${ATTEMPT_RESULTS[result] ?? "it was not safe"} on ${formatDateTime(at, calendar)}`;
}

/** The newest attempt since a way was checked that speaks against it, or nothing. Pure. */
export function checkAgainFor(
  way: { readonly channel: string; readonly verifiedAt: Date | undefined },
  attempts: readonly CheckAgain[],
): CheckAgain | undefined {
  const isSame = (channel: string) =>
    channel === TOLD_UNSAFE.channel ||
    channel === way.channel ||
    (ONE_DEVICE.includes(channel) && ONE_DEVICE.includes(way.channel));
  return newestSince(
    attempts.filter(({ channel }) => isSame(channel)),
    way.verifiedAt,
  );
}

/** Whether she may be contacted now, unless an attempt since it was said speaks against it: then check again first. Pure. */
export function orCheckAgain(
  safe: SafeNow,
  attempts: readonly CheckAgain[],
  { since, calendar }: { readonly since: Date | undefined; readonly calendar: Calendar },
): SafeNow {
  const newest = newestSince(attempts, since);
  if (!newest) return safe;
  return { state: "unknown", isDoubted: true, text: `check again first: ${sayCheckAgain(newest, calendar)}` };
}

function newestSince(attempts: readonly CheckAgain[], since: Date | undefined): CheckAgain | undefined {
  const [newest] = attempts.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return newest && (since === undefined || newest.at > since) ? newest : undefined;
}
