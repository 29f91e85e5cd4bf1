/** A report of the demonstration: how many days ago it was prepared, what was said on its parts, and whether it was issued. */
export type ToldReport = {
  readonly days: number;
  readonly words: Readonly<Record<string, string>>;
  readonly isIssued: boolean;
};

const DAYS_TO_ISSUE = 6;

/** How long after it was prepared the words were given, and it was approved and issued. */
export const COMMENTED_AFTER = 3;
export const ISSUED_AFTER = DAYS_TO_ISSUE;

/** Two reports a quarter apart, and one that waits for the words of its owners. */
export const TOLD_REPORTS: readonly ToldReport[] = [
  {
    days: -104,
    isIssued: true,
    words: {
      P1: "Schools asked for a term's notice before work with whole year groups, so that most of it begins in the autumn. (Fictional.)",
      P2: "The front door was short of two people over the summer. Waits should shorten once they are in post. (Fictional.)",
      P3A: "Two services share one waiting list since June. It is too early to say what that changes. (Fictional.)",
    },
  },
  {
    days: -12,
    isIssued: true,
    words: {
      P1: "Whole-school work runs in nine more schools than in the last report. The panel asked that pupils be told what came of it. (Fictional.)",
      P2: "Both posts at the front door are filled. Safe contact in time went up in the last weeks of the quarter. (Fictional.)",
      P3A: "The shared waiting list is to be looked at by the community services sub-group in its next meeting. (Fictional.)",
      P3B: "Housing moves are held up by repairs. A list of empty homes goes to the districts every month. (Fictional.)",
      P4: "Two agencies have not sent their figures. They were asked again. (Fictional.)",
    },
  },
  {
    days: -1,
    isIssued: false,
    words: {
      P4: "All agencies have sent their figures for the quarter. (Fictional.)",
    },
  },
];
