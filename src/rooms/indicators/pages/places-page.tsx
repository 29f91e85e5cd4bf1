import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import { staffPage, type Reply, type StaffRequest, type StaffRoute } from "../../../foundation/http/index.ts";
import { Details } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import type { PlaceLine, PlacesView } from "../model/places-view.ts";
import { paths } from "../paths.ts";
import { getDefined } from "../store/definition.ts";
import { findPlaces } from "../store/find-places.ts";
import { figureCells } from "./figure-cells.ts";
import { PlacesSection } from "./places-section.tsx";
import { showsFigures } from "./shows-figures.ts";
import { ViewLinks } from "./view-links.tsx";

/** One indicator by district, and the same as a file. */
export const placesRoutes: readonly StaffRoute[] = [
  { ...showsFigures, path: "/indicators/:slug/places", handle: showPlaces },
  { ...showsFigures, path: "/indicators/:slug/places.csv", handle: givePlaces },
];

async function showPlaces(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { definition } = await getDefined(tx, request.params["slug"] ?? "");
  const views = await findPlaces(tx, definition);
  const isRate = views.some(({ kind }) => kind === "rate");
  return staffPage({
    title: `${definition.name} by district`,
    place: "Plan",
    content: (
      <>
        <a class="govuk-back-link" href={paths.indicator(definition.id)}>
          {definition.name}
        </a>
        <h1 class="govuk-heading-l">{definition.name} by district</h1>
        <ViewLinks house={tx.house} definition={definition} here="places" />
        {isRate && (
          <p class="govuk-body">
            The indicator itself is not counted by district. What it is made of is: how many there were, for
            every 10,000 people who live there.
          </p>
        )}
        {views.length === 0 && (
          <EmptyState text="There is no figure by district yet. The first comes when a year, or four quarters, of something that is counted by district are over." />
        )}
        {views.map((view) => (
          <PlacesSection pack={tx.house.pack} view={view} csvHref={paths.placesCsv(definition.id)} />
        ))}
        {isRate && <Populations tx={tx} />}
      </>
    ),
  });
}

/** How many people live in each district, since when that is known and from where. */
function Populations({ tx: { house } }: { readonly tx: ActorTx }): VNode {
  const list = (
    <ul class="govuk-list govuk-list--bullet">
      {house.pack.districts.map(({ name, population }) => (
        <li>
          {population
            ? `${name}: ${population.approximate ? "about " : ""}${population.value.toLocaleString("en-GB")}, ${population.source}, ${formatDate(new Date(population.date), house.calendar)}${population.approximate ? " (approximate, to be checked)" : ""}`
            : `${name}: not known here, so that nothing for every 10,000 is shown`}
        </li>
      ))}
    </ul>
  );
  return <Details summaryText="How many people live in each district, and how that is known" html={list} />;
}

const HEAD = [
  "what",
  "kind",
  "starts",
  "months",
  "district",
  "state",
  "value",
  "low95",
  "high95",
  "numerator",
  "denominator",
  "unit",
  "position",
  "among the others",
];

async function givePlaces(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { definition } = await getDefined(tx, request.params["slug"] ?? "");
  const views = await findPlaces(tx, definition);
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: toSpreadsheetCsv([HEAD, ...views.flatMap(rowsOf)]),
    fileName: `${definition.id}-by-district.csv`,
  };
}

function rowsOf(view: PlacesView): string[][] {
  const notSaid = { id: "not-said", name: "Not said", observed: view.notSaid, placed: undefined };
  return [...view.lines, notSaid].map((line) => rowOf(view, line));
}

function rowOf(
  { name, kind, period, unit }: PlacesView,
  { name: district, observed, placed }: PlaceLine,
): string[] {
  return [
    name,
    kind,
    period.start,
    String(period.months),
    district,
    observed.state,
    ...figureCells(observed),
    observed.state === "shown" && observed.denominator === null ? "count" : unit,
    placed?.position ?? "",
    placed?.says ?? "",
  ];
}
