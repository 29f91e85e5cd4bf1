import type { VNode } from "preact";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { safeContactRows } from "../safe-contact-rows.ts";
import type { ContactAnswers } from "../store/contact.ts";

type Props = {
  readonly answers: ContactAnswers;
  /** Whom it is about: "her", or "them" where nobody knows. */
  readonly whom?: string;
  /** A practitioner has checked it since: then this is what was said, and no longer what holds. */
  readonly isCheckedSince?: boolean;
};

/** How she may be reached, and only so. What she did not say reads so: nobody fills it in for her. */
export function SafeContact({ answers, whom = "her", isCheckedSince = false }: Props): VNode {
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
    </>
  );
}
