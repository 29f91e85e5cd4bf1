import type { VNode } from "preact";
import { NumberAxis, tickLabels } from "./axes.tsx";
import { framesOf, type Frame } from "./frame.ts";
import { fit, widthOf } from "./letters.ts";
import { Mark, type KeyEntry, type Look } from "./marks.tsx";
import { Picture } from "./picture.tsx";
import { PlotFigure, type PlotProps, type PlotTable } from "./plot-figure.tsx";
import { scaleOf, type Range, type Scale } from "./scale.ts";

const ROW = 44;
const TOP = 10;
const BELOW = 30;
/** From the top of a row to its words, and to its line. */
const WORDS = 15;
const LINE = 28;
const BAR = 12;
/** How far what all are held against stands out above and below a row's line. */
const REACH = 10;

/** A row of words and, under it, a dot with its interval: for districts, groups, or how far each is from the rest. */
export function IntervalPlot(props: IntervalRowsProps): VNode {
  return <IntervalRows {...props} isBar={false} />;
}

/** The same as bars from nought, each with its interval: for shares and counts. */
export function IntervalBars(props: IntervalRowsProps): VNode {
  return <IntervalRows {...props} isBar={true} />;
}

function IntervalRows(props: IntervalRowsProps & { isBar: boolean }): VNode {
  const height = TOP + props.rows.length * ROW + BELOW;
  const means = describe(props);
  return (
    <PlotFigure {...props} entries={keyOf(props)} table={tableOf(props)}>
      {framesOf(height, height).map((frame) => (
        <RowsPicture {...props} frame={frame} means={means} />
      ))}
    </PlotFigure>
  );
}

function RowsPicture(props: IntervalRowsProps & { isBar: boolean; frame: Frame; means: string }): VNode {
  const { id, title, means, frame, rows, reference, format, within, isBar } = props;
  const values = [
    ...rows.flatMap(({ value, interval }) => [value, interval?.low, interval?.high]),
    reference?.value,
    isBar ? 0 : undefined,
  ].filter((value) => value !== undefined);
  const plot = {
    width: frame.width,
    left: 10,
    right: frame.width - 10,
    top: TOP,
    bottom: frame.height - BELOW,
  };
  const scale = scaleOf(values, {
    from: plot.left,
    to: plot.right,
    about: frame.name === "wide" ? 8 : 4,
    within,
  });
  return (
    <Picture id={id} frame={frame} title={title} means={means}>
      <NumberAxis plot={plot} scale={scale} ticks={tickLabels(scale, format)} />
      {rows.map((row, at) => (
        <Row row={row} top={TOP + at * ROW} {...{ scale, frame, format, isBar, reference }} />
      ))}
    </Picture>
  );
}

function Row({ row, top, scale, frame, reference, format, isBar }: RowProps): VNode {
  const said = rowWords(row, format);
  const room = frame.width - widthOf(said) - 20;
  const y = top + LINE;
  const [zero, at] = [scale.place(0), row.value === undefined ? undefined : scale.place(row.value)];
  return (
    <g>
      <text class="fl-plot__word" x="0" y={top + WORDS} aria-hidden="true">
        {fit(row.name, room)}
      </text>
      <text class="fl-plot__tick" x={frame.width} y={top + WORDS} text-anchor="end" aria-hidden="true">
        {fit(said, frame.width * 0.7)}
      </text>
      {reference && (
        <path
          class="fl-plot__line fl-plot__line--centre"
          d={`M${scale.place(reference.value)} ${y - REACH}V${y + REACH}`}
        />
      )}
      {at !== undefined && isBar && (
        <rect
          class="fl-plot__bar"
          x={Math.min(zero, at)}
          y={y - BAR / 2}
          width={Math.abs(at - zero)}
          height={BAR}
        />
      )}
      {row.interval && <Whisker interval={row.interval} scale={scale} y={y} />}
      {at !== undefined && !isBar && <Mark look={LOOKS[row.mark ?? "usual"]} x={at} y={y} size={5} />}
    </g>
  );
}

