import type { VNode } from "preact";
import { NumberAxis, roomFor, tickLabels, ValueAxis } from "./axes.tsx";
import { framesOf, type Frame } from "./frame.ts";
import { fit } from "./letters.ts";
import { Mark, type KeyEntry, type Look } from "./marks.tsx";
import { linePath } from "./paths.ts";
import { Picture } from "./picture.tsx";
import { PointWords } from "./point-words.tsx";
import { PlotFigure, type PlotProps, type PlotTable } from "./plot-figure.tsx";
import { scaleOf, type Range } from "./scale.ts";

const TOP = 14;
const BELOW = 52;

/**
 * A funnel: places by their size and their figure, between the limits that chance alone keeps to. Only places outside
 * are named; the table has all of them.
 */
export function FunnelPlot(props: FunnelPlotProps): VNode {
  const means = describe(props);
  return (
    <PlotFigure {...props} entries={keyOf(props)} table={tableOf(props)}>
      {framesOf(300, 380).map((frame) => (
        <FunnelPicture {...props} frame={frame} means={means} />
      ))}
    </PlotFigure>
  );
}

function FunnelPicture(props: FunnelPlotProps & { frame: Frame; means: string }): VNode {
  const { id, title, means, frame, places, limits, centre, format, formatSize, sizeName, within } = props;
  const about = frame.name === "wide" ? 6 : 4;
  const [top, bottom] = [TOP, frame.height - BELOW];
  const values = [
    centre,
    ...places.map(({ value }) => value),
    ...limits.flatMap(({ wide }) => [wide.low, wide.high]),
  ];
  const upright = scaleOf(values, { from: bottom, to: top, about, within });
  const ticks = tickLabels(upright, format);
  const plot = { width: frame.width, left: roomFor(ticks, frame.width), right: frame.width - 8, top, bottom };
  const sizes = [...places.map(({ size }) => size), ...limits.map(({ size }) => size)];
  const level = scaleOf(sizes, { from: plot.left, to: plot.right, about, within: { low: 0 } });
  const along = limits.toSorted((one, other) => one.size - other.size);
  const curve = (of: (at: FunnelLimit) => number): string =>
    linePath(along.map((at) => ({ x: level.place(at.size), y: upright.place(of(at)) })));
  const spots = places.map((place) => ({
    ...place,
    x: level.place(place.size),
    y: upright.place(place.value),
  }));
  return (
    <Picture id={id} frame={frame} title={title} means={means}>
      <ValueAxis plot={plot} scale={upright} ticks={ticks} />
      <NumberAxis plot={plot} scale={level} ticks={tickLabels(level, formatSize)} />
      <text class="fl-plot__tick" x={plot.right} y={frame.height - 6} text-anchor="end" aria-hidden="true">
        {fit(sizeName, frame.width)}
      </text>
      <path
        class="fl-plot__line fl-plot__line--centre"
        d={`M${plot.left} ${upright.place(centre)}H${plot.right}`}
      />
      <path
        class="fl-plot__line fl-plot__line--near"
        d={curve(({ usual }) => usual.low) + curve(({ usual }) => usual.high)}
      />
      <path
        class="fl-plot__line fl-plot__line--limit"
        d={curve(({ wide }) => wide.low) + curve(({ wide }) => wide.high)}
      />
      {spots.map(({ position, x, y }) => (
        <Mark look={LOOKS[position]} x={x} y={y} />
      ))}
      <PointWords
        words={spots
          .filter(({ position }) => position !== "within")
          .map(({ name, x, y, position }) => ({
            text: name,
            x,
            y: position.endsWith("above") ? y - 11 : y + 22,
          }))}
        edge={{ width: frame.width, height: bottom }}
      />
    </Picture>
  );
}

const LOOKS: Readonly<Record<FunnelPosition, Look>> = {
  within: "dot",
  above: "ring",
  below: "ring",
  "far above": "triangle",
  "far below": "triangle",
};

function keyOf({ centre, centreName, format, places }: FunnelPlotProps): readonly KeyEntry[] {
  const has = (look: Look): boolean => places.some(({ position }) => LOOKS[position] === look);
  return [
    ...(has("dot") ? [{ mark: "dot", text: "Within what chance would do" } as const] : []),
    ...(has("ring") ? [{ mark: "ring", text: "Outside the 95% limits" } as const] : []),
    ...(has("triangle") ? [{ mark: "triangle", text: "Far outside: beyond the 99.8% limits" } as const] : []),
    { line: "centre", text: `${centreName} ${format(centre)}` },
    { line: "near", text: "95% limits" },
    { line: "limit", text: "99.8% limits" },
  ];
}

function describe({ places, centre, centreName, format, sizeName }: FunnelPlotProps): string {
  const outside = places.filter(({ position }) => position !== "within");
  const said = outside.map(({ name, value, position }) => `${name} ${format(value)}, ${position} the limits`);
  return [
    `${places.length} places by ${sizeName}. ${centreName} ${format(centre)}.`,
    outside.length === 0
      ? "All are within what chance alone would do."
      : `Outside the limits: ${said.join("; ")}. The others are within what chance alone would do.`,
  ].join(" ");
}

function tableOf({ places, format, formatSize, sizeName }: FunnelPlotProps): PlotTable {
  return {
    columns: [
      { text: "Place" },
      { text: sizeName, isFigure: true },
      { text: "Figure", isFigure: true },
      { text: "Where it lies" },
    ],
    rows: places.map(({ name, size, value, position }) => [
      name,
      formatSize(size),
      format(value),
      position === "within" ? "within the limits" : `${position} the limits`,
    ]),
  };
}

/** Far is beyond the wide limits. */
export type FunnelPosition = "within" | "above" | "below" | "far above" | "far below";

export type FunnelLimit = { readonly size: number; readonly usual: Range; readonly wide: Range };

export interface FunnelPlotProps extends PlotProps {
  readonly places: readonly {
    readonly name: string;
    readonly size: number;
    readonly value: number;
    readonly position: FunnelPosition;
  }[];
  /** Enough of them, by size, for a smooth curve; the 95% and the 99.8% limits of each size. */
  readonly limits: readonly FunnelLimit[];
  /** The figure of all together. */
  readonly centre: number;
  readonly centreName: string;
  /** What a place's size is: "Staff in scope". */
  readonly sizeName: string;
  readonly formatSize: (size: number) => string;
  readonly within?: Partial<Range> | undefined;
}
