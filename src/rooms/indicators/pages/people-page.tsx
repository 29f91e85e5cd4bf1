import type { ActorTx } from "../../../foundation/access/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import { staffPage, type Reply, type StaffRequest, type StaffRoute } from "../../../foundation/http/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import type { GroupLine, PeopleView } from "../model/people-view.ts";
import { paths } from "../paths.ts";
import { getDefined } from "../store/definition.ts";
import { findPeople } from "../store/find-people.ts";
import { figureCells } from "./figure-cells.ts";
import { PeopleSection, TooFewSection } from "./people-section.tsx";
import { showsFigures } from "./shows-figures.ts";
import { ViewLinks } from "./view-links.tsx";

/** One indicator by what people said of themselves, and the same as a file. */
export const peopleRoutes: readonly StaffRoute[] = [
  { ...showsFigures, path: "/indicators/:slug/people", handle: showPeople },
  { ...showsFigures, path: "/indicators/:slug/people.csv", handle: givePeople },
];

async function showPeople(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { definition } = await getDefined(tx, request.params["slug"] ?? "");
  const views = await findPeople(tx, definition);
  const compared = views.filter(({ lines }) => lines.some(({ gap }) => gap !== undefined));
  const few = views.filter((view) => !compared.includes(view));
  return staffPage({
    title: `${definition.name} by group of people`,
    place: "Plan",
    content: (
      <>
        <a class="govuk-back-link" href={paths.indicator(definition.id)}>
          {definition.name}
        </a>
        <h1 class="govuk-heading-l">{definition.name} by group of people</h1>
        <ViewLinks house={tx.house} definition={definition} here="people" />
        {views.length === 0 ? (
          <EmptyState text="There is no figure by group of people. Either what this indicator is made of is not counted by what people said of themselves, or the first year of it is not over." />
        ) : (
          <>
            <p class="govuk-body">
              By what people said of themselves, one characteristic at a time. What is most sensitive is
              sealed, and in no figure. Small numbers are not shown, nor what would give them away.
            </p>
            <p class="govuk-body fl-no-print">
              <a class="govuk-link" href={paths.peopleCsv(definition.id)}>
                These figures as a file (CSV)
              </a>
            </p>
            {compared.map((view) => (
              <PeopleSection definition={definition} view={view} />
            ))}
            {few.length > 0 && (
              <>
                <h2 class="govuk-heading-m">Too few groups are shown to compare them</h2>
                {few.map((view) => (
                  <TooFewSection definition={definition} view={view} />
                ))}
              </>
            )}
            <p class="govuk-body">
              Those who did not say are held against nobody: whoever was not reached, for one, could not be
              asked.
            </p>
          </>
        )}
      </>
    ),
  });
}

const HEAD = [
  "characteristic",
  "group",
  "starts",
  "months",
  "state",
  "value",
  "low95",
  "high95",
  "numerator",
  "denominator",
  "unit",
  "gap in points",
  "gap low95",
  "gap high95",
  "against",
  "says",
];

async function givePeople(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { definition } = await getDefined(tx, request.params["slug"] ?? "");
  const views = await findPeople(tx, definition);
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: toSpreadsheetCsv([
      HEAD,
      ...views.flatMap((view) => linesOf(view).map((line) => rowOf(view, line, definition.unit))),
    ]),
    fileName: `${definition.id}-by-group.csv`,
  };
}

function linesOf({ lines, notSaid }: PeopleView): GroupLine[] {
  return [...lines, { id: "not-said", name: "Not said", observed: notSaid, gap: undefined }];
}

function rowOf(view: PeopleView, { name, observed, gap }: GroupLine, unit: string): string[] {
  const { start, months } = view.period;
  const gaps = gap ? [gap.difference, gap.interval.low, gap.interval.high] : [];
  return [
    view.name,
    name,
    start,
    String(months),
    observed.state,
    ...figureCells(observed),
    unit,
    ...[0, 1, 2].map((at) => String(gaps[at] === undefined ? "" : 100 * gaps[at])),
    view.rest,
    gap?.says ?? "",
  ];
}
