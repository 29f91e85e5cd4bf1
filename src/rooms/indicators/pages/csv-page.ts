import type { ActorTx } from "../../../foundation/access/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import type { Reply, StaffRequest, StaffRoute } from "../../../foundation/http/index.ts";
import { profileOf } from "../../figures/index.ts";
import { asTold, type Told } from "../model/as-told.ts";
import { periodName } from "../model/period.ts";
import { rollingAsTold, rollingName, type RollingTold } from "../model/rolling.ts";
import { getDefined } from "../store/definition.ts";
import { findSeries, type Observation } from "../store/observation.ts";
import { figureCells } from "./figure-cells.ts";
import { readOver } from "./figure-choice.tsx";
import { readAsAt } from "./read-as-at.ts";
import { showsFigures } from "./shows-figures.ts";

const HEAD = [
  "period",
  "starts",
  "months",
  "state",
  "value",
  "low95",
  "high95",
  "numerator",
  "denominator",
  "unit",
  "version",
  "revision",
  "method",
  "recorded",
  "source",
  "note",
];

/** GET /indicators/:slug/figures.csv: every figure of one indicator as a file; `?over=year` twelve months together. */
export const csvRoute: StaffRoute = {
  ...showsFigures,
  path: "/indicators/:slug/figures.csv",
  handle: giveCsv,
};

async function giveCsv(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { id, definition } = await getDefined(tx, request.params["slug"] ?? "");
  const asAt = readAsAt(request, tx.house);
  const series = await findSeries(tx, { indicatorId: id, ...(asAt && { asAt }) });
  const profile = profileOf(tx.house.pack);
  const isYear = readOver(request, definition) === "year";
  const rows = isYear
    ? [
        ROLLING_HEAD,
        ...rollingAsTold(definition, series, profile).map((each) => rollingRowOf(each, definition.unit)),
      ]
    : [HEAD, ...asTold(definition, series, profile).map((each) => rowOf(each, definition.unit))];
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: toSpreadsheetCsv(rows),
    fileName: `${definition.id}${isYear ? "-twelve-months" : ""}.csv`,
  };
}

const ROLLING_HEAD = [...HEAD.slice(0, HEAD.indexOf("revision")), "definition changed within"];

function rollingRowOf(each: RollingTold, unit: string): string[] {
  return [
    rollingName(each),
    each.start,
    "12",
    each.observed.state,
    ...figureCells(each.observed),
    unit,
    String(each.version),
    each.isBroken ? "yes" : "no",
  ];
}

function rowOf(each: Told<Observation>, unit: string): string[] {
  return [
    periodName(each),
    each.start,
    String(each.months),
    each.observed.state,
    ...figureCells(each.observed),
    unit,
    String(each.version),
    String(each.revision),
    each.method,
    each.recordedAt.toISOString(),
    each.source ?? "",
    each.note ?? "",
  ];
}
