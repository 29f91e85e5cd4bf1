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
  readonly since?: Since;
};

/**
 * What came of it since: a practitioner checked it, or it no longer holds and has to be checked again. Then this is what
 * was said, and nothing to go by.
 */
export type Since = "checked" | "doubted";

/** How she may be reached, and only so. What she did not say reads so: nobody fills it in for her. */
export function SafeContact({ answers, pack, whom = "her", since }: Props): VNode {
  return (
    <>
      <h2 class="govuk-heading-s">
        {since ? `How it was said then that it is safe to reach ${whom}` : `How it is safe to reach ${whom}`}
      </h2>
      {since === "doubted" && (
        <p class="govuk-body">
          <strong>Do not go by this.</strong> Check with {whom} again first.
        </p>
      )}
      {since === "checked" && (
        <p class="govuk-body">It was checked with {whom} since. Go by what stands beside this.</p>
      )}
      <SummaryList
        rows={safeContactRows(answers).map(({ label, value }) => ({
          key: { text: label },
          value: { text: value ?? "not said: do not assume" },
        }))}
      />
      {!since && isReached(answers) && !answers.times && (
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
