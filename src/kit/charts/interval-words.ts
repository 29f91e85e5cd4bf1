import type { KeyEntry, Look } from "./marks.tsx";
import type { PlotTable } from "./plot-figure.tsx";
import type { IntervalRow, IntervalRowsProps, RowMark } from "./interval-row.ts";

/** What stands for a row, by whether it differs. */
export const ROW_LOOKS: Readonly<Record<RowMark | "usual", Look>> = {
  usual: "dot",
  different: "diamond",
  unclear: "ring",
};
const MARK_WORDS: Readonly<Record<RowMark, string>> = {
  different: "Clearly different",
  unclear: "Too close to call",
};

/** "47% (41% to 53%), too few answers": what there is of it. */
export function rowWords({ value, interval, note }: IntervalRow, format: (value: number) => string): string {
  const between = interval && ` (${format(interval.low)} to ${format(interval.high)})`;
  const figure = value === undefined ? undefined : `${format(value)}${between ?? ""}`;
  return [figure, note].filter(Boolean).join(", ") || "not shown";
}

/** What each shape and line of the rows stands for. */
export function rowsKey({
  rows,
  reference,
  format,
  isBar,
  level = "95%",
}: IntervalRowsProps & { isBar: boolean }): readonly KeyEntry[] {
  const marks = (["different", "unclear"] as const).filter((mark) => rows.some((row) => row.mark === mark));
  const isUsual = rows.some(({ mark, value }) => !mark && value !== undefined);
  return [
    ...(isBar || !isUsual
      ? []
      : [{ mark: "dot", text: marks.length > 0 ? "No evidence of a difference" : "Figure" } as const]),
    ...(isBar ? [] : marks.map((mark) => ({ mark: ROW_LOOKS[mark], text: MARK_WORDS[mark] }))),
    ...(rows.some(({ interval }) => interval) ? [{ whisker: true, text: `${level} interval` } as const] : []),
    ...(reference
      ? [{ line: "centre", text: `${reference.name}: ${format(reference.value)}` } as const]
      : []),
  ];
}

/** What the rows say, in sentences, for whoever does not see them. */
export function describeRows(props: IntervalRowsProps): string {
  const { rows, reference, format } = props;
  const said = rows.map(
    (row) =>
      `${row.name}: ${rowWords(row, format)}${row.mark ? `, ${MARK_WORDS[row.mark].toLowerCase()}` : ""}`,
  );
  return [...(reference ? [`${reference.name}: ${format(reference.value)}`] : []), ...said].join(". ") + ".";
}

/** The rows as a table. */
export function rowsTable({ rows, format, rowName, level = "95%" }: IntervalRowsProps): PlotTable {
  const hasIntervals = rows.some(({ interval }) => interval);
  const isNoted = rows.some(({ note, mark }) => note ?? mark);
  const cell = (value: number | undefined): string => (value === undefined ? "not shown" : format(value));
  return {
    columns: [
      { text: rowName },
      { text: "Figure", isFigure: true },
      ...(hasIntervals
        ? [
            { text: `${level} from`, isFigure: true },
            { text: `${level} to`, isFigure: true },
          ]
        : []),
      ...(isNoted ? [{ text: "Note" }] : []),
    ],
    rows: rows.map(({ name, value, interval, note, mark }) => [
      name,
      cell(value),
      ...(hasIntervals ? [cell(interval?.low), cell(interval?.high)] : []),
      ...(isNoted ? [[mark && MARK_WORDS[mark], note].filter(Boolean).join("; ") || "none"] : []),
    ]),
  };
}
