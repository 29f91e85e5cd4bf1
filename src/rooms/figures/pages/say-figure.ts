import { formatDuration, monthName } from "../../../foundation/clock/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import { sayCount, sayShare, sumShown, type Count } from "../model/count.ts";
import { shareOf, sumOf, totalsOf, type FigureRow } from "../model/figure-row.ts";
import type { Measure } from "../model/measure.ts";
import { metBetween, smallPartOf, type SmallPart } from "../model/small-part.ts";

const HOUR_MS = 3_600_000;

/**
 * One month of a measure, as its table says it.
 * @param held by which rule small parts of a share are not told; none for an agency's own figures
 */
export function sayMonth({ kind }: Measure, row: FigureRow, held?: DisclosureProfile): string {
  const { n, met, medianHours } = row;
  if (kind === "wait") return medianHours === null ? "too few to say" : sayWait(medianHours);
  if (!isShare(kind) || n === null || met === null) return sayCount(n);
  const small = held && smallPartOf(row, held);
  return `${small ? FEW[small] : sayCount(met)} of ${sayCount(n)}`;
}

const FEW: Readonly<Record<SmallPart, string>> = {
  met: "few or none",
  rest: "all or nearly all",
  both: "some",
};

/** All months of a measure together; a wait has no sum, and says its latest month and which that is. */
export function sayYear(
  { kind, id }: Pick<Measure, "kind" | "id">,
  rows: readonly FigureRow[],
  held?: DisclosureProfile,
): string {
  if (isShare(kind)) return sayYearsShare(rows, id, held);
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
export function sayYearsShare(rows: readonly FigureRow[], measure: string, held?: DisclosureProfile): string {
  const share = shareOf(rows, measure);
  const hidden = totalsOf(rows, measure).filter(({ n, met }) => n === null || met === null).length;
  const said = (held && sayBetween(rows, measure, held)) ?? sayShare(share);
  if (hidden === 0 || share.base === null || share.base === 0) return said;
  return `${said} (without ${hidden} ${hidden === 1 ? "month that is" : "months that are"} not shown)`;
}

/** The share of a year in which some months tell no more than that few did, or did not: between two ends, and so of none of them. */
function sayBetween(
  rows: readonly FigureRow[],
  measure: string,
  held: DisclosureProfile,
): string | undefined {
  const shown = totalsOf(rows, measure).filter(({ n, met }) => n !== null && met !== null);
  const base = sumShown(shown.map(({ n }) => n));
  if (base === null || base === 0 || !shown.some((row) => smallPartOf(row, held))) return undefined;
  const ends = shown.map((row) => metBetween(row, held));
  const low = Math.floor((100 * ends.reduce((sum, each) => sum + each.low, 0)) / base);
  const high = Math.ceil((100 * ends.reduce((sum, each) => sum + each.high, 0)) / base);
  return `${low}% to ${high}%`;
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
