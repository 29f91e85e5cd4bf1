import type { VNode } from "preact";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { safeContactRows } from "../safe-contact-rows.ts";
import type { ContactAnswers } from "../store/contact.ts";

type Props = {
  readonly answers: ContactAnswers;
  /** Whom it is about: "her", or "them" where nobody knows. */
  readonly whom?: string;
};

/** How she may be reached, and only so. What she did not say reads so: nobody fills it in for her. */
export function SafeContact({ answers, whom = "her" }: Props): VNode {
  return (
    <>
      <h2 class="govuk-heading-s">How it is safe to reach {whom}</h2>
      <SummaryList
        rows={safeContactRows(answers).map(({ label, value }) => ({
          key: { text: label },
          value: { text: value ?? "not said: do not assume" },
        }))}
      />
    </>
  );
}
