import assert from "node:assert/strict";
import { test } from "node:test";
import { interleave } from "../support/interleaving/interleave.ts";
import { testHouse } from "../support/site.ts";

test("two practitioners on one record, a thousand times: no update is lost, and whoever came second is told", async () => {
  const { taken, conflicts } = await interleave(await testHouse(), 1_000, "a thousand");
  assert.ok(taken > 300 && conflicts > 100, `${taken} taken, ${conflicts} conflicts`);
});
