/** The door of linkage's made-up people, for tests and measurements. */
export { ORIGINS, type Origin } from "./name-stock.ts";
export { syntheticRecords, type SyntheticRecord } from "./synthetic-people.ts";
