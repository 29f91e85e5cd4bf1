import { addDays, formatLongDay, sameDay } from "../../../foundation/clock/index.ts";

/** How an action stands: as much as the rule asks about. Days are YYYY-MM-DD. */
export type ActionFacts = {
  readonly state: "planned" | "started" | "complete" | "stopped";
  readonly start: string | undefined;
  readonly due: string | undefined;
  /** The day it was last said how it goes, or it was started. */
  readonly heardOn: string | undefined;
  /** Whether somebody is named to do it, and not a body alone. */
  readonly isNamed: boolean;
  /** The day of the first milestone that is not reached, where it has one. */
  readonly nextMilestone: string | undefined;
  /** Somebody said what stands in its way, or it waits for an action that is not complete. */
  readonly isBlocked: boolean;
};

/** The pack's limits: how near the due day blockers count, and how long nothing may be heard. */
export type DeliveryLimits = { readonly soonDays: number; readonly quietMonths: number };

/** From worst to best; "stopped" is counted beside them. */
export const STATUSES = [
  "late",
  "not-started",
  "at-risk",
  "unjudged",
  "on-track",
  "complete",
  "stopped",
] as const;
export type Status = (typeof STATUSES)[number];

/** Each in a word or a few. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  late: "Late",
  "not-started": "Not started, and should be",
  "at-risk": "At risk",
  unjudged: "Cannot be judged",
  "on-track": "On track",
  complete: "Complete",
  stopped: "Stopped",
};

/** What somebody has to do something about, from worst to best: "who is not delivering" is made of these. */
export const BEHIND: readonly Status[] = ["late", "not-started", "at-risk", "unjudged"];

export type Judged = {
  readonly status: Status;
  readonly why: string;
  /** How often its day was put to a later one. */
  readonly putOff?: number;
};

/**
 * How delivery of an action stands, by the one rule, and why in words. Pure.
 * @param today YYYY-MM-DD
 */
export function judgeAction(facts: ActionFacts, today: string, limits: DeliveryLimits): Judged {
  const { state, start, due, nextMilestone } = facts;
  if (state === "complete") return { status: "complete", why: "it is done" };
  if (state === "stopped") return { status: "stopped", why: "it was stopped" };
  if (due !== undefined && due < today) return { status: "late", why: `it was due on ${formatLongDay(due)}` };
  if (state === "planned" && start !== undefined && start < today)
    return { status: "not-started", why: `it should have been started by ${formatLongDay(start)}` };
  if (nextMilestone !== undefined && nextMilestone < today)
    return {
      status: "at-risk",
      why: `a milestone was to be reached by ${formatLongDay(nextMilestone)} and is not`,
    };
  const risk = state === "started" ? riskOf(facts, today, limits) : undefined;
  if (risk !== undefined) return { status: "at-risk", why: risk };
  const missing = missingOf(facts);
  if (missing.length > 0) return { status: "unjudged", why: missing.join(" and ") };
  return { status: "on-track", why: whyOnTrack(facts) };
}

/** Why an action that was started may not be done in time; undefined where nothing says so. */
function riskOf(
  { due, heardOn, isBlocked }: ActionFacts,
  today: string,
  { soonDays, quietMonths }: DeliveryLimits,
): string | undefined {
  if (isBlocked && due !== undefined && due <= addDays(today, soonDays))
    return `something stands in its way and it is due on ${formatLongDay(due)}`;
  if (heardOn === undefined) return "nothing was heard of it";
  return heardOn < sameDay(today, -quietMonths)
    ? `nothing was heard since ${formatLongDay(heardOn)}`
    : undefined;
}

/** What would have to be known to say that it is on track: without it, nobody can say that it is not. */
function missingOf({ state, start, due, isNamed }: ActionFacts): string[] {
  return [
    ...(due === undefined ? ["no day is set to do it by"] : []),
    ...(state === "planned" && start === undefined ? ["no day is set to start it"] : []),
    ...(isNamed ? [] : ["nobody is named to do it"]),
  ];
}

function whyOnTrack({ state, start, isBlocked }: ActionFacts): string {
  if (state === "planned") return `it is to be started by ${formatLongDay(start ?? "")}`;
  return isBlocked ? "it is not due yet, though something stands in its way" : "it goes as planned";
}

/** The rule as it is shown beside what it finds. */
export function sayRule({ soonDays, quietMonths }: DeliveryLimits): readonly string[] {
  return [
    "Complete: whoever owns it said so, with what shows it.",
    "Late: its due day is over.",
    "Not started when it should be: the day to start it is over.",
    `At risk: it is due within ${soonDays} days and something stands in its way, or nothing was heard of it for ${quietMonths} months; or the day of a milestone is over and it is not reached.`,
    "Cannot be judged: no day is set to do it by, none to start it before it was started, or nobody is named to do it.",
    "On track: none of these.",
    "An objective and a priority are as the worst of what is under them; a commitment that no action delivers says so.",
  ];
}
