/** Disclosure control: what of a set of tables may be published, and the attack on it. */
export { audit, type AuditOptions } from "./audit.ts";
export { describeFault, type Fault } from "./fault.ts";
export { holdBackSmall } from "./hold-back-small.ts";
export { publicationProfiles, stricter, type PublicationProfile } from "./profile.ts";
export { protect } from "./protect.ts";
export type { Solver } from "./programme.ts";
export { publishTable, type Publication, type PublishedCell } from "./publication.ts";
export type { Bound, Category, Dimension, Table } from "./table.ts";
export type { Knowing } from "./view.ts";
