import { formatDuration, monthName } from "../../../foundation/clock/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import { sayCount, sayShare, saySumOf, sumOfShown, sumShown, TOO_FEW, type Count } from "../model/count.ts";
import { shareOf, totalsOf, type FigureRow } from "../model/figure-row.ts";
import type { Measure } from "../model/measure.ts";
import { metBetween, smallPartOf, type SmallPart } from "../model/small-part.ts";

const HOUR_MS = 3_600_000;

/**
 * One month of a measure, as its table says it.
 * @param held by which rule small parts of a share are not told; none for an agency's own figures
 */
export function sayMonth({ kind }: Measure, row: FigureRow, held?: DisclosureProfile): string {
  const { n, met, medianHours } = row;
  if (kind === "wait") return medianHours === null ? TOO_FEW : sayWait(medianHours);
  if (!isShare(kind) || n === null || met === null) return sayCount(n);
  const small = held && smallPartOf(row, held);
  return `${small ? FEW[small] : sayCount(met)} of ${sayCount(n)}`;
}

const FEW: Readonly<Record<SmallPart, string>> = {
  met: "few or none",
  rest: "all or nearly all",
  both: "some",
};

/**
 * All months of a measure together. A wait has no sum, and no median of its months' medians is anybody's: it says between
 * which two its months lie.
 */
export function sayYear(
  { kind, id }: Pick<Measure, "kind" | "id">,
  rows: readonly FigureRow[],
  held?: DisclosureProfile,
): string {
  if (isShare(kind)) return sayYearsShare(rows, id, held);
  if (kind === "count") return saySum(rows, id);
  return sayWaits(rows, id);
}

/** What stands for a measure by itself: the twelve months; of a wait its latest month, and which that is. */
export function sayKey(measure: Measure, rows: readonly FigureRow[], held?: DisclosureProfile): string {
  if (measure.kind !== "wait") return sayYear(measure, rows, held);
  const latest = totalsOf(rows, measure.id).find(({ medianHours }) => medianHours !== null);
  return latest ? `${sayMonth(measure, latest)} (${monthName(latest.period)})` : TOO_FEW;
}

function sayWaits(rows: readonly FigureRow[], measure: string): string {
  const months = totalsOf(rows, measure);
  const medians = months.flatMap(({ medianHours }) => medianHours ?? []).toSorted((a, b) => a - b);
  const [least, most] = [medians[0], medians.at(-1)];
  if (least === undefined || most === undefined) return TOO_FEW;
  if (medians.length === 1) return "one month alone";
  const [low, high] = [sayWait(least), sayWait(most)];
  const said = low === high ? `${low} in each month` : `${low} to ${high}, by month`;
  return `${said}${without(months.length - medians.length)}`;
}

/** How many there were in all months; where some are not shown, no fewer than that. */
export function saySum(rows: readonly FigureRow[], measure: string): string {
  return saySumOf(sumOfShown(totalsOf(rows, measure).map(({ n }) => n)));
}

/** The share of all months whose counts are shown, and how many are not; in words where that would say nothing. */
export function sayYearsShare(rows: readonly FigureRow[], measure: string, held?: DisclosureProfile): string {
  const share = shareOf(rows, measure);
  const hidden = totalsOf(rows, measure).filter(({ n, met }) => n === null || met === null).length;
  const said = (held && sayBetween(rows, measure, held)) ?? sayShare(share);
  return said === TOO_FEW ? said : `${said}${without(hidden)}`;
}

function without(months: number): string {
  if (months === 0) return "";
  return ` (without ${months} ${months === 1 ? "month that is" : "months that are"} not shown)`;
}

/** Two ends further apart than so many points in a hundred say nothing. */
const WIDEST = 30;

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
  return high - low > WIDEST ? TOO_FEW : `${low}% to ${high}%`;
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
