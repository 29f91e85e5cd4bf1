import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { findPlanFaults } from "./check-plan.ts";
import { comparePlans, isNothing } from "./compare-plans.ts";
import { planFromPack } from "./from-pack.ts";
import { itemsOf } from "./plan.ts";
import { readPlanCsv, writePlanCsv } from "./plan-csv.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const known = {
  bodies: pack.governance.bodies.map(({ id }) => id),
  forms: pack.formsOfVawg.map(({ id }) => id),
};

test("the county's strategy is all there, stands, and round-trips as a file", () => {
  const plan = planFromPack(pack.strategy);
  assert.deepEqual(findPlanFaults(plan, known), []);
  assert.equal(itemsOf(plan, "commitment").length, pack.strategy.commitments.length);
  assert.equal(itemsOf(plan, "objective").length, pack.strategy.objectives.length);
  const read = readPlanCsv(writePlanCsv(plan), known);
  assert.ok(read.ok, JSON.stringify(read));
  assert.ok(isNothing(comparePlans(plan, read.plan)));
});
