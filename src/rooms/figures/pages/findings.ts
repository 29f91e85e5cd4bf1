import type { Figure } from "../../../kit/layout/index.ts";
import { sayCount } from "../model/count.ts";
import { sumOf, unmetNeed, type FigureRow } from "../model/figure-row.ts";
import { findSplit } from "../model/split.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import type { Measure } from "../model/measure.ts";
import { isAny, saySum, sayYear, sayYearsShare } from "./say-figure.ts";

/** What the figures say, in a sentence or two: the finding first, what it rests on beside it. */
export function findingsOf(rows: readonly FigureRow[], pack: Pack, held?: DisclosureProfile): string[] {
  const [requests, referrals] = [sumOf(rows, "requests"), sumOf(rows, "referrals")];
  const reached = sayYearsShare(rows, "clock-contact-first-contact", held);
  const answered = sayYearsShare(rows, "clock-referral-answer", held);
  const reasons = findSplit(pack, "reason", "declined");
  const unmet = reasons ? unmetNeed(rows, reasons) : 0;
  return [
    ...(isAny(requests)
      ? [
          `${capital(saySum(rows, "requests"))} requests for help arrived; the time limit for the first safe contact was kept for ${reached}.`,
        ]
      : []),
    ...(isAny(referrals)
      ? [
          `Of ${saySum(rows, "referrals")} referrals, ${saySum(rows, "accepted")} were accepted; ${answered} were answered in time.`,
        ]
      : []),
    ...(isAny(unmet) ? [`Declined for a need that no service met: ${sayCount(unmet)}.`] : []),
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
    .map((measure) => ({ label: measure.label.toLowerCase(), value: sayYear(measure, rows, held) }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
