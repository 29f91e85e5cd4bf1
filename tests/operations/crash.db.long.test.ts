import { test } from "node:test";
import { killUnderLoad } from "./machine/kill-under-load.ts";

test("every receipt shown is in the database, and none twice, after twenty kills under load", async (t) => {
  await killUnderLoad(t, 20);
});
