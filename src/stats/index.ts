/** The door of stats: pure statistics, no input and no output. */
export type { ChartRule, RuleBroken, Side } from "./charts/chart-rules.ts";
export {
  assuranceOf,
  variationOf,
  type Assurance,
  type Direction,
  type Variation,
} from "./charts/chart-verdicts.ts";
export { gChart, type GChart } from "./charts/g-chart.ts";
export { pChart, type PChart } from "./charts/p-chart.ts";
export { runChart, type RunChart } from "./charts/run-chart.ts";
export { xmrChart, type ChartPoint, type XmrChart } from "./charts/xmr-chart.ts";
export { holdBack, mostOfSmall, roundTo, type DisclosureProfile } from "./hold-back.ts";
export { compareCounts, type Comparison, type Counted } from "./compare-counts.ts";
export {
  compareProportions,
  differenceOf,
  type Difference,
  type ProportionsCompared,
} from "./compare-proportions.ts";
export { equityGaps, gapToKnown, type GapToKnown } from "./equity-gap.ts";
export { falseDiscoveryLimit } from "./false-discovery.ts";
export {
  funnelOfRates,
  funnelOfShares,
  funnelPosition,
  type FunnelLimits,
  type FunnelPosition,
} from "./funnel.ts";
export { globalG, localGStar, type GlobalG, type Local, type Neighbours } from "./getis-ord.ts";
export { countInterval, wilson, wilsonBetween, type Interval } from "./intervals.ts";
export { mean } from "./mean.ts";
export { twoSided } from "./normal.ts";
export { pairedMean, type Pair, type PairedMean } from "./paired-mean.ts";
export { partition, type Areas, type Part, type Partition } from "./partition.ts";
export { median, percentile } from "./percentile.ts";
export { spreadOf } from "./spread.ts";
export type { Proportion, RoundedProportion } from "./proportion.ts";
export { rateOf, type Rate } from "./rate.ts";
export { designEffect, effectiveNumber } from "./weights/design-effect.ts";
export type { Answer, Margin } from "./weights/margin-classes.ts";
export { rake, type Raked, type RakeOptions } from "./weights/rake.ts";
export { RakingError, type RakingReason } from "./weights/raking-error.ts";
export { standingOf, weightedShare, type WeightedShare } from "./weights/weighted-share.ts";
export {
  audit,
  describeFault,
  holdBackSmall,
  protect,
  publicationProfiles,
  publishTable,
  stricter,
  type AuditOptions,
  type Bound,
  type Category,
  type Dimension,
  type Fault,
  type Knowing,
  type Publication,
  type PublicationProfile,
  type PublishedCell,
  type Solver,
  type Table,
} from "./disclosure/index.ts";
