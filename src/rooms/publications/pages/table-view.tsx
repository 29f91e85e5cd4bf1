import { monthName } from "../../../foundation/clock/index.ts";
import type { VNode } from "preact";
import { IntervalBars, LineChart } from "../../../kit/charts/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { Scroll } from "../../../kit/layout/index.ts";
import { ALL, type PublicTableBody } from "../model/edition-body.ts";
import { headlineOf, linesOf, quartersOf, sayCount, sayQuarter, subtitleOf } from "../model/say-table.ts";

type Props = {
  readonly table: PublicTableBody;
  /** Where the same is as a file; left out where there is none yet. */
  readonly csvHref?: string | undefined;
  readonly headingLevel?: 2 | 3;
};

/** One table as everybody reads it, the same for those who sign it off: a chart with its finding, and every count. */
export function TableView(props: Props): VNode {
  const { table } = props;
  if (table.lines.length === 0) return <p class="govuk-body">No quarter of this table is over yet.</p>;
  return (
    <>
      {table.by ? <Parts {...props} /> : <Going {...props} />}
      <Counts {...props} />
    </>
  );
}

/** How it goes over time. */
function Going({ table, csvHref, headingLevel = 2 }: Props): VNode {
  const months = table.lines.filter((line) => line.months === 1);
  const points = (months.length > 0 ? months : table.lines).map(({ start, months: length, count }) => ({
    period: monthName(start, length),
    value: count ?? undefined,
  }));
  return (
    <LineChart
      id={`chart-${table.id}`}
      title={headlineOf(table)}
      subtitle={subtitleOf(table)}
      headingLevel={headingLevel}
      points={points}
      within={{ low: 0 }}
      isFromNought
      isWhole
      format={(value) => value.toLocaleString("en-GB")}
      csvHref={csvHref}
    />
  );
}

/** Its parts in the latest quarter. */
function Parts({ table, csvHref, headingLevel = 2 }: Props): VNode {
  const last = quartersOf(table).at(-1);
  const rows = linesOf(table, last).filter(({ code }) => code !== ALL);
  return (
    <IntervalBars
      id={`chart-${table.id}`}
      title={headlineOf(table)}
      subtitle={`${subtitleOf(table)} Drawn: ${last === undefined ? "nothing" : sayQuarter(last)}.`}
      headingLevel={headingLevel}
      rowName={table.by?.label ?? ""}
      rows={rows.map(({ name, count }) =>
        count === null ? { name, note: table.word } : { name, value: count },
      )}
      within={{ low: 0 }}
      format={(value) => value.toLocaleString("en-GB")}
      csvHref={csvHref}
    />
  );
}

/** Every count of every quarter, newest first, what is held back by its word. */
function Counts({ table }: Props): VNode {
  const quarters = quartersOf(table).toReversed();
  const caption = `${table.title}, by quarter${table.by ? ` and ${table.by.label.toLowerCase()}` : ""}`;
  if (!table.by) return <ByPeriod table={table} caption={caption} />;
  const codes = linesOf(table, quarters[0]).map(({ code, name }) => ({ code, name }));
  return (
    <Scroll label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[
          { text: table.by.label },
          ...quarters.map((quarter) => ({ text: sayQuarter(quarter), format: "numeric" as const })),
        ]}
        rows={codes.map(({ code, name }) => [
          { text: name },
          ...quarters.map((quarter) => ({
            text: sayCount(table, linesOf(table, quarter).find((line) => line.code === code)?.count),
            format: "numeric" as const,
          })),
        ])}
      />
    </Scroll>
  );
}

function ByPeriod({ table, caption }: { table: PublicTableBody; caption: string }): VNode {
  const lines = table.lines.toSorted(
    (a, b) => (a.quarter < b.quarter ? 1 : a.quarter > b.quarter ? -1 : 0) || b.months - a.months,
  );
  return (
    <Scroll label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[{ text: "Period" }, { text: "Count", format: "numeric" }]}
        rows={lines.map(({ start, months, count }) => [
          { text: monthName(start, months) },
          { text: sayCount(table, count), format: "numeric" },
        ])}
      />
    </Scroll>
  );
}
