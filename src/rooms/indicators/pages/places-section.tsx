import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { FunnelPlot, SmallMultiples } from "../../../kit/charts/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { Scroll } from "../../../kit/layout/index.ts";
import { yearName, type PlaceLine, type PlacesView } from "../model/places-view.ts";
import { sayPlaces, UNLIKE_WORDS } from "../model/say-places.ts";
import { sayInterval, sayObserved, sayValue } from "../model/say-figure.ts";
import { DistrictMap } from "./district-map.tsx";

type Props = { readonly pack: Pack; readonly view: PlacesView; readonly csvHref: string };

/** One figure by district: what stands out, the map, every district, and how each went over time. */
export function PlacesSection({ pack, view, csvHref }: Props): VNode {
  const { funnel, lines } = view;
  const nameOf = (id: string): string => lines.find((line) => line.id === id)?.name ?? id;
  return (
    <section aria-label={view.name}>
      {funnel ? (
        <FunnelPlot
          id={`funnel-${view.id}`}
          title={sayPlaces(view)}
          subtitle={`${UNITS[view.kind]}, by district, ${yearName(view.period)}`}
          places={funnel.places.map((place) => ({ ...place, name: nameOf(place.id), size: place.of }))}
          limits={funnel.curve}
          centre={funnel.centre}
          centreName="All districts shown"
          sizeName={view.kind === "share" ? "Counted there" : "People who live there"}
          format={(value) => sayValue(unitOf(view), value)}
          formatSize={(size) => size.toLocaleString("en-GB")}
          within={view.kind === "share" ? { low: 0, high: 100 } : { low: 0 }}
          note={NOTE}
        />
      ) : (
        <h2 class="govuk-heading-s">{sayPlaces(view)}</h2>
      )}
      <NotShown view={view} />
      <DistrictMap pack={pack} view={view} />
      <PlacesTable view={view} csvHref={csvHref} />
      <OverTime view={view} />
    </section>
  );
}

/** A rate without its "in 10,000": the heading says so once. */
function unitOf({ kind, unit }: PlacesView): Pick<PlacesView, "unit"> {
  return { unit: kind === "rate" ? "points" : unit };
}

const UNITS = { share: "In percent", rate: "For every 10,000 people who live there" } as const;

const NOTE =
  "A district outside the limits is unlike the others for its size. Which of them stand out is said so that no more than one in twenty of those named is named by chance, and only where it holds of every count that a rounded one may stand for. The limits do not say which districts differ from one another.";

/** What is not drawn is said: it is no nought. */
function NotShown({ view: { lines } }: { readonly view: PlacesView }): VNode | null {
  const missing = lines.filter(({ observed }) => observed.state !== "shown");
  if (missing.length === 0) return null;
  return (
    <p class="govuk-body">
      Not shown:{" "}
      {missing
        .map(({ name, observed }) => `${name} (${sayObserved({ unit: "count" }, observed)})`)
        .join(", ")}
      . A district that is not shown is not drawn as nought: there were too few, or its figure would give
      another away.
    </p>
  );
}

/** Every district, and those of whom nobody knows where they live. */
function PlacesTable({ view, csvHref }: { readonly view: PlacesView; readonly csvHref: string }): VNode {
  return (
    <>
      <Scroll label={`${view.name}, every district`} look="fl-map-table">
        <Table
          caption={`${view.name}: districts`}
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={[
            { text: "District" },
            { text: view.kind === "share" ? "Figure" : "In 10,000", format: "numeric" },
            { text: "Range (95%)" },
            { text: "How many", format: "numeric" },
            { text: view.kind === "share" ? "Out of" : "People", format: "numeric" },
            { text: "Among the others" },
          ]}
          rows={[...view.lines.map((line) => rowOf(view, line)), notSaidRow(view)]}
        />
      </Scroll>
      <p class="govuk-body fl-no-print">
        <a class="govuk-link" href={csvHref}>
          These figures as a file (CSV)
        </a>
      </p>
    </>
  );
}

function rowOf(view: PlacesView, { name, observed, placed }: PlaceLine) {
  const isShown = observed.state === "shown";
  return [
    { text: name },
    {
      text: sayRate(view, observed),
      format: "numeric" as const,
    },
    { text: sayInterval(unitOf(view), observed) },
    { text: isShown ? sayNumber(observed.numerator) : "", format: "numeric" as const },
    { text: isShown ? sayNumber(observed.denominator) : "", format: "numeric" as const },
    { text: placed ? UNLIKE_WORDS[placed.says] : "" },
  ];
}

/** The figure; of those of whom nobody knows where they live there is no rate, only how many they are. */
function sayRate(view: PlacesView, observed: PlaceLine["observed"]): string {
  const isCount = observed.state === "shown" && observed.denominator === null;
  return isCount ? "no rate" : sayObserved(unitOf(view), observed);
}

function notSaidRow(view: PlacesView) {
  const [name, ...cells] = rowOf(view, {
    id: "",
    name: "Not said where she lives",
    observed: view.notSaid,
    placed: undefined,
  });
  return [name ?? { text: "" }, ...cells];
}

function sayNumber(value: number | null): string {
  return value === null ? "" : value.toLocaleString("en-GB");
}

/** Each district over time, on one scale; of one period there is nothing to see. */
function OverTime({ view }: { readonly view: PlacesView }): VNode {
  const { periods, series } = view.overTime;
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || periods.length < 2)
    return (
      <p class="govuk-body">
        How each district went over time is shown when a second {view.kind === "share" ? "year" : "period"} is
        out.
      </p>
    );
  return (
    <SmallMultiples
      id={`over-time-${view.id}`}
      title={`${view.name}: each district over time`}
      subtitle={`${UNITS[view.kind]}, ${first} to ${last}`}
      periods={periods}
      series={series}
      format={(value) => sayValue(unitOf(view), value)}
      within={view.kind === "share" ? { low: 0, high: 100 } : { low: 0 }}
      note="A gap is a period that is not shown, and no nought."
    />
  );
}
