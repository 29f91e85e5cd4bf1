import type { VNode } from "preact";
import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { checkedContactRows } from "../safe-contact-rows.ts";
import type { SafeContact } from "../store/safe-contact.ts";

type Props = { readonly safeContact: SafeContact; readonly calendar: Calendar };

/** How she may be reached, as a practitioner went through it with her: this is what to go by. */
export function CheckedContact({ safeContact, calendar }: Props): VNode {
  const { said, checkedAt, byName } = safeContact;
  const rows = checkedContactRows(said);
  const unsaid = rows.filter(({ value }) => value === undefined).map(({ label }) => label.toLowerCase());
  return (
    <>
      <h2 class="govuk-heading-s">How it is safe to reach her</h2>
      <p class="govuk-body">
        Checked with her by {byName}, {formatDateTime(checkedAt, calendar)}.
      </p>
      <SummaryList
        rows={rows.flatMap(({ label, value }) =>
          value === undefined ? [] : [{ key: { text: label }, value: { text: value } }],
        )}
      />
      {unsaid.length > 0 && <p class="govuk-body">Not said, so do not assume: {unsaid.join("; ")}.</p>}
    </>
  );
}
