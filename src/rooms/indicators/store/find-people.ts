import type { ActorTx } from "../../../foundation/access/index.ts";
import { findMeasures, findReleasedSplits, profileOf } from "../../figures/index.ts";
import type { Indicator } from "../model/indicator.ts";
import { measuresOf } from "../model/references-of.ts";
import { characteristicsOf, peopleViewsOf, type PeopleView } from "../model/people-view.ts";

/** What there is of an indicator by what people said of themselves. At most one query. */
export async function findPeople(tx: ActorTx, indicator: Indicator): Promise<PeopleView[]> {
  const { characteristics } = tx.house.pack;
  const known = findMeasures(tx.house);
  const asked = characteristicsOf(indicator, characteristics, known).map(({ id }) => id);
  if (asked.length === 0) return [];
  const measures = measuresOf(indicator);
  const rows = await findReleasedSplits(tx, measures, asked);
  return peopleViewsOf({
    indicator,
    characteristics,
    rows,
    known,
    roundedTo: profileOf(tx.house.pack).base,
  });
}
