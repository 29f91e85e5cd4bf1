import { addDays, formatLongDay, sameDay } from "../../../foundation/clock/index.ts";

/** How an action stands: as much as the rule asks about. Days are YYYY-MM-DD. */
export type ActionFacts = {
  readonly state: "planned" | "started" | "complete" | "stopped";
  readonly start: string | undefined;
  readonly due: string | undefined;
  /** The day it was last said how it goes, or it was started. */
  readonly heardOn: string | undefined;
  /** Somebody said what stands in its way, or it waits for an action that is not complete. */
  readonly isBlocked: boolean;
};

/** The pack's limits: how near the due day blockers count, and how long nothing may be heard. */
export type DeliveryLimits = { readonly soonDays: number; readonly quietMonths: number };

/** From worst to best; "stopped" is counted beside them. */
export const STATUSES = ["late", "not-started", "at-risk", "on-track", "complete", "stopped"] as const;
export type Status = (typeof STATUSES)[number];

/** Each in a word or a few. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  late: "Late",
  "not-started": "Not started, and should be",
  "at-risk": "At risk",
  "on-track": "On track",
  complete: "Complete",
  stopped: "Stopped",
};

export type Judged = { readonly status: Status; readonly why: string };

/**
 * How delivery of an action stands, by the one rule, and why in words. Pure.
 * @param today YYYY-MM-DD
 */
export function judgeAction(facts: ActionFacts, today: string, limits: DeliveryLimits): Judged {
  const { state, start, due, heardOn, isBlocked } = facts;
  if (state === "complete") return { status: "complete", why: "it is done" };
  if (state === "stopped") return { status: "stopped", why: "it was stopped" };
  if (due !== undefined && due < today) return { status: "late", why: `it was due on ${formatLongDay(due)}` };
  if (state === "planned")
    return start !== undefined && start < today
      ? { status: "not-started", why: `it should have been started by ${formatLongDay(start)}` }
      : {
          status: "on-track",
          why: start ? `it is to be started by ${formatLongDay(start)}` : "no day is set to start it",
        };
  if (isBlocked && due !== undefined && due <= addDays(today, limits.soonDays))
    return { status: "at-risk", why: `something stands in its way and it is due on ${formatLongDay(due)}` };
  if (heardOn === undefined || heardOn < sameDay(today, -limits.quietMonths))
    return {
      status: "at-risk",
      why: heardOn ? `nothing was heard since ${formatLongDay(heardOn)}` : "nothing was heard of it",
    };
  return {
    status: "on-track",
    why: isBlocked ? "it is not due yet, though something stands in its way" : "it goes as planned",
  };
}

/** The rule as it is shown beside what it finds. */
export function sayRule({ soonDays, quietMonths }: DeliveryLimits): readonly string[] {
  return [
    "Complete: whoever owns it said so, with what shows it.",
    "Late: its due day is over.",
    "Not started when it should be: the day to start it is over.",
    `At risk: it is due within ${soonDays} days and something stands in its way, or nothing was heard of it for ${quietMonths} months.`,
    "On track: none of these.",
    "An objective and a priority are as the worst of what is under them; a commitment that no action delivers says so.",
  ];
}
