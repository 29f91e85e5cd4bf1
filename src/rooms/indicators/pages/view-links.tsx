import type { VNode } from "preact";
import type { Indicator } from "../model/indicator.ts";
import { paths } from "../paths.ts";

type View = "county" | "places" | "people";

const NAMES: Readonly<Record<View, string>> = {
  county: "The county over time",
  places: "By district",
  people: "By group of people",
};

/** From each of the views of an indicator to the others. Nothing of it where nothing is counted. */
export function ViewLinks({
  definition: { id, numerator },
  here,
}: {
  readonly definition: Indicator;
  readonly here: View;
}): VNode | null {
  if (numerator === undefined) return null;
  const hrefs = { county: paths.indicator(id), places: paths.places(id), people: paths.people(id) };
  return (
    <nav class="fl-no-print" aria-label="Other views of this indicator">
      <ul class="govuk-list">
        {(["county", "places", "people"] as const).map((view) => (
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
