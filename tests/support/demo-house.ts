import type { House } from "../../src/foundation/house/index.ts";
import { freshDatabase } from "./database.ts";
import { houseOn, makeDemonstration } from "./house-on.ts";

/**
 * A demonstration with a database of its own, which the caller closes. It is not locked down yet, so that a test may load
 * rows first: `house.database.lockDown()`.
 */
export async function demoHouse(now?: () => Date): Promise<House> {
  return makeDemonstration(await houseOn(await freshDatabase(), now));
}
