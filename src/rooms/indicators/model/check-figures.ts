import { readNamedRows, type LineFault, type NamedRow } from "../../../foundation/csv/index.ts";
import { FIGURE_COLUMNS, LONGEST, MOST_CHARACTERS, MOST_FIGURES, NEEDED_COLUMNS } from "./figures-file.ts";
import { isFarFrom } from "./fit-figure.ts";
import { MONTHS, type Indicator } from "./indicator.ts";
import type { Observed } from "./observe.ts";
import { endOf, type Period } from "./period.ts";
import { readEntry } from "./read-entry.ts";
import { HOW_WRITTEN, readPeriod } from "./written-period.ts";

/** An indicator as it is defined now. */
type Defined = {
  readonly id: string;
  readonly version: number;
  readonly isRetired: boolean;
  readonly definition: Indicator;
};

/** A figure that is known already. */
type Known = Period & {
  readonly indicatorId: string;
  readonly version: number;
  readonly revision: number;
  readonly method: string;
  readonly forEverybody?: boolean;
  readonly observed: Observed;
  readonly source?: string | null | undefined;
  readonly note?: string | null | undefined;
};

/** What the file is checked against. */
export type Against = {
  readonly defined: readonly Defined[];
  readonly series: readonly Known[];
  /** The day it is: what is not over has no figure yet. */
  readonly today: string;
};

/** A figure of the file as it will stand. */
export type CheckedFigure = Period & {
  readonly line: number;
  readonly indicatorId: string;
  readonly slug: string;
  /** Of the definition it was checked by. */
  readonly version: number;
  readonly observed: Observed;
  readonly isWeighted: boolean;
  /** Whether everybody may read it. Of files from before that was asked, nothing is said. */
  readonly forEverybody?: boolean;
  readonly source: string;
  readonly note: string;
  /** The figure that it takes the place of. */
  readonly replaces: Pick<Known, "version" | "revision" | "observed"> | null;
};

/** What would come of a file: what is to be put right, line by line, and what will stand. */
export type Checked = {
  readonly faults: readonly LineFault[];
  readonly figures: readonly CheckedFigure[];
  /** Rows that say what is known already. */
  readonly unchanged: number;
};

/** Checks every row of a file of figures. Nothing is written; with one fault nothing of the file may be sent. */
export function checkFigures(csv: string, against: Against): Checked {
  if (csv.length > MOST_CHARACTERS)
    return refused(
      `The file has more than ${MOST_CHARACTERS.toLocaleString("en-GB")} characters. Divide it.`,
    );
  const { rows, faults } = readNamedRows(csv, { columns: FIGURE_COLUMNS, needed: NEEDED_COLUMNS });
  if (rows.length > MOST_FIGURES)
    return refused(`The file has more than ${MOST_FIGURES.toLocaleString("en-GB")} rows. Divide it.`);
  const check = checker(against);
  const seen = new Map<string, number>();
  const read = rows.map((row) => ({ line: row.line, ...once(seen, row, check(row)) }));
  return {
    faults: [
      ...faults,
      ...read.flatMap(({ line, faults: found = [] }) => found.map((sentence) => ({ line, sentence }))),
    ].toSorted((a, b) => a.line - b.line),
    figures: read.flatMap(({ figure }) => figure ?? []),
    unchanged: read.filter(({ isSame }) => isSame).length,
  };
}

function refused(sentence: string): Checked {
  return { faults: [{ line: 1, sentence }], figures: [], unchanged: 0 };
}

/** What one row comes to. The key is known as soon as it is known which figure the row is of. */
type Row = {
  readonly key?: string;
  readonly faults?: readonly string[];
  readonly figure?: CheckedFigure;
  readonly isSame?: true;
};

/** The same, unless an earlier row is of the same figure. */
function once(seen: Map<string, number>, { line }: NamedRow, row: Row): Row {
  if (row.key === undefined) return row;
  const first = seen.get(row.key);
  if (first !== undefined)
    return { faults: [`Line ${first} is of the same indicator and period. Take one of them out.`] };
  seen.set(row.key, line);
  return row;
}

