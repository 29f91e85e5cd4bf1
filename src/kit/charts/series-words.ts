import type { KeyEntry } from "./marks.tsx";
import type { PlotTable } from "./plot-figure.tsx";
import type { Range } from "./scale.ts";
import {
  isBreak,
  isGap,
  LOOKS,
  MARK_WORDS,
  phaseAt,
  type SeriesMark,
  type SeriesPhase,
  type SeriesPoint,
} from "./series.ts";

/** What is told of a point of which there is more to know than may be told. */
const RANGE_ALONE = "Shown as a range alone";

/** More than this many are counted, not listed. */
const LISTED = 8;

export type SeriesTold = {
  readonly points: readonly SeriesPoint[];
  readonly phases: readonly SeriesPhase[];
  readonly isNearShown?: boolean | undefined;
  /** What the centre is: "Mean". */
  readonly centreName: string;
  readonly format: (value: number) => string;
};

/** What a picture of a series says, in sentences, for whoever does not see it. */
export function describeSeries(told: SeriesTold): string {
  const { points, phases, format } = told;
  const known = points.filter((point) => point.value !== undefined);
  const [first, last, latest] = [points[0], points.at(-1), known.at(-1)];
  if (!first || !last || (!latest && points.every(isGap))) return "There is no figure yet.";
  const byValue = known.toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0));
  const said = (point: SeriesPoint | undefined): string =>
    point?.value === undefined ? "" : `${format(point.value)} (${point.period})`;
  return [
    `${periodsOf(points.length)} ${first === last ? `in ${first.period}` : `from ${first.period} to ${last.period}`}.`,
    ...(latest ? [`Lowest ${said(byValue[0])}, highest ${said(byValue.at(-1))}, last ${said(latest)}.`] : []),
    ...lineWords(told).map((words) => `${words}.`),
    ...listed(
      "No figure for",
      points.filter(isGap).map(({ period }) => period),
    ),
    ...listed(
      `${RANGE_ALONE}:`,
      points.flatMap(({ period, value, between }) =>
        value === undefined && between ? [`${period} (${rangeWords(between, format)})`] : [],
      ),
    ),
    ...listed(
      "A new series begins with",
      points.flatMap(({ period }, at) => (isBreak(phases, at) ? [period] : [])),
    ),
    ...marksOf(points).flatMap((mark) =>
      listed(
        `${capital(MARK_WORDS[mark])}:`,
        points.flatMap((point) => (point.mark === mark ? [withReason(point)] : [])),
      ),
    ),
  ].join(" ");
}

/** What each shape and line of the picture stands for; only those that are in it. */
export function seriesKey(told: SeriesTold): readonly KeyEntry[] {
  const { points } = told;
  const [centre, limits, near, target] = lineTexts(told);
  return [
    ...(points.some(({ value, mark }) => value !== undefined && !mark)
      ? [{ mark: LOOKS.usual, text: marksOf(points).length > 0 ? "Usual variation" : "Each period" } as const]
      : []),
    ...marksOf(points).map((mark) => ({ mark: LOOKS[mark], text: capital(MARK_WORDS[mark]) })),
    ...(points.some(isGap) ? [{ mark: "missing", text: "No figure" } as const] : []),
    ...(points.some((point) => point.value === undefined && !isGap(point))
      ? [{ whisker: true, text: RANGE_ALONE } as const]
      : []),
    ...(centre ? [{ line: "centre", text: centre } as const] : []),
    ...(limits ? [{ line: "limit", text: limits } as const] : []),
    ...(near ? [{ line: "near", text: near } as const] : []),
    ...(target ? [{ line: "target", text: target } as const] : []),
  ];
}

/** The series as a table: what is nowhere has no column. */
export function seriesTable({ points, phases, centreName, format }: SeriesTold): PlotTable {
  const cell = (value: number | undefined): string => (value === undefined ? "" : format(value));
  const columns: readonly {
    text: string;
    isFigure?: boolean;
    of: (point: SeriesPoint, at: number) => string;
  }[] = [
    { text: "Period", of: ({ period }) => period },
    {
      text: "Figure",
      isFigure: true,
      of: ({ value, between }) => {
        if (value !== undefined) return format(value);
        return between ? rangeWords(between, format) : "no figure";
      },
    },
    { text: centreName, isFigure: true, of: (_, at) => cell(phaseAt(phases, at)?.centre) },
    {
      text: "Lower limit",
      isFigure: true,
      of: ({ limits }, at) => cell((limits ?? phaseAt(phases, at)?.limits)?.low),
    },
    {
      text: "Upper limit",
      isFigure: true,
      of: ({ limits }, at) => cell((limits ?? phaseAt(phases, at)?.limits)?.high),
    },
    { text: "Target", isFigure: true, of: ({ target }) => cell(target) },
    {
      text: "What stands out",
      of: (point, at) =>
        [
          isBreak(phases, at) ? (phaseAt(phases, at)?.name ?? "new series") : "",
          point.mark ? [MARK_WORDS[point.mark], point.why].filter(Boolean).join(": ") : "",
        ]
          .filter(Boolean)
          .join("; "),
    },
  ];
  const filled = columns.map(({ of, ...column }) => ({ column, cells: points.map(of) }));
  const shown = filled.filter(({ cells }, at) => at < 2 || cells.some((text) => text !== ""));
  return {
    columns: shown.map(({ column }) => column),
    rows: points.map((_, at) => shown.map(({ cells }) => cells[at] || "none")),
  };
}

function rangeWords({ low, high }: Range, format: (value: number) => string): string {
  return `${format(low)} to ${format(high)}`;
}

function lineWords(told: SeriesTold): readonly string[] {
  return lineTexts(told).filter((words) => words !== undefined);
}

/** The lines as they are at the last point: centre, limits, near limits, target. */
function lineTexts({
  points,
  phases,
  isNearShown,
  centreName,
  format,
}: SeriesTold): readonly (string | undefined)[] {
  const [at, point] = [points.length - 1, points.at(-1)];
  const phase = phaseAt(phases, at);
  const since = phases.some(({ from }) => isBreak(phases, from)) ? " now" : "";
  const between = (name: "limits" | "near", words: string): string | undefined => {
    const own = points.some((each) => each[name] !== undefined);
    const range = point?.[name] ?? phase?.[name];
    if (own) return `${words}, for each its own`;
    return range && `${words}${since} ${format(range.low)} to ${format(range.high)}`;
  };
  const target = points.findLast((each) => each.target !== undefined)?.target;
  return [
    phase?.centre === undefined ? undefined : `${centreName}${since} ${format(phase.centre)}`,
    between("limits", "Limits"),
    isNearShown ? between("near", "Near limits") : undefined,
    target === undefined ? undefined : `Target ${format(target)}`,
  ];
}

function marksOf(points: readonly SeriesPoint[]): readonly SeriesMark[] {
  return (["improving", "worsening", "special"] as const).filter((mark) =>
    points.some((point) => point.mark === mark && point.value !== undefined),
  );
}

function listed(words: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > LISTED ? ` and ${items.length - LISTED} more` : "";
  return [`${words} ${items.slice(0, LISTED).join(", ")}${more}.`];
}

function withReason({ period, why }: SeriesPoint): string {
  return why ? `${period} (${why})` : period;
}

function periodsOf(count: number): string {
  return count === 1 ? "One period" : `${count} periods`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
