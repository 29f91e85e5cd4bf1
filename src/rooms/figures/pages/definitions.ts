import { formatLimit } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { limitsOf } from "../../../foundation/process/index.ts";

/** What each figure counts, of what, and by which limit of the pack. */
export function definitionsOf(house: House): { figure: string; means: string }[] {
  const limits = limitsOf(house);
  const limit = (key: string): string => formatLimit(limits.limitOf(key));
  const [standard, high] = [
    limit("front-door.first-contact-standard"),
    limit("front-door.first-contact-high"),
  ];
  return [
    {
      figure: "Requests for help",
      means: "What arrived from people who were harmed, by the month it arrived.",
    },
    {
      figure: "Taken in time",
      means: `Requests that a practitioner took within ${limit("front-door.triage-reviewed")}, of those taken or past that.`,
    },
    {
      figure: "First safe contact in time",
      means: `Requests with a safe contact recorded within ${standard}, or ${high} where she said there is danger, of those with one or past that. A request closed without one counts as not in time.`,
    },
    {
      figure: "Hours to first safe contact",
      means:
        "From the request to the first safe contact recorded. The median: half waited no longer. Not given for a few.",
    },
    {
      figure: "Referrals",
      means:
        "Sent in the month, by this agency or to it. Accepted and declined count in the month of the answer.",
    },
    {
      figure: "Referrals answered in time",
      means: `Accepted or declined within ${limit("referral.answer")}, of those answered or past that. While a question is open, time stands still.`,
    },
    {
      figure: "First contact by the service in time",
      means: `Cases with a safe contact recorded within ${limit("advocacy.first-contact-idva")} of being opened, of those with one or past that.`,
    },
    { figure: "Unmet need", means: "Referrals declined for a reason that the pack counts as an unmet need." },
    {
      figure: "Worried about own behaviour",
      means: "Requests to the programme, by the month they arrived. They count in no other figure.",
    },
  ];
}
