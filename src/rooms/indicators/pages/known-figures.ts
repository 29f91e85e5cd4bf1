import type { ActorTx } from "../../../foundation/access/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import type { Reply, StaffRoute } from "../../../foundation/http/index.ts";
import { FIGURE_COLUMNS, figureRow } from "../model/figures-file.ts";
import { paths } from "../paths.ts";
import { findDefined } from "../store/definition.ts";
import { findSeries } from "../store/observation.ts";
import { showsFigures } from "./shows-figures.ts";

/** GET /indicators/figures.csv: every figure that is known, in the form in which figures come in. Brought back as it is, it changes nothing. */
export const knownRoute: StaffRoute = {
  ...showsFigures,
  path: paths.known,
  handle: giveKnown,
};

async function giveKnown(tx: ActorTx): Promise<Reply> {
  const series = Map.groupBy(await findSeries(tx), ({ indicatorId }) => indicatorId);
  const rows = (await findDefined(tx)).flatMap(({ id, definition }) =>
    (series.get(id) ?? []).flatMap((figure) => {
      const row = figureRow(definition, figure);
      return row ? [row] : [];
    }),
  );
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: toSpreadsheetCsv([FIGURE_COLUMNS, ...rows]),
    fileName: "figures.csv",
  };
}
