// The charts in the order of their names.
export { ControlChartExamples } from "./control-chart.tsx";
export { FunnelPlotExamples } from "./funnel-plot.tsx";
export { IntervalBarsExamples } from "./interval-bars.tsx";
export { IntervalPlotExamples } from "./interval-plot.tsx";
export { LineChartExamples } from "./line-chart.tsx";
export { RunChartExamples } from "./run-chart.tsx";
export { SmallMultiplesExamples } from "./small-multiples.tsx";
