/** What a referrer may be told, and nothing else. `final`: it answers the request; the others say how it goes on. */
export const OUTCOMES = {
  received: { label: "Received and being looked after", final: false },
  "in-touch": { label: "We are in touch with her", final: false },
  connected: { label: "She is connected to a service", final: true },
  "not-reached": { label: "We could not reach her safely", final: true },
  "not-wanted": { label: "She does not want help now", final: true },
  "cannot-say": { label: "It is dealt with; we cannot say more", final: true },
} as const;

export type Outcome = keyof typeof OUTCOMES;

export const OUTCOME_CODES = Object.keys(OUTCOMES) as Outcome[];

/** What stands for a request that is answered where no more may be said than that it is looked after. */
const NO_MORE = "It is looked after. No more can be said, since she has not agreed that you hear it";

/**
 * How a request stands for whoever sent it. Once it is answered, "being looked after" would read for years as if more
 * were to come: that there is no more, and why, is what the referrer said herself when she sent it.
 */
export function sayOutcome(outcome: Outcome, isAnswered: boolean): string {
  return isAnswered && !OUTCOMES[outcome].final ? NO_MORE : OUTCOMES[outcome].label;
}

/**
 * What may be told at the end. Without her yes the referrer learns that it was received and is looked after, and
 * nothing that came of it: not even that nothing can be said, which would say something.
 */
export function outcomesAtTheEnd(mayKnow: boolean): Outcome[] {
  if (!mayKnow) return ["received"];
  return OUTCOME_CODES.filter((code) => OUTCOMES[code].final);
}

/** What may be told on the way. */
export function outcomesOnTheWay(mayKnow: boolean): Outcome[] {
  if (!mayKnow) return ["received"];
  return OUTCOME_CODES.filter((code) => !OUTCOMES[code].final);
}
