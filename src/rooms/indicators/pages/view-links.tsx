import type { VNode } from "preact";
import type { House } from "../../../foundation/house/index.ts";
import { findMeasures } from "../../figures/index.ts";
import { isTellableBy } from "../model/by-group.ts";
import type { Indicator } from "../model/indicator.ts";
import { characteristicsOf } from "../model/people-view.ts";
import { knownSplitsOf } from "../model/population-shares.ts";
import { populationSplitsOf } from "../model/population-view.ts";
import { DISTRICT } from "../model/places-view.ts";
import { paths } from "../paths.ts";

type View = "county" | "places" | "people" | "population";

const NAMES: Readonly<Record<View, string>> = {
  county: "The county over time",
  places: "By district",
  people: "By group of people",
  population: "Beside the population",
};

type Props = { readonly house: House; readonly definition: Indicator; readonly here: View };

/** From each of the views of an indicator to the others. Nothing of it where there is but one. */
export function ViewLinks({ house, definition, here }: Props): VNode | null {
  const views = viewsOf(house, definition);
  if (views.length === 1) return null;
  const { id } = definition;
  const hrefs = {
    county: paths.indicator(id),
    places: paths.places(id),
    people: paths.people(id),
    population: paths.population(id),
  };
  return (
    <nav class="fl-no-print" aria-label="Other views of this indicator">
      <ul class="govuk-list">
        {views.map((view) => (
          <li>
            {view === here ? (
              <strong aria-current="page">{NAMES[view]}</strong>
            ) : (
              <a class="govuk-link" href={hrefs[view]}>
                {NAMES[view]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The views in which there is something to see, or will be once there are figures. */
function viewsOf(house: House, definition: Indicator): readonly View[] {
  const known = findMeasures(house);
  const { characteristics } = house.pack;
  const splits = knownSplitsOf(house.pack, house.mode);
  return [
    "county",
    ...(isTellableBy(definition, DISTRICT, known) ? ["places" as const] : []),
    ...(characteristicsOf(definition, characteristics, known).length > 0 ? ["people" as const] : []),
    ...(populationSplitsOf(definition, splits, known).length > 0 ? ["population" as const] : []),
  ];
}
