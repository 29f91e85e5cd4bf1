import type { ActorTx } from "../../../foundation/access/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import { staffPage, type Reply, type StaffRequest, type StaffRoute } from "../../../foundation/http/index.ts";
import { WarningText } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import type { PopulationView, ShareLine } from "../model/population-view.ts";
import { sayShares } from "../model/say-population.ts";
import { paths } from "../paths.ts";
import { getDefined } from "../store/definition.ts";
import { findPopulation } from "../store/find-population.ts";
import { PopulationSection } from "./population-section.tsx";
import { showsFigures } from "./shows-figures.ts";
import { ViewLinks } from "./view-links.tsx";

/** Who was counted for one indicator beside who lives in the county, and the same as a file. */
export const populationRoutes: readonly StaffRoute[] = [
  { ...showsFigures, path: "/indicators/:slug/population", handle: showPopulation },
  { ...showsFigures, path: "/indicators/:slug/population.csv", handle: givePopulation },
];

const MADE_UP =
  "Some shares of the population on this page were made up, for demonstration. Decide nothing by them. Each says so where it stands.";

async function showPopulation(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { definition } = await getDefined(tx, request.params["slug"] ?? "");
  const views = await findPopulation(tx, definition);
  const compared = views.filter(({ lines }) => lines.some(({ gap }) => gap !== undefined));
  const others = views.filter((view) => !compared.includes(view));
  const isMadeUp = views.some(({ lines }) => lines.some((line) => line.isMadeUp));
  const title = `${definition.name} beside the population`;
  return staffPage({
    title,
    place: "Plan",
    content: (
      <>
        <a class="govuk-back-link" href={paths.indicator(definition.id)}>
          {definition.name}
        </a>
        <h1 class="govuk-heading-l">{title}</h1>
        <ViewLinks house={tx.house} definition={definition} here="population" />
        {views.length === 0 ? (
          <EmptyState text="There is nothing to hold against the population. Either what this indicator is made of is not counted by district or group, or the first year of it is not over, or the pack has no shares of the population." />
        ) : (
          <>
            {isMadeUp && <WarningText text={MADE_UP} iconFallbackText="Warning" />}
            <p class="govuk-body">
              Of those counted who said, how many are of each group, and how many of all who live in the
              county are. A gap says that there is one, and not why: groups do not all come to harm alike.
              Small numbers are not shown, nor what would give them away.
            </p>
            <p class="govuk-body fl-no-print">
              <a class="govuk-link" href={paths.populationCsv(definition.id)}>
                These figures as a file (CSV)
              </a>
            </p>
            {compared.map((view) => (
              <PopulationSection view={view} />
            ))}
            {others.map((view) => (
              <p class="govuk-body">{sayShares(view)}.</p>
            ))}
          </>
        )}
      </>
    ),
  });
}

const HEAD = [
  "counted",
  "by",
  "group",
  "starts",
  "months",
  "state",
  "count",
  "out of",
  "share",
  "low95",
  "high95",
  "population share",
  "of whom",
  "year",
  "source",
  "made up",
  "gap in points",
  "gap low95",
  "gap high95",
  "says",
];

async function givePopulation(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { definition } = await getDefined(tx, request.params["slug"] ?? "");
  const views = await findPopulation(tx, definition);
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: toSpreadsheetCsv([HEAD, ...views.flatMap((view) => view.lines.map((line) => rowOf(view, line)))]),
    fileName: `${definition.id}-beside-the-population.csv`,
  };
}

function rowOf({ measure, split, period, base }: PopulationView, line: ShareLine): string[] {
  const { counted, gap } = line;
  const percent = (part: number | undefined): string => (part === undefined ? "" : String(100 * part));
  return [
    measure,
    split,
    line.name,
    period.start,
    String(period.months),
    stateOf(base, line),
    ...[counted, base].map((figure) => (typeof figure === "number" ? String(figure) : "")),
    percent(gap && gap.difference + line.percent / 100),
    percent(gap?.share.low),
    percent(gap?.share.high),
    String(line.percent),
    line.of,
    String(line.year),
    line.source,
    line.isMadeUp ? "yes" : "no",
    percent(gap?.difference),
    percent(gap?.interval.low),
    percent(gap?.interval.high),
    gap?.says ?? "",
  ];
}

/** Why there is no gap, where there is none. */
function stateOf(base: PopulationView["base"], { counted, gap }: ShareLine): string {
  if (gap) return "shown";
  if (typeof counted !== "number") return counted;
  return typeof base === "number" ? "none" : base;
}
