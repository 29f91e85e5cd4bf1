/** The door of the kit's charts: plain numbers in, a figure out. */
export { ControlChart, type ControlChartProps } from "./control-chart.tsx";
export { FunnelPlot, type FunnelLimit, type FunnelPlotProps, type FunnelPosition } from "./funnel-plot.tsx";
export type { IntervalRow, IntervalRowsProps } from "./interval-row.ts";
export { IntervalBars, IntervalPlot } from "./interval-rows.tsx";
export { LineChart, RunChart, type LineChartProps, type RunChartProps } from "./line-chart.tsx";
export type { Range } from "./scale.ts";
export type { SeriesMark, SeriesPhase, SeriesPoint } from "./series.ts";
export { SmallMultiples, type NamedSeries, type SmallMultiplesProps } from "./small-multiples.tsx";
