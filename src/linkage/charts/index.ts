/** The door of the pictures: SVG as text, from data alone, each with its words and its table. */
export type { Chart, ChartTable } from "./chart.ts";
export { clusterChart, type ClusterView } from "./cluster-chart.ts";
export { matchWeightChart } from "./match-weight-chart.ts";
export { createTableScorer } from "./table-scorer.ts";
export { formatProbability, waterfallChart, type WaterfallStep } from "./waterfall-chart.ts";
