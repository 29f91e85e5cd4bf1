import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import { sayCheckAgain } from "../../people/index.ts";
import type { Way } from "./usable-ways.ts";

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

type Ways = readonly Pick<Way, "standing" | "isSafeNow" | "window" | "nextSafeTime" | "checkAgain">[];

/** Whether she may be reached now: a word or two for the list, and when, where that is to be said. */
export type ReachWords = { readonly state: string; readonly when: string | undefined };

type Reachable = { readonly kind: string; readonly ways: Ways; readonly comesBack: boolean };

/** Whether and when she may be reached, by the best of the ways she allowed; or that she comes back herself. Pure. */
export function reachInWords({ kind, ways, comesBack }: Reachable, calendar: Calendar): ReachWords {
  if (kind === "worried") return { state: "Nobody to contact", when: undefined };
  if (comesBack && ways.length === 0) return { state: "Comes back", when: "Do not get in touch." };
  const [against] = ways
    .flatMap(({ checkAgain }) => checkAgain ?? [])
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (against) return { state: "Check again first", when: `${capital(sayCheckAgain(against, calendar))}.` };
  const good = ways.filter(({ standing }) => standing === "good");
  const now = good.find(({ isSafeNow }) => isSafeNow);
  if (now) return { state: "Safe now", when: `Until ${now.window.to}.` };
  const next = good.map(({ nextSafeTime }) => nextSafeTime).filter((time) => time !== undefined);
  const [soonest] = next.toSorted((a, b) => a.getTime() - b.getTime());
  if (soonest) return { state: "Not now", when: `Not before ${formatDateTime(soonest, calendar)}.` };
  if (good.length > 0) return { state: "Not now", when: "No safe time this week." };
  return ways.some(({ standing }) => standing === "stale")
    ? { state: "Check again", when: "It has to be checked with her again." }
    : { state: "To ask", when: undefined };
}

/** "Two of three varied attempts made", and what makes one varied. */
export function attemptsInWords(varied: number, needed: number): string {
  const made = `${capital(say(varied))} of ${say(needed)} varied attempts made`;
  if (varied >= needed) return `${made}.`;
  return `${made}. Try at another time of day, on another day or by another way she allows.`;
}

/** What to do once the varied attempts were made and did not reach her; nothing before. */
export function afterAttempts(kind: string, varied: number, needed: number): string | undefined {
  if (varied < needed) return undefined;
  return kind === "professional"
    ? "Now tell whoever referred her, and decide with them what happens next."
    : "Now decide with a manager what happens next: a check on her welfare as she wished, or closing.";
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function say(count: number): string {
  return NUMBERS[count] ?? String(count);
}
