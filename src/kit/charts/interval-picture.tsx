import type { VNode } from "preact";
import { NumberAxis, tickLabels } from "./axes.tsx";
import type { Frame } from "./frame.ts";
import type { IntervalRow, IntervalRowsProps } from "./interval-row.ts";
import { ROW_LOOKS, rowWords } from "./interval-words.ts";
import { fit, widthOf } from "./letters.ts";
import { Mark } from "./marks.tsx";
import { Picture } from "./picture.tsx";
import { scaleOf, type Range, type Scale } from "./scale.ts";

const ROW = 44;
const TOP = 10;
const BELOW = 30;
/** From the top of a row to the foot of its words, from one line of words to the next, and from there to the dot. */
const FIRST = 15;
const LINE = 18;
const UNDER = 13;
/** Between a name and its figures in one line. */
const BETWEEN = 20;
const BAR = 12;
/** How far what all are held against stands out above and below a row's line. */
const REACH = 10;

/** Whether a row's name and its figures stand in two lines: when some row has no room for both in one. */
export function isStacked(
  { rows, format }: Pick<IntervalRowsProps, "rows" | "format">,
  width: number,
): boolean {
  return rows.some((row) => widthOf(row.name) + widthOf(rowWords(row, format)) + BETWEEN > width);
}

/** How high a picture of so many rows is. */
export function pictureHeight(rows: number, stacked: boolean): number {
  return TOP + rows * (ROW + (stacked ? LINE : 0)) + BELOW;
}

/** Rows of words, each with its dot or bar and its interval under them, on one scale. */
export function IntervalPicture(props: IntervalPictureProps): VNode {
  const { id, title, means, frame, rows, reference, format, within, isBar } = props;
  const height = ROW + (props.isStacked ? LINE : 0);
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
        <Row {...props} row={row} top={TOP + at * height} scale={scale} />
      ))}
    </Picture>
  );
}

function Row({ row, top, scale, frame, reference, format, isBar, isStacked: stacked }: RowProps): VNode {
  const said = rowWords(row, format);
  const first = top + FIRST;
  const second = stacked ? first + LINE : first;
  const y = second + UNDER;
  const [zero, at] = [scale.place(0), row.value === undefined ? undefined : scale.place(row.value)];
  return (
    <g>
      <text class="fl-plot__word" x="0" y={first} aria-hidden="true">
        {fit(row.name, stacked ? frame.width : frame.width - widthOf(said) - BETWEEN)}
      </text>
      <text
        class="fl-plot__tick"
        x={stacked ? 0 : frame.width}
        y={second}
        text-anchor={stacked ? "start" : "end"}
        aria-hidden="true"
      >
        {fit(said, frame.width)}
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
      {at !== undefined && !isBar && <Mark look={ROW_LOOKS[row.mark ?? "usual"]} x={at} y={y} size={5} />}
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

interface IntervalPictureProps extends IntervalRowsProps {
  readonly isBar: boolean;
  readonly isStacked: boolean;
  readonly frame: Frame;
  readonly means: string;
}

interface RowProps extends Pick<
  IntervalPictureProps,
  "frame" | "reference" | "format" | "isBar" | "isStacked"
> {
  readonly row: IntervalRow;
  readonly top: number;
  readonly scale: Scale;
}
