import { monthName } from "../../../foundation/clock/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { Details, Table } from "../../../kit/govuk/index.ts";
import { EmptyState, FactList } from "../../../kit/layout/index.ts";
import { saySumOf } from "../model/count.ts";
import { splitSums, totalsOf, type FigureRow } from "../model/figure-row.ts";
import { measuresOf, splitsOf, type Measure } from "../model/measure.ts";
import { findSplit, NOT_SAID, type Split } from "../model/split.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import { profileOf } from "../store/release-periods.ts";
import { findFigures } from "../store/find-figures.ts";
import { HowCounted } from "./how-counted.tsx";
import { sayKey, sayMonth, sayYear } from "./say-figure.ts";
import { splitPeriod, whyOtherMonths } from "./split-period.ts";

/** GET /plan/figures/:measure: one figure: what it counts, month by month, and split by what the pack knows. */
export const measureRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/plan/figures/:measure",
  access: needs("figures.see"),
  audit: notAudited("shows counts only, nobody's record"),
  handle: showMeasure,
};

/** The measure an address names; otherwise not found. */
export function getMeasure({ house }: ActorTx, request: StaffRequest): Measure {
  const measure = measuresOf(house).find(({ id }) => id === request.params["measure"]);
  if (!measure) throw notFound();
  return measure;
}

async function showMeasure(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const measure = getMeasure(tx, request);
  const { isWide, rows } = await findFigures(tx, measure.id);
  const held = isWide ? profileOf(tx.house.pack) : undefined;
  const splits = splitsOf(measure).flatMap((id) => findSplit(tx.house.pack, id, measure.id) ?? []);
  return staffPage({
    title: measure.label,
    place: "Plan",
    content: (
      <>
        <a class="govuk-back-link" href="/plan/figures">
          All figures
        </a>
        <h1 class="govuk-heading-l">{measure.label}</h1>
        <FactList
          facts={[
            ["What counts", measure.means],
            // A wait has no sum: it says its latest month, and which that is, beside between what its months lie.
            ...(measure.kind === "wait"
              ? [["Half waited no longer than", sayKey(measure, rows, held)] as const]
              : []),
            ["Twelve months", sayYear(measure, rows, held)],
          ]}
        />
        <HowCounted isWide={isWide} pack={tx.house.pack} />
        {rows.length === 0 ? (
          <EmptyState text="Nothing has been counted here in the last twelve months." />
        ) : (
          <>
            <MonthsTable measure={measure} rows={totalsOf(rows, measure.id)} held={held} />
            {splits.map((split) => (
              <SplitTable split={split} rows={rows} />
            ))}
          </>
        )}
      </>
    ),
  });
}

type MonthsProps = {
  readonly measure: Measure;
  readonly rows: readonly FigureRow[];
  /** By which rule small parts are not told; none of an agency's own figures. */
  readonly held: DisclosureProfile | undefined;
};

/** Month by month, newest first; for those who may see records, each month leads to them. */
function MonthsTable({ measure, rows, held }: MonthsProps): VNode {
  return (
    <Table
      caption="Month by month"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: "Month" }, { text: measure.kind === "limit" ? "Kept" : "Figure", format: "numeric" }]}
      rows={rows.map((row) => [
        held === undefined
          ? {
              html: (
                <a class="govuk-link" href={`/plan/figures/${measure.id}/${row.period.slice(0, 7)}`}>
                  {monthName(row.period)}
                </a>
              ),
            }
          : { text: monthName(row.period) },
        { text: sayMonth(measure, row, held), format: "numeric" },
      ])}
    />
  );
}

/** A split over the twelve months: sums of what is shown, month by month or quarter by quarter. */
function SplitTable({ split, rows }: { split: Split; rows: readonly FigureRow[] }): VNode | null {
  const counted = splitSums(rows, split);
  // Where nobody was asked there is nothing to split by.
  if (counted.every(({ id, sum }) => sum.shown === 0 || id === NOT_SAID)) return null;
  const title = `By ${inSentence(split.label)}`;
  const table = (
    <Table
      caption={title}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: split.label }, { text: splitPeriod(rows, split), format: "numeric" }]}
      rows={counted.map(({ label, sum }) => [
        { text: label },
        { text: saySumOf(sum), format: "numeric" as const },
      ])}
    />
  );
  const why = whyOtherMonths(rows, split);
  const content = (
    <>
      {why && <p class="govuk-body">{why}</p>}
      {table}
    </>
  );
  return <Details summaryText={title} html={content} open={split.id === "reason"} />;
}

/** A heading within a sentence; an abbreviation in it stays as it is written. */
function inSentence(label: string): string {
  return label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
