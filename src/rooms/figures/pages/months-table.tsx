import type { VNode } from "preact";
import { Table } from "../../../kit/govuk/index.ts";
import { sayCount, sayOf, type Count } from "../model/count.ts";
import type { Month } from "../store/figures.ts";

type Column = {
  readonly head: string;
  readonly count: (month: Month) => Count;
  readonly say: (month: Month) => string;
};

const plain = (head: string, count: (month: Month) => Count): Column => ({
  head,
  count,
  say: (month) => sayCount(count(month)),
});

const REQUESTS: readonly Column[] = [
  plain("Requests", ({ requests }) => requests),
  {
    head: "Taken in time",
    count: ({ taken_base }) => taken_base,
    say: ({ taken_base: base, taken_met: met }) => sayOf({ base, met }),
  },
  {
    head: "Safe contact in time",
    count: ({ reached_base }) => reached_base,
    say: ({ reached_base: base, reached_met: met }) => sayOf({ base, met }),
  },
  plain("Own behaviour", ({ own_behaviour }) => own_behaviour),
];

const REFERRALS: readonly Column[] = [
  plain("Referrals", ({ referrals }) => referrals),
  plain("Accepted", ({ accepted }) => accepted),
  // Not of the county, whose refusals come by reason alone.
  plain("Declined", ({ declined }) => declined ?? 0),
];

type Props = { readonly months: readonly Month[] };

/** What arrived and how soon it was answered, month by month, newest first. Nothing where nothing ever arrived. */
export function RequestsTable({ months }: Props): VNode | null {
  return monthly("Requests, month by month", REQUESTS, months);
}

/** Referrals and what came of them, month by month, newest first. */
export function ReferralsTable({ months }: Props): VNode | null {
  return monthly("Referrals, month by month", REFERRALS, months);
}

/** A column in which nothing ever happened is left out. */
function monthly(caption: string, all: readonly Column[], months: readonly Month[]): VNode | null {
  const columns = all.filter(({ count }) => months.some((month) => count(month) !== 0));
  if (columns.length === 0) return null;
  return (
    // Wider than a phone: it scrolls in a frame of its own, which the keyboard reaches too.
    <div class="fl-scroll" role="region" aria-label={caption} tabIndex={0}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[{ text: "Month" }, ...columns.map(({ head }) => ({ text: head, format: "numeric" as const }))]}
        rows={months.map((month) => [
          { text: monthName(month.month) },
          ...columns.map(({ say }) => ({ text: say(month), format: "numeric" as const })),
        ])}
      />
    </div>
  );
}

const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Nov 2026", from "2026-11-01": spelt out here because Node's own names change between releases. */
function monthName(month: string): string {
  return `${NAMES[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}