/** Checks rows one by one against what is known, found by key. */
function checker({ defined, series, today }: Against): (row: NamedRow) => Row {
  const byName = new Map(
    defined.flatMap((each) => [
      [each.definition.id, each] as const,
      [String(each.definition.number), each] as const,
    ]),
  );
  const ofIndicator = Map.groupBy(series, ({ indicatorId }) => indicatorId);
  return ({ line, cells }) => {
    const indicator = byName.get(cells["indicator"] ?? "");
    if (!indicator)
      return {
        faults: [`“${cells["indicator"] ?? ""}” is no indicator. Write its number or its short name.`],
      };
    const { definition } = indicator;
    const period = readPeriod(cells["period"] ?? "");
    if (!period || period.months !== MONTHS[definition.every])
      return { faults: [`“${definition.name}” has a figure for ${HOW_WRITTEN[definition.every]}.`] };
    const known = ofIndicator.get(indicator.id) ?? [];
    return {
      key: `${indicator.id} ${period.start}`,
      ...checkFigure({ line, cells, indicator, period, known, today }),
    };
  };
}

type Placed = NamedRow & {
  readonly indicator: Defined;
  readonly period: Period;
  readonly known: readonly Known[];
  readonly today: string;
};

function checkFigure(placed: Placed): Row {
  const { line, cells, indicator, period, known } = placed;
  const { definition } = indicator;
  const before = known.find(({ start, months }) => start === period.start && months === period.months);
  const entry = readEntry(definition, cells);
  const [source, note] = [inOneLine(cells["source"]), inOneLine(cells["note"])];
  if (before && !("faults" in entry) && isSame(before, { ...entry, source, note })) return { isSame: true };
  const closed = whyClosed(indicator) ?? whyTooSoon(placed);
  if (closed !== undefined) return { faults: [closed] };
  if ("faults" in entry) return entry;
  const said = saidFaults({ source, note });
  if (said.length > 0) return { faults: said };
  const why = whyNoteNeeded(placed, { before, observed: entry.observed, note });
  if (why !== undefined) return { faults: [why] };
  return {
    figure: {
      ...period,
      line,
      indicatorId: indicator.id,
      slug: definition.id,
      version: indicator.version,
      ...entry,
      source,
      note,
      replaces: before
        ? { version: before.version, revision: before.revision, observed: before.observed }
        : null,
    },
  };
}

/** A browser sends line ends in its own way: what is said is one line, so that it is the same each time. */
function inOneLine(text = ""): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

type Said = { readonly source: string; readonly note: string };

function isSame(
  before: Known,
  now: Said & {
    readonly observed: Observed;
    readonly isWeighted: boolean;
    readonly forEverybody: boolean;
  },
): boolean {
  return (
    before.observed.state === now.observed.state &&
    ["weighted", "published"].includes(before.method) === now.isWeighted &&
    (before.forEverybody ?? false) === now.forEverybody &&
    numbersOf(before.observed, now) === numbersOf(now.observed, now) &&
    (before.source ?? "") === now.source &&
    (before.note ?? "") === now.note
  );
}

/** What was said: what is worked out of it is worked out anew, and may differ in its last digit. */
function numbersOf(observed: Observed, { isWeighted }: { readonly isWeighted: boolean }): string {
  if (observed.state !== "shown") return observed.state;
  const { numerator, denominator, value, low, high } = observed;
  return (isWeighted ? [denominator, value, low, high] : [numerator, denominator]).join(" ");
}

function whyClosed({ definition, isRetired }: Defined): string | undefined {
  if (definition.source === "computed")
    return `“${definition.name}” is counted here, never typed in. Take the line out.`;
  return isRetired ? `“${definition.name}” is no longer used. Take the line out.` : undefined;
}

/** A survey may be done before its year is over; what is counted over a period is not known until then. */
function whyTooSoon({ indicator, period, today }: Placed): string | undefined {
  const isAsked = indicator.definition.source === "survey" || indicator.definition.source === "external";
  if (isAsked && period.start > today) return "The period has not begun yet. Put the period right.";
  return !isAsked && endOf(period) > today
    ? "The period is not over yet. Bring its figure in when it is."
    : undefined;
}

function saidFaults({ source, note }: Said): string[] {
  return [
    ...(source === "" ? ["Say in “source” where the figure comes from."] : []),
    ...(source.length > LONGEST.source ? [`“source” is longer than ${LONGEST.source} characters.`] : []),
    ...(note.length > LONGEST.note
      ? [`“note” is longer than ${LONGEST.note.toLocaleString("en-GB")} characters.`]
      : []),
  ];
}

type Beside = { readonly before: Known | undefined; readonly observed: Observed; readonly note: string };

/** A revision needs its reason, and a leap its explanation: both stand in the note. */
function whyNoteNeeded({ known, period }: Placed, { before, observed, note }: Beside): string | undefined {
  if (before && (note === "" || note === before.note))
    return "This period has a figure already. Say in “note” why another takes its place.";
  return note === "" && isFarFrom(known, period, observed)
    ? "The figure is far from those before (more than three standard deviations). Say why in “note”, or put it right."
    : undefined;
}
