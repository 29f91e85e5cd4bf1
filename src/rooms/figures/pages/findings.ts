import type { DeclineReason } from "../../../foundation/pack/index.ts";
import type { Figure } from "../../../kit/layout/index.ts";
import { sayCount, sayOf, sayShare, sumShown, type Count, type Share } from "../model/count.ts";
import type { Counted, Figures } from "../store/figures.ts";

/** What the figures say, in a sentence or two: the finding first, what it rests on beside it. */
export function findingsOf(figures: Figures, reasons: readonly DeclineReason[]): string[] {
  const { reached, requests, referrals } = totalsOf(figures);
  const about = isAny(requests)
    ? [`${sayCount(requests)} requests for help arrived. ${contactSentence(figures, reached)}`]
    : [];
  const service = isAny(referrals) ? [referralSentence(figures, referrals)] : [];
  const unmet = unmetNeeds(figures, reasons);
  const declined = isAny(unmet)
    ? [`${sayCount(unmet)} referrals were declined for a need that no service met.`]
    : [];
  return [...about, ...service, ...declined];
}

/** The few figures at the head of the page, beside what the sentences say. */
export function keyFigures(figures: Figures): Figure[] {
  const { reached, referrals, accepted } = totalsOf(figures);
  const { wait, openNow, caseContact } = figures;
  const cases = openNow.get("case");
  return [
    ...share("first safe contact in time", reached),
    ...(wait.medianHours === null
      ? []
      : [
          {
            label: "hours to first safe contact, median",
            value: String(wait.medianHours),
            note: `of ${sayCount(wait.base)}`,
          },
        ]),
    ...(isAny(referrals)
      ? [{ label: "referrals", value: sayCount(referrals), note: `${sayCount(accepted)} accepted` }]
      : []),
    ...share("first contact by the service in time", caseContact),
    ...(cases === undefined ? [] : [{ label: "cases open now", value: sayCount(cases) }]),
  ];
}

function contactSentence({ wait }: Figures, reached: Share): string {
  if (!isAny(reached.base)) return "Nobody's time for a first safe contact has come yet.";
  const median = wait.medianHours === null ? "" : `, half of them within ${wait.medianHours} hours`;
  return `${sayShare(reached)} had a first safe contact in time${median}.`;
}

function referralSentence({ answered }: Figures, referrals: Count): string {
  const inTime = isAny(answered.base)
    ? `${sayShare(answered)} were answered in time`
    : "none is due an answer yet";
  return `Of ${sayCount(referrals)} referrals, ${inTime}.`;
}

function unmetNeeds({ declined }: Figures, reasons: readonly DeclineReason[]): Count {
  const unmet = new Set(reasons.filter(({ unmetNeed }) => unmetNeed).map(({ id }) => id));
  return sumShown(declined.filter(({ reason }) => unmet.has(reason)).map(({ n }) => n));
}

function totalsOf({ months }: Figures) {
  const total = (name: Counted): Count => sumShown(months.map((month) => month[name]));
  return {
    requests: total("requests"),
    reached: { base: total("reached_base"), met: total("reached_met") },
    referrals: total("referrals"),
    accepted: total("accepted"),
  };
}

function share(label: string, counted: Share): Figure[] {
  return isAny(counted.base) ? [{ label, value: sayShare(counted), note: sayOf(counted) }] : [];
}

/** Whether there is something to tell; "fewer than five" is something. */
function isAny(count: Count): boolean {
  return count !== 0;
}
