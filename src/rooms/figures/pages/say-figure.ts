import { formatDuration, monthName } from "../../../foundation/clock/index.ts";
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

/** All months of a measure together; a wait has no sum, and says its latest month and which that is. */
export function sayYear({ kind, id }: Pick<Measure, "kind" | "id">, rows: readonly FigureRow[]): string {
  if (isShare(kind)) return sayYearsShare(rows, id);
  if (kind === "count") return saySum(rows, id);
  const latest = totalsOf(rows, id).find(({ medianHours }) => medianHours !== null);
  return latest?.medianHours === null || latest === undefined
    ? "too few to say"
    : `${sayWait(latest.medianHours)} (${monthName(latest.period)})`;
}

/** How many there were in all months; where some are not shown, no fewer than that. */
export function saySum(rows: readonly FigureRow[], measure: string): string {
  const sum = sumOf(rows, measure);
  const isLess = sum !== null && totalsOf(rows, measure).some(({ n }) => n === null);
  return `${isLess ? "at least " : ""}${sayCount(sum)}`;
}

/** The share of all months whose counts are shown, and how many are not. */
export function sayYearsShare(rows: readonly FigureRow[], measure: string): string {
  const share = shareOf(rows, measure);
  const hidden = totalsOf(rows, measure).filter(({ n, met }) => n === null || met === null).length;
  if (hidden === 0 || share.base === null || share.base === 0) return sayShare(share);
  return `${sayShare(share)} (without ${hidden} ${hidden === 1 ? "month that is" : "months that are"} not shown)`;
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
