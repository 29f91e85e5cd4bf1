import type { ActorTx } from "../../../foundation/access/index.ts";
import { findMeasures, findReleasedSplits, measureName, profileOf } from "../../figures/index.ts";
import type { Indicator } from "../model/indicator.ts";
import { knownSplitsOf } from "../model/population-shares.ts";
import { populationSplitsOf, populationViewsOf, type PopulationView } from "../model/population-view.ts";
import { measuresOf } from "../model/references-of.ts";

/** Who was counted for an indicator beside who lives in the county. At most one query. */
export async function findPopulation(tx: ActorTx, indicator: Indicator): Promise<PopulationView[]> {
  const { house } = tx;
  const known = findMeasures(house);
  const splits = knownSplitsOf(house.pack, house.mode);
  const asked = [...new Set(populationSplitsOf(indicator, splits, known).map(({ split }) => split.id))];
  if (asked.length === 0) return [];
  return populationViewsOf({
    indicator,
    splits,
    rows: await findReleasedSplits(tx, measuresOf(indicator), asked),
    known,
    nameOf: (measure) => measureName(house, measure),
    roundedTo: profileOf(house.pack).base,
  });
}
