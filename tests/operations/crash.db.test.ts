import { test } from "node:test";
import { testEngine } from "../support/engine.ts";
import { assertKept } from "./machine/assert-kept.ts";
import { readArrived } from "./machine/arrived.ts";
import { newCluster } from "./machine/cluster.ts";
import { killUnderLoad } from "./machine/kill-under-load.ts";
import { loadWithVisitors } from "./machine/load.ts";
import { newPlace } from "./machine/place.ts";
import { startProgram } from "./machine/program.ts";

test("every receipt shown is in the database, and none twice, when the program is killed under load", async (t) => {
  await killUnderLoad(t, 2);
});

test("every receipt shown is in the database, and none twice, when the server is killed under load", async (t) => {
  // The embedded database lives in the program and is killed with it.
  if (testEngine() !== "postgres") return;
  const cluster = await newCluster(t);
  const place = await newPlace(t, cluster.ownerUrl);
  const program = await startProgram(t, place.settings);
  const load = loadWithVisitors(t, place);
  await load.strike(async () => {
    await cluster.crash();
    await cluster.start();
  });
  const shown = await load.finish();
  await program.stop();
  assertKept(shown, await readArrived(place.settings));
});
