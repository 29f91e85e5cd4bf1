import assert from "node:assert/strict";
import type { House } from "../../src/foundation/house/index.ts";
import { checkEdition } from "../../src/rooms/publications/index.ts";
import type { StaffBrowser } from "./person.ts";
import { putRawCounts } from "./raw-counts.ts";

const QUARTER = "2026-01-01";

/** An edition of one table, checked by its job, so that somebody else may sign it off. @returns its id */
export async function prepareFigures(house: House, manager: StaffBrowser): Promise<string> {
  await putRawCounts(house, [{ month: QUARTER, measure: "requests", split: "all", value: "", n: 40 }]);
  const page = await manager.post("/plan/publications/new", {
    tables: ["requests"],
    until: QUARTER,
    profile: "standard",
    why: "scheduled",
  });
  assert.equal(page.status, 303, page.body);
  const id = page.location.split("/").at(-1) ?? "";
  await checkEdition(house, id);
  return id;
}
