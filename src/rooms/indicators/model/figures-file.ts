import { guardCell } from "../../../foundation/csv/index.ts";
import type { Indicator } from "./indicator.ts";
import type { Observed } from "./observe.ts";
import type { Period } from "./period.ts";
import { writePeriod } from "./written-period.ts";

/** The columns of the one form in which figures are taken away and brought in. */
export const FIGURE_COLUMNS = [
  "indicator",
  "name",
  "period",
  "numerator",
  "denominator",
  "value",
  "weighted",
  "low",
  "high",
  "source",
  "note",
  "public",
] as const;

export const NEEDED_COLUMNS = ["indicator", "period"] as const;

/** The most characters a file may have: a thousand figures with their sources have fewer. */
export const MOST_CHARACTERS = 150_000;
export const MOST_FIGURES = 1_000;
/** Of a source and a note. */
export const LONGEST = { source: 200, note: 1_000 } as const;

/** A figure as it is known, for the file. */
export type KnownFigure = Period & {
  readonly observed: Observed;
  readonly method: string;
  readonly forEverybody?: boolean;
  readonly source?: string | null | undefined;
  readonly note?: string | null | undefined;
};

/** A figure as a row of the file: as numbers, so that reading it back comes to the same; none where nothing is shown. */
export function figureRow(indicator: Indicator, figure: KnownFigure): (string | number)[] | undefined {
  const { observed, method, source, note, forEverybody = false } = figure;
  if (observed.state !== "shown") return undefined;
  const isPublished = method === "published";
  const isWeighted = method === "weighted" || isPublished;
  const { numerator, denominator, value, low, high } = observed;
  const of = (number: number | null): string | number => number ?? "";
  return [
    indicator.id,
    guardCell(indicator.name),
    writePeriod(figure),
    isWeighted ? "" : of(numerator),
    of(denominator),
    isWeighted ? value : "",
    isPublished ? "published" : isWeighted ? "yes" : "",
    isWeighted ? of(low) : "",
    isWeighted ? of(high) : "",
    guardCell(source ?? ""),
    guardCell(note ?? ""),
    forEverybody ? "yes" : "",
  ];
}
