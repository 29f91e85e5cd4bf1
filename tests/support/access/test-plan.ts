import { join } from "node:path";
import { checkoutRoot } from "../../../src/foundation/config/index.ts";
import { loadPack } from "../../../src/foundation/pack/index.ts";
import { systemPermissions } from "../../../src/rooms.ts";
import { planWorld, type PlannedWorld } from "./plan-world.ts";

/** The world of the Hertfordshire pack's roles. */
export function planTestWorld(): PlannedWorld {
  return planWorld(loadPack(join(checkoutRoot, "packs/hertfordshire")), systemPermissions);
}
