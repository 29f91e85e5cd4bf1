export const UNITS = ["working-days", "days", "hours", "minutes", "months", "count"] as const;

/**
 * Every threshold and time limit the product asks a pack for, with its unit and the range in which
 * it still makes sense. A pack must give all of them and no others: a missing one would leave a
 * clock without a length, and a misspelt one would be obeyed by nothing. Where the least and the
 * most are the same, the limit is a promise of the product and is not a partnership's to change.
 */
export const KNOWN_THRESHOLDS = {
  "front-door.first-contact-high": limit("hours", 1, 72),
  "front-door.first-contact-medium": limit("hours", 1, 168),
  "front-door.first-contact-standard": limit("hours", 1, 336),
  "front-door.triage-reviewed": limit("hours", 1, 168),
  "front-door.contact-attempts": limit("count", 2, 10),
  "front-door.contact-attempts-window-high": limit("days", 1, 28),
  "front-door.referrer-feedback": limit("working-days", 1, 20),
  "front-door.answer-returned": limit("working-days", 1, 5),
  "safe-contact.stale-after": limit("days", 1, 365),
  "referral.answer": limit("working-days", 1, 20),
  "referral.escalate-after": limit("working-days", 1, 20),
  "referral.escalated-answer": limit("working-days", 1, 20),
  "referral.sharing-expires": limit("days", 7, 365),
  "referral.waiting-list-review": limit("days", 7, 180),
  "referral.ask-again": limit("days", 7, 180),
  "service.capacity-stale": limit("days", 1, 90),
  "advocacy.first-contact-idva": limit("working-days", 1, 10),
  "case.review": limit("months", 1, 12),
  "case.task": limit("working-days", 1, 30),
  "case.access-after-closing": limit("days", 1, 365),
  "risk.high": limit("count", 1, 24),
  "risk.medium": limit("count", 1, 24),
  "risk.review": limit("months", 1, 12),
  "marac.repeat-window": limit("months", 1, 36),
  "marac.flag": limit("months", 1, 36),
  "marac.escalation-events": limit("count", 2, 10),
  "marac.escalation-window": limit("months", 1, 36),
  "person-index.second-look": limit("working-days", 1, 40),
  "import.file-kept": limit("days", 1, 60),
  "import.take-back-within": limit("days", 1, 90),
  "figures.smallest-shown": limit("count", 3, 30),
  "figures.rounded-to": limit("count", 5, 10),
  "figures.released-after": limit("working-days", 1, 30),
  "indicator.return": limit("working-days", 1, 60),
  "indicator.approve": limit("working-days", 1, 60),
  "information.look-again": limit("months", 1, 24),
  "involvement.first-reply": limit("working-days", 1, 30),
  "involvement.settle": limit("days", 7, 180),
  "involvement.keep": limit("months", 1, 24),
  "place.moderate": limit("working-days", 1, 20),
  "place.moderate-slow": limit("working-days", 1, 60),
  "place.assign": limit("working-days", 1, 40),
  "place.act": limit("working-days", 1, 120),
  "place.publish": limit("working-days", 1, 60),
  "place.cluster-from": limit("count", 2, 30),
  "hotspots.fewest-reports": limit("count", 20, 1000),
  "hotspots.fewest-hexagons": limit("count", 5, 500),
  "hotspots.fewest-near": limit("count", 3, 100),
  "governance.papers-before": limit("days", 1, 28),
  "governance.minutes-within": limit("working-days", 1, 40),
  "reports.words-within": limit("working-days", 1, 20),
  "governance.action-due": limit("working-days", 1, 120),
  "risk-register.assess-within": limit("working-days", 1, 60),
  "risk-register.review-low": limit("months", 1, 12),
  "risk-register.review-middle": limit("months", 1, 12),
  "risk-register.review-high": limit("months", 1, 6),
  "risk-register.to-partnership": limit("count", 2, 25),
  "risk-register.to-executive": limit("count", 2, 25),
  "strategy.due-soon": limit("days", 7, 90),
  "strategy.update-within": limit("months", 1, 6),
  "strategy.words-kept": limit("days", 0, 28),
  "inbox.answer": limit("working-days", 1, 5),
  "inbox.words-kept": limit("days", 1, 90),
  "access.break-glass": limit("hours", 4, 4),
  "session.staff-idle": limit("minutes", 5, 60),
  "session.staff-longest": limit("hours", 1, 14),
  "session.public-idle": limit("minutes", 5, 60),
  "session.public-warning": limit("minutes", 1, 10),
} as const satisfies Record<string, KnownThreshold>;

function limit<U extends Unit>(unit: U, least: number, most: number) {
  return { unit, least, most };
}

export type Unit = (typeof UNITS)[number];
export type ThresholdKey = keyof typeof KNOWN_THRESHOLDS;
export interface KnownThreshold {
  unit: Unit;
  least: number;
  most: number;
}
