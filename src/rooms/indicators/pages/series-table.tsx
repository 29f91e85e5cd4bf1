import type { VNode } from "preact";
import { Table } from "../../../kit/govuk/index.ts";
import { EmptyState, Scroll } from "../../../kit/layout/index.ts";
import type { Told } from "../model/as-told.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodName } from "../model/period.ts";
import { sayInterval, sayObserved } from "../model/say-figure.ts";
import type { Observation } from "../store/observation.ts";

type Props = {
  readonly definition: Indicator;
  readonly series: readonly Told<Observation>[];
  readonly csvHref: string;
};

/** Every period, newest first; where the definition changed, it says so. */
export function SeriesTable({ definition, series, csvHref }: Props): VNode {
  if (series.length === 0) return <EmptyState text={whyNone(definition)} />;
  return (
    <>
      <Scroll label="Every figure">
        <Table
          caption="Every figure"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={[
            { text: "Period" },
            { text: "Figure", format: "numeric" },
            { text: "Range (95%)" },
            { text: "Out of", format: "numeric" },
            { text: "What to know" },
          ]}
          rows={series
            .toReversed()
            .map((each, index, all) => [
              { text: periodName(each) },
              { text: sayObserved(definition, each.observed), format: "numeric" as const },
              { text: sayInterval(definition, each.observed) },
              { text: sayBase(each), format: "numeric" as const },
              { text: remarkOn(each, all[index + 1]) },
            ])}
        />
      </Scroll>
      <p class="govuk-body">
        <a class="govuk-link" href={csvHref}>
          These figures as a file (CSV)
        </a>
      </p>
    </>
  );
}

function whyNone({ lacks, source }: Indicator): string {
  if (lacks !== undefined) return `There is no figure, since this is not recorded here yet: ${lacks}.`;
  return source === "computed"
    ? "There is no figure yet. The first comes when the first period is over and released."
    : "There is no figure yet. Nobody has returned one.";
}

function sayBase({ observed }: Told<Observation>): string {
  if (observed.state !== "shown" || observed.denominator === null) return "";
  return observed.denominator.toLocaleString("en-GB");
}

function remarkOn(
  { version, revision, method, source }: Told<Observation>,
  before: Told<Observation> | undefined,
): string {
  const remarks = [
    ...(before && before.version !== version ? ["Counted in another way from here on"] : []),
    ...(revision > 1 ? [`Revision ${revision}`] : []),
    ...(method === "published" ? ["As published, without a base"] : []),
    ...(source ? [`From ${source}`] : []),
  ];
  return remarks.join(". ");
}
