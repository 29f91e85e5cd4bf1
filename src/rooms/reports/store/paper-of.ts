import { formatLongDay } from "../../../foundation/clock/index.ts";
import { bodyName } from "../../../foundation/pack/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Paper } from "../../../foundation/papers/index.ts";
import { reportPaper } from "../model/report-paper.ts";
import type { Report } from "./report.ts";

/** A report as it is read now: before it is issued with what was said so far. */
export function paperOf({ house }: ActorTx, report: Report): Paper {
  return reportPaper(report.snapshot, {
    reference: report.reference,
    hash: report.sha256,
    commentary: report.words.map((each) => ({ ...each, on: formatLongDay(each.on) })),
    preparedBy: report.preparedBy,
    approvedBy: report.approvedBy ?? undefined,
    issuedOn: report.issuedOn ?? undefined,
    nameOf: (body) => bodyName(house.pack, body),
  });
}
