import type { Database } from "../../../src/foundation/db/index.ts";

/** The connection that work as the owner is done on. */
export type OwnerClient = Parameters<Parameters<Database["withOwner"]>[0]>[0];
