import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import type { ContactPermission } from "../../../foundation/messages/index.ts";

const NUMBERS = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
] as const;

type Ways = readonly Pick<ContactPermission, "standing" | "isSafeNow" | "window" | "nextSafeTime">[];

/** Whether she may be reached now: a word or two for the list, and when, where that is to be said. */
export type ReachWords = { readonly state: string; readonly when: string | undefined };

type Reachable = { readonly kind: string; readonly ways: Ways; readonly comesBack: boolean };

/** Whether and when she may be reached, by the best of the ways she allowed; or that she comes back herself. Pure. */
export function reachInWords({ kind, ways, comesBack }: Reachable, calendar: Calendar): ReachWords {
  if (kind === "worried") return { state: "Nobody to contact", when: undefined };
  if (comesBack && ways.length === 0) return { state: "Comes back", when: "Do not get in touch." };
  const good = ways.filter(({ standing }) => standing === "good");
  const now = good.find(({ isSafeNow }) => isSafeNow);
  if (now) return { state: "Safe now", when: `Until ${now.window.to}.` };
  const next = good.map(({ nextSafeTime }) => nextSafeTime).filter((time) => time !== undefined);
  const [soonest] = next.toSorted((a, b) => a.getTime() - b.getTime());
  if (soonest) return { state: "Not now", when: `Not before ${formatDateTime(soonest, calendar)}.` };
  if (good.length > 0) return { state: "Not now", when: "No safe time this week." };
  return ways.some(({ standing }) => standing === "stale")
    ? { state: "Check again", when: "It was checked too long ago." }
    : { state: "To ask", when: undefined };
}

/** "Two of three varied attempts made." */
export function attemptsInWords(varied: number, needed: number): string {
  const made = say(varied);
  return `${made.charAt(0).toUpperCase()}${made.slice(1)} of ${say(needed)} varied attempts made.`;
}

/** What to do once the varied attempts were made and did not reach her; nothing before. */
export function afterAttempts(kind: string, varied: number, needed: number): string | undefined {
  if (varied < needed) return undefined;
  return kind === "professional"
    ? "Now tell whoever referred her, and decide with them what happens next."
    : "Now decide with a manager what happens next: a check on her welfare as she wished, or closing.";
}

function say(count: number): string {
  return NUMBERS[count] ?? String(count);
}
