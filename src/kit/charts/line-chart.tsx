import type { VNode } from "preact";
import type { PlotProps } from "./plot-figure.tsx";
import { SeriesFigure } from "./series-figure.tsx";
import type { SeriesPhase, SeriesPoint } from "./series.ts";
import type { Range } from "./scale.ts";

/** Values in the order of time, and nothing claimed of them. */
export function LineChart(props: LineChartProps): VNode {
  return <SeriesFigure phases={[]} {...props} centreName="" />;
}

/** A run chart: values in the order of time about their median, and how often they cross it. */
export function RunChart({ centre, runs, ...props }: RunChartProps): VNode {
  const means = `The longest run on one side of the median is ${runs.longest} points, where up to ${runs.longestUsual} are usual; the line crosses it ${timesOf(runs.crossings)}, where ${runs.fewestUsual} or more are usual.`;
  return (
    <SeriesFigure
      {...props}
      phases={[{ from: 0, centre }]}
      centreName="Median"
      means={means}
      note={[means, props.note].filter(Boolean).join(" ")}
    />
  );
}

function timesOf(count: number): string {
  if (count === 0) return "never";
  return count === 1 ? "once" : `${count} times`;
}

export interface LineChartProps extends PlotProps {
  readonly points: readonly SeriesPoint[];
  /** Where the figure got another definition. */
  readonly phases?: readonly Pick<SeriesPhase, "from" | "name">[];
  /** What no value lies beyond: 0 for a count, 0 and 1 for a share. */
  readonly within?: Partial<Range> | undefined;
  readonly isWhole?: boolean | undefined;
  /** The scale begins at nought, so that a line is as high as its figure. */
  readonly isFromNought?: boolean | undefined;
}

export interface RunChartProps extends Omit<LineChartProps, "phases"> {
  readonly centre: number;
  readonly runs: {
    readonly longest: number;
    readonly longestUsual: number;
    readonly crossings: number;
    readonly fewestUsual: number;
  };
}
