import type { ActorTx } from "../../../foundation/access/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import {
  needs,
  notAudited,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { periodName } from "../model/period.ts";
import { getDefined } from "../store/definition.ts";
import { findSeries, type Observation } from "../store/observation.ts";
import { readAsAt } from "./read-as-at.ts";

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

/** GET /indicators/:slug/figures.csv: every figure of one indicator, as a file. */
export const csvRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/indicators/:slug/figures.csv",
  access: needs("indicator.see"),
  audit: notAudited("has figures of the county; nobody is in them"),
  handle: giveCsv,
};

async function giveCsv(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { id, definition } = await getDefined(tx, request.params["slug"] ?? "");
  const asAt = readAsAt(request, tx.house);
  const series = await findSeries(tx, { indicatorId: id, ...(asAt && { asAt }) });
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: toSpreadsheetCsv([HEAD, ...series.map((each) => rowOf(each, definition.unit))]),
    fileName: `${definition.id}.csv`,
  };
}

function rowOf(each: Observation, unit: string): string[] {
  const { observed } = each;
  const of = (value: number | null): string => (value === null ? "" : String(value));
  const figures =
    observed.state === "shown"
      ? [observed.value, observed.low, observed.high, observed.numerator, observed.denominator].map(of)
      : ["", "", "", "", ""];
  return [
    periodName(each),
    each.start,
    String(each.months),
    observed.state,
    ...figures,
    unit,
    String(each.version),
    String(each.revision),
    each.method,
    each.recordedAt.toISOString(),
    each.source ?? "",
    each.note ?? "",
  ];
}
