import type { VNode } from "preact";
import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { checkedContactRows } from "../safe-contact-rows.ts";
import { getReach } from "../store/reach.ts";
import type { SafeContact } from "../store/safe-contact.ts";

/** Above the form that goes through it with her: that it begins with what was checked before, by whom and when. */
export async function whatWasChecked(context: StepContext): Promise<VNode | null> {
  const { safeContact, checkedBefore } = await getReach(context);
  if (safeContact || !checkedBefore) return null;
  return (
    <p class="govuk-body">
      She has been asked before: {checkedOn(checkedBefore, context.tx.house.calendar)} What she did not say
      this time stands below as she said it then. Confirm it with her.
    </p>
  );
}

/** How she could be reached when she was here before: known, and not to go by until it is confirmed with her. */
export function CheckedBefore({ safeContact, calendar }: Props): VNode {
  return (
    <>
      <h2 class="govuk-heading-s">How it was safe to reach her before</h2>
      <p class="govuk-body">
        {checkedOn(safeContact, calendar)} That was in an earlier contact: confirm it with her before you go
        by it.
      </p>
      <Rows said={safeContact.said} />
    </>
  );
}

function checkedOn({ byName, checkedAt }: SafeContact, calendar: Calendar): string {
  return `Checked with her by ${byName}, ${formatDateTime(checkedAt, calendar)}.`;
}

function Rows({ said }: Pick<SafeContact, "said">): VNode {
  return (
    <SummaryList
      rows={checkedContactRows(said).flatMap(({ label, value }) =>
        value === undefined ? [] : [{ key: { text: label }, value: { text: value } }],
      )}
    />
  );
}

type Props = { readonly safeContact: SafeContact; readonly calendar: Calendar };

/** How she may be reached, as a practitioner went through it with her: this is what to go by, unless it no longer holds. */
export function CheckedContact({ safeContact, holds, calendar }: Props & { holds: boolean }): VNode {
  const { said } = safeContact;
  const rows = checkedContactRows(said);
  const unsaid = rows.filter(({ value }) => value === undefined).map(({ label }) => label.toLowerCase());
  return (
    <>
      <h2 class="govuk-heading-s">
        {holds ? "How it is safe to reach her" : "How it was safe to reach her"}
      </h2>
      <p class="govuk-body">{checkedOn(safeContact, calendar)}</p>
      {!holds && (
        <p class="govuk-body">
          <strong>Do not go by this.</strong> It was too long ago, or otherwise was said since, by her or by
          whoever asked for her. Check with her again.
        </p>
      )}
      <Rows said={said} />
      {unsaid.length > 0 && <p class="govuk-body">Not said, so do not assume: {unsaid.join("; ")}.</p>}
    </>
  );
}
