import type { Figure } from "../../../kit/layout/index.ts";
import { saySumOf, TOO_FEW } from "../model/count.ts";
import { sumOf, unmetNeed, type FigureRow, type UnmetNeed } from "../model/figure-row.ts";
import { findSplit } from "../model/split.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import type { Measure } from "../model/measure.ts";
import { isAny, sayKey, saySum, sayYearsShare } from "./say-figure.ts";
import { splitPeriod } from "./split-period.ts";

/** What the figures say, in a sentence or two: the finding first, what it rests on beside it. */
export function findingsOf(rows: readonly FigureRow[], pack: Pack, held?: DisclosureProfile): string[] {
  const [requests, referrals] = [sumOf(rows, "requests"), sumOf(rows, "referrals")];
  const reached = sayYearsShare(rows, "clock-contact-first-contact", held);
  const answered = sayYearsShare(rows, "clock-referral-answer", held);
  const reasons = findSplit(pack, "reason", "declined");
  return [
    ...(isAny(requests)
      ? [
          `${capital(saySum(rows, "requests"))} requests for help arrived; ${reached === TOO_FEW ? "of how many the first safe contact was in time, there are too few to say" : `the time limit for the first safe contact was kept for ${reached}`}.`,
        ]
      : []),
    ...(isAny(referrals)
      ? [
          `Of ${saySum(rows, "referrals")} referrals, ${saySum(rows, "accepted")} were accepted; ${answered === TOO_FEW ? "of how many were answered in time, there are too few to say" : `${answered} were answered in time`}.`,
        ]
      : []),
    ...(reasons ? sayUnmetNeed(unmetNeed(rows, reasons), splitPeriod(rows, reasons)) : []),
  ];
}

function sayUnmetNeed(unmet: UnmetNeed, period: string): string[] {
  const what = "Declined for a need that no service met";
  if (!unmet.isPart) return isAny(unmet.shown) ? [`${what}: ${saySumOf(unmet)}.`] : [];
  if (unmet.shown === null || unmet.shown === 0)
    return [`${what}: too few of each reason to show in any quarter.`];
  return [
    `${what}: ${saySumOf(unmet)}, ${period}. ${unmet.heldBack} of the ${unmet.reasons} reasons are left out of it in quarters in which they were too few to show.`,
  ];
}

/** The few figures at the head of the page, beside what the sentences say. */
export function keyFigures(
  rows: readonly FigureRow[],
  measures: readonly Measure[],
  held?: DisclosureProfile,
): Figure[] {
  const shown = ["wait-first-contact", "cases-opened", "cases-closed", "clock-case-first-contact"];
  return measures
    .filter(({ id }) => shown.includes(id) && isAny(sumOf(rows, id)))
    .map((measure) => ({ label: measure.label.toLowerCase(), value: sayKey(measure, rows, held) }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