function Whisker({ interval, scale, y }: { interval: Range; scale: Scale; y: number }): VNode {
  const [from, to] = [scale.place(interval.low), scale.place(interval.high)];
  return (
    <path
      class="fl-plot__whisker"
      d={`M${from} ${y}H${to}M${from} ${y - 5}V${y + 5}M${to} ${y - 5}V${y + 5}`}
    />
  );
}

const LOOKS: Readonly<Record<RowMark | "usual", Look>> = {
  usual: "dot",
  different: "diamond",
  unclear: "ring",
};
const MARK_WORDS: Readonly<Record<RowMark, string>> = {
  different: "Clearly different",
  unclear: "Too close to call",
};

/** "47% (41% to 53%), too few answers": what there is of it. */
function rowWords({ value, interval, note }: IntervalRow, format: (value: number) => string): string {
  const between = interval && ` (${format(interval.low)} to ${format(interval.high)})`;
  const figure = value === undefined ? undefined : `${format(value)}${between ?? ""}`;
  return [figure, note].filter(Boolean).join(", ") || "not shown";
}

function keyOf({
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
    ...(isBar ? [] : marks.map((mark) => ({ mark: LOOKS[mark], text: MARK_WORDS[mark] }))),
    ...(rows.some(({ interval }) => interval) ? [{ whisker: true, text: `${level} interval` } as const] : []),
    ...(reference
      ? [{ line: "centre", text: `${reference.name}: ${format(reference.value)}` } as const]
      : []),
  ];
}

function describe(props: IntervalRowsProps): string {
  const { rows, reference, format } = props;
  const said = rows.map(
    (row) =>
      `${row.name}: ${rowWords(row, format)}${row.mark ? `, ${MARK_WORDS[row.mark].toLowerCase()}` : ""}`,
  );
  return [...(reference ? [`${reference.name}: ${format(reference.value)}`] : []), ...said].join(". ") + ".";
}

function tableOf({ rows, format, rowName, level = "95%" }: IntervalRowsProps): PlotTable {
  const isNoted = rows.some(({ note, mark }) => note ?? mark);
  const cell = (value: number | undefined): string => (value === undefined ? "not shown" : format(value));
  return {
    columns: [
      { text: rowName },
      { text: "Figure", isFigure: true },
      { text: `${level} from`, isFigure: true },
      { text: `${level} to`, isFigure: true },
      ...(isNoted ? [{ text: "Note" }] : []),
    ],
    rows: rows.map(({ name, value, interval, note, mark }) => [
      name,
      cell(value),
      cell(interval?.low),
      cell(interval?.high),
      ...(isNoted ? [[mark && MARK_WORDS[mark], note].filter(Boolean).join("; ") || "none"] : []),
    ]),
  };
}

export type RowMark = "different" | "unclear";

export interface IntervalRow {
  readonly name: string;
  /** Missing is not shown: its note says why. */
  readonly value?: number | undefined;
  readonly interval?: Range | undefined;
  /** Whether it differs from what it is compared with. */
  readonly mark?: RowMark | undefined;
  /** "too few answers". */
  readonly note?: string | undefined;
}

export interface IntervalRowsProps extends PlotProps {
  readonly rows: readonly IntervalRow[];
  /** What a row is: "District". */
  readonly rowName: string;
  /** What all are held against: the county's figure, or nought for a gap. */
  readonly reference?: { readonly name: string; readonly value: number } | undefined;
  /** "95%", when it is left out. */
  readonly level?: string | undefined;
  readonly within?: Partial<Range> | undefined;
}

interface RowProps {
  readonly row: IntervalRow;
  readonly top: number;
  readonly scale: Scale;
  readonly frame: Frame;
  readonly reference: IntervalRowsProps["reference"];
  readonly format: (value: number) => string;
  readonly isBar: boolean;
}
