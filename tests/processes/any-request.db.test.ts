import assert from "node:assert/strict";
import { test } from "node:test";
import { sendAnything } from "../support/fuzz/send-anything.ts";
import { freshDatabase } from "../support/database.ts";
import { houseOn } from "../support/site.ts";

test("any request to any route: never a 500, and nothing written by one that was refused", async () => {
  const database = await freshDatabase();
  try {
    const house = await houseOn(database);
    await database.lockDown();
    const { routes, accepted } = await sendAnything(house, 500, "every day");
    assert.ok(routes >= 80, `${routes} routes`);
    assert.ok(accepted > 10, `${accepted} requests changed something`);
  } finally {
    await database.close();
  }
});
