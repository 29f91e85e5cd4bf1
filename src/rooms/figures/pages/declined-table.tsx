import type { VNode } from "preact";
import type { DeclineReason } from "../../../foundation/pack/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import type { Figures } from "../store/figures.ts";
import { sayCount } from "../model/count.ts";

type Props = { readonly declined: Figures["declined"]; readonly reasons: readonly DeclineReason[] };

/** Why referrals were declined, most often first: a refused referral is data, and an unmet need says so. */
export function DeclinedTable({ declined, reasons }: Props): VNode | null {
  if (declined.length === 0) return null;
  return (
    <Table
      caption="Why referrals were declined"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: "Reason" }, { text: "Unmet need" }, { text: "Referrals", format: "numeric" }]}
      rows={declined.map(({ reason, n }) => {
        const known = reasons.find(({ id }) => id === reason);
        return [
          { text: known?.name ?? reason },
          { text: known?.unmetNeed ? "Yes" : "No" },
          { text: sayCount(n), format: "numeric" },
        ];
      })}
    />
  );
}
