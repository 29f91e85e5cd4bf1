import type { VNode } from "preact";
import type { PlotProps } from "./plot-figure.tsx";
import { SeriesFigure } from "./series-figure.tsx";
import type { SeriesLook } from "./series-picture.tsx";

/**
 * A control chart: values in the order of time, their centre, the limits within which a process that does not change
 * stays, and each point that stands out with a shape and a word. What stands out is worked out elsewhere.
 */
export function ControlChart(props: ControlChartProps): VNode {
  return <SeriesFigure centreName="Mean" {...props} />;
}

export interface ControlChartProps extends PlotProps, SeriesLook {
  /** "Mean", when it is left out; a chart of what passes between events has its median. */
  readonly centreName?: string;
}
