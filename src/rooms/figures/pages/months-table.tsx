import type { VNode } from "preact";
import { Table } from "../../../kit/govuk/index.ts";
import type { Month } from "../store/figures.ts";
import { sayCount } from "./say-count.ts";

const NUMBER = { format: "numeric" } as const;

/** What happened each month, newest first. */
export function MonthsTable({ months }: { months: readonly Month[] }): VNode {
  return (
    <Table
      caption="Month by month"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[
        { text: "Month" },
        ...["Requests", "Referrals sent", "Accepted", "Declined"].map((text) => ({ text, ...NUMBER })),
      ]}
      rows={months.map((row) => [
        { text: monthName(row.month) },
        ...[row.received, row.sent, row.accepted, row.declined].map((n) => ({ text: sayCount(n), ...NUMBER })),
      ])}
    />
  );
}

function monthName(month: string): string {
  return new Date(`${month}T12:00:00Z`).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
}
