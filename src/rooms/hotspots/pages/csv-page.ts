import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  needs,
  notAudited,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import { paths } from "../paths.ts";
import { findLook } from "./hotspots-page.tsx";
import { readAsked } from "./look-query.ts";
import { hexagonRows } from "./look-tables.tsx";

/** GET /hotspots/areas.csv: the hexagons of the map, as a file. */
export const csvRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.csv,
  access: needs("place.hotspots"),
  audit: notAudited("has counts of reports by hexagon; nobody is in a report"),
  handle: giveCsv,
};

async function giveCsv(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const look = await findLook(tx, readAsked(tx.house, request));
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: toSpreadsheetCsv(hexagonRows(tx.house.pack, look)),
    fileName: "hotspots.csv",
  };
}
