import type { VNode } from "preact";
import { IntervalPlot, type IntervalRow } from "../../../kit/charts/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { Scroll } from "../../../kit/layout/index.ts";
import { yearName } from "../model/places-view.ts";
import { sayValue } from "../model/say-figure.ts";
import type { PopulationView, ShareLine } from "../model/population-view.ts";
import { sayPoints, sayShares } from "../model/say-population.ts";

type Props = { readonly view: PopulationView };

/** One split: how far each group's share of those counted is from its share of the people, and where each is from. */
export function PopulationSection({ view }: Props): VNode {
  const title = sayShares(view);
  return (
    <section aria-label={`${view.measure}, by ${view.split}`}>
      <IntervalPlot
        id={`share-${view.id}`}
        title={title}
        subtitle={`Share of those counted less share of the people, in points of a hundred, ${yearName(view.period)}${madeUpWords(view)}`}
        rows={view.lines.flatMap(gapRow)}
        rowName={view.split}
        reference={{ name: "As in the population", value: 0 }}
        format={sayPoints}
        note="Counts are rounded: each interval holds that of every count that a rounded one may stand for. A published share of the people is taken as it is printed. With several groups one may look different by chance."
      />
      <ShareTable view={view} />
      <Sources view={view} />
    </section>
  );
}

function madeUpWords({ lines }: PopulationView): string {
  if (!lines.some(({ isMadeUp }) => isMadeUp)) return "";
  return lines.every(({ isMadeUp }) => isMadeUp)
    ? ". The shares of the people are made up, for demonstration"
    : ". Some shares of the people are made up, for demonstration";
}

function gapRow({ name, gap }: ShareLine): IntervalRow[] {
  if (!gap) return [];
  const { low, high } = gap.interval;
  return [
    {
      name,
      value: 100 * gap.difference,
      interval: { low: 100 * low, high: 100 * high },
      mark: MARKS[gap.says],
    },
  ];
}

const MARKS = {
  "clearly different": "different",
  "too close to call": "unclear",
  "no evidence of a difference": undefined,
} as const;

function ShareTable({ view }: Props): VNode {
  const heading = `${view.measure}, by ${view.split.charAt(0).toLowerCase()}${view.split.slice(1)}: figures`;
  return (
    <Scroll label={heading} look="fl-map-table">
      <Table
        caption={heading}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[
          { text: view.split },
          { text: "Of those counted", format: "numeric" },
          { text: "Of the people", format: "numeric" },
          { text: "Gap, in points", format: "numeric" },
          { text: "Range (95%)" },
          { text: "Beside the people" },
        ]}
        rows={view.lines.map((line) => [
          { text: line.name },
          { text: shareWords(view, line), format: "numeric" as const },
          {
            text: `${percent(line.percent)}${line.isMadeUp ? ", made up" : ""}`,
            format: "numeric" as const,
          },
          ...gapCells(line),
        ])}
      />
    </Scroll>
  );
}

/** "27.5%: 110 of 400"; or why there is none. */
function shareWords({ base }: PopulationView, { counted, gap, percent: known }: ShareLine): string {
  if (counted === "held-back") return "too small to show";
  if (counted === "none") return "nobody counted";
  if (!gap || typeof base !== "number") return "not shown";
  const share = percent(100 * gap.difference + known);
  return `${share}: ${counted.toLocaleString("en-GB")} of ${base.toLocaleString("en-GB")}`;
}

function gapCells({ gap }: ShareLine) {
  if (!gap) return [{ text: "", format: "numeric" as const }, { text: "" }, { text: "" }];
  const { low, high } = gap.interval;
  return [
    { text: sayPoints(100 * gap.difference), format: "numeric" as const },
    { text: `${sayPoints(100 * low)} to ${sayPoints(100 * high)}` },
    { text: gap.says },
  ];
}

/** Where the shares of the people are from: each source once, with what it is of. */
function Sources({ view: { lines } }: Props): VNode {
  const said = new Set(
    lines.map(
      ({ of, year, source, isApproximate }) =>
        `${of}, ${year}: ${source}${isApproximate ? " (some figures approximate, to be checked)" : ""}`,
    ),
  );
  return <p class="govuk-body">Of the people: {[...said].join("; ")}.</p>;
}

function percent(value: number): string {
  return sayValue({ unit: "percent" }, value);
}
