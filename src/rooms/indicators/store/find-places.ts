import type { ActorTx } from "../../../foundation/access/index.ts";
import { findMeasures, findReleasedSplits, measureName, profileOf } from "../../figures/index.ts";
import { isTellableBy } from "../model/by-group.ts";
import type { Indicator } from "../model/indicator.ts";
import { measuresOf } from "../model/references-of.ts";
import { DISTRICT, placesViewsOf, type PlacesView } from "../model/places-view.ts";

/** What there is of an indicator by district. At most one query. */
export async function findPlaces(tx: ActorTx, indicator: Indicator): Promise<PlacesView[]> {
  return (await findPlacesOf(tx, [indicator])).get(indicator.id) ?? [];
}

/** The same of several, by their short names. At most one query. */
export async function findPlacesOf(
  tx: ActorTx,
  indicators: readonly Indicator[],
): Promise<ReadonlyMap<string, PlacesView[]>> {
  const { house } = tx;
  const known = findMeasures(house);
  const asked = indicators.filter((each) => isTellableBy(each, DISTRICT, known));
  const measures = new Set(asked.flatMap(measuresOf));
  const rows = await findReleasedSplits(tx, [...measures], [DISTRICT]);
  return new Map(
    asked.map((indicator) => {
      const own = new Set(measuresOf(indicator));
      const views = placesViewsOf({
        indicator,
        districts: house.pack.districts,
        rows: rows.filter(({ measure }) => own.has(measure)),
        known,
        nameOf: (measure) => measureName(house, measure),
        roundedTo: profileOf(house.pack).base,
      });
      return [indicator.id, views] as const;
    }),
  );
}
