import assert from "node:assert/strict";
import { test } from "node:test";
import { interleave } from "../support/interleaving/interleave.ts";
import { testHouse } from "../support/site.ts";

test("two practitioners on one record: no update is lost, and whoever came second is told", async () => {
  const { taken, conflicts } = await interleave(await testHouse(), 100, "every day");
  assert.ok(taken > 10 && conflicts > 3, `${taken} taken, ${conflicts} conflicts`);
});
