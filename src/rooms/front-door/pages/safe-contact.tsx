import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { COMES_BACK } from "../comes-back.ts";
import { safeContactRows, sayDays } from "../safe-contact-rows.ts";
import type { ContactAnswers } from "../store/contact.ts";

type Props = {
  readonly answers: ContactAnswers;
  readonly pack: Pack;
  /** Whom it is about: "her", or "them" where nobody knows. */
  readonly whom?: string;
  /** A practitioner has checked it since: then this is what was said, and no longer what holds. */
  readonly isCheckedSince?: boolean;
};

/** How she may be reached, and only so. What she did not say reads so: nobody fills it in for her. */
export function SafeContact({ answers, pack, whom = "her", isCheckedSince = false }: Props): VNode {
  return (
    <>
      <h2 class="govuk-heading-s">
        {isCheckedSince
          ? `How it was said then that it is safe to reach ${whom}`
          : `How it is safe to reach ${whom}`}
      </h2>
      {isCheckedSince && (
        <p class="govuk-body">It was checked with {whom} since. Go by what stands beside this.</p>
      )}
      <SummaryList
        rows={safeContactRows(answers).map(({ label, value }) => ({
          key: { text: label },
          value: { text: value ?? "not said: do not assume" },
        }))}
      />
      {!isCheckedSince && isReached(answers) && !answers.times && (
        <p class="govuk-body">{sayHoursUnsaid(answers, pack)}</p>
      )}
    </>
  );
}

/** Whether there is a way to get in touch, to which hours belong. */
function isReached({ channel }: ContactAnswers): boolean {
  return channel !== undefined && channel !== COMES_BACK;
}

/** Which hours hold where none were given: they are ours, and must not be taken for what was said to be safe. */
function sayHoursUnsaid({ days }: ContactAnswers, { messages }: Pack): string {
  const { from, to } = messages.hoursUnsaid;
  const on = days?.length ? "on the days that were given" : sayDays(messages.hoursUnsaid.days);
  return `No hours were given. We then try only from ${from} to ${to}, ${on}: these are our own hours, and nobody said that they are safe.`;
}
