/** The door of stats: pure statistics, no input and no output. */
export { holdBack, roundTo, type DisclosureProfile } from "./hold-back.ts";
export { compareCounts, type Comparison, type Counted } from "./compare-counts.ts";
export { falseDiscoveryLimit } from "./false-discovery.ts";
export { globalG, localGStar, type GlobalG, type Local, type Neighbours } from "./getis-ord.ts";
export { countInterval, type Interval } from "./intervals.ts";
export { twoSided } from "./normal.ts";
export { partition, type Areas, type Part, type Partition } from "./partition.ts";
export {
  audit,
  describeFault,
  holdBackSmall,
  protect,
  publicationProfiles,
  publishTable,
  type AuditOptions,
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
