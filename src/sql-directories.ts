import { join } from "node:path";
import { checkoutRoot } from "./foundation/config/index.ts";

const FOUNDATION = [
  "db",
  "identity",
  "process",
  "access",
  "audit",
  "jobs",
  "messages",
  "intake",
  "forms",
  "notices",
];
const ROOMS = [
  "chronology",
  "people",
  "access",
  "front-door",
  "risk",
  "needs",
  "referrals",
  "services",
  "cases",
  "support",
  "documents",
  "figures",
  "indicators",
  "publications",
  "set-up",
  "queue",
  "relationships",
  "person-index",
  "professionals",
  "languages",
  "information",
  "involvement",
  "places",
  "hotspots",
  "inbox",
  "imports",
  "governance",
  "risk-register",
  "strategy",
  "reports",
];

/** Where the schema comes from, foundation first: functions and policies are applied in this order. */
export const sqlDirectories: readonly string[] = [
  ...FOUNDATION.map((module) => join(checkoutRoot, "src/foundation", module, "sql")),
  ...ROOMS.map((room) => join(checkoutRoot, "src/rooms", room, "sql")),
];
