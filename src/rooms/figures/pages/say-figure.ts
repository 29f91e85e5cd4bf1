import { formatDuration } from "../../../foundation/clock/index.ts";
import { sayCount, sayShare, type Count } from "../model/count.ts";
import { shareOf, sumOf, totalsOf, type FigureRow } from "../model/figure-row.ts";
import type { Measure } from "../model/measure.ts";

const HOUR_MS = 3_600_000;

/** One month of a measure, as its table says it. */
export function sayMonth({ kind }: Measure, { n, met, medianHours }: FigureRow): string {
  if (kind === "wait") return medianHours === null ? "too few to say" : sayWait(medianHours);
  if (isShare(kind) && n !== null && met !== null) return `${sayCount(met)} of ${sayCount(n)}`;
  return sayCount(n);
}

/** All months of a measure together; a wait has no sum, and says its latest month. */
export function sayYear(measure: Measure, rows: readonly FigureRow[]): string {
  if (isShare(measure.kind)) return sayShare(shareOf(rows, measure.id));
  if (measure.kind === "count") return sayCount(sumOf(rows, measure.id));
  const latest = totalsOf(rows, measure.id).find(({ medianHours }) => medianHours !== null);
  return latest?.medianHours === null || latest === undefined
    ? "too few to say"
    : sayWait(latest.medianHours);
}

function isShare(kind: Measure["kind"]): boolean {
  return kind === "limit" || kind === "share";
}

/** Half waited no longer than this. */
function sayWait(hours: number): string {
  return formatDuration(Math.round(hours) * HOUR_MS);
}

/** Whether there is something to tell; "not shown" is something. */
export function isAny(count: Count): boolean {
  return count !== 0;
}
