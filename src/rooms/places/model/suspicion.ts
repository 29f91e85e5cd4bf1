/** Why a report waits in the slower queue. None of it is a reason to refuse one. */
const REASONS = ["fast", "everything", "alike", "burst-here", "burst-all"] as const;
export type Reason = (typeof REASONS)[number];

/** What is asked of a report alone. */
export type Told = {
  readonly environment: readonly string[];
  readonly behaviour: readonly string[];
  readonly isFast?: boolean | undefined;
};

/** What came lately, this one not counted: in a day, and in a usual day of the four weeks before. */
export type Lately = {
  readonly hereToday: number;
  readonly hereUsually: number;
  readonly allToday: number;
  readonly allUsually: number;
  /** With the very same answers, in a day, anywhere. */
  readonly alikeToday: number;
};

/** How many boxes there are to tick of both lists. */
type Offered = { readonly environment: number; readonly behaviour: number };

const ALIKE_FROM = 5;
/** So many in a day are never a burst, however quiet it was before. */
const LEAST_HERE = 8;
const LEAST_ALL = 60;
const TIMES_USUAL = 5;

/**
 * What makes a report look as if a machine, or somebody with a grudge, had sent it: faster than a person, every box
 * ticked, the same as many others, one of a burst. Reasons, not proof: such a report is looked over later, never less.
 */
export function reasonsFor(told: Told, lately: Lately, offered: Offered): Reason[] {
  const isEverything =
    told.environment.length >= offered.environment && told.behaviour.length >= offered.behaviour;
  return [
    ...(told.isFast ? (["fast"] as const) : []),
    ...(isEverything ? (["everything"] as const) : []),
    ...(lately.alikeToday >= ALIKE_FROM ? (["alike"] as const) : []),
    ...(isBurst(lately.hereToday, lately.hereUsually, LEAST_HERE) ? (["burst-here"] as const) : []),
    ...(isBurst(lately.allToday, lately.allUsually, LEAST_ALL) ? (["burst-all"] as const) : []),
  ];
}

/** Whether so many in a day are far more than usual. */
export function isBurst(today: number, usual: number, least: number): boolean {
  return today >= least && today >= usual * TIMES_USUAL;
}
