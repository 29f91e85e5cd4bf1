import type { VNode } from "preact";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { safeContactRows } from "../safe-contact-rows.ts";
import type { ContactAnswers } from "../store/contact.ts";

/** How she may be reached, and only so. What she did not say reads so: nobody fills it in for her. */
export function SafeContact({ answers, isCheckedSince }: Props): VNode {
  return (
    <>
      <h2 class="govuk-heading-s">
        {isCheckedSince ? "How she said then that it was safe to reach her" : "How it is safe to reach her"}
      </h2>
      {isCheckedSince && (
        <p class="govuk-body">It was checked with her since. Go by what stands beside this.</p>
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

type Props = {
  readonly answers: ContactAnswers;
  /** A practitioner went through it with her since: what she wrote first is history. */
  readonly isCheckedSince: boolean;
};
