import { test } from "node:test";
import { testEngine } from "../support/engine.ts";
import { assertKept } from "./machine/assert-kept.ts";
import { readArrived } from "./machine/arrived.ts";
import { newCluster } from "./machine/cluster.ts";
import { killUnderLoad } from "./machine/kill-under-load.ts";
import { loadWithVisitors } from "./machine/load.ts";
import { newPlace } from "./machine/place.ts";
import { startProgram } from "./machine/program.ts";

test("every receipt shown is in the database, and none twice, when the program is killed under load", async () => {
  await killUnderLoad(2);
});

test("every receipt shown is in the database, and none twice, when the database server is killed under load", async () => {
  // The embedded database lives in the program and is killed with it.
  if (testEngine() !== "postgres") return;
  const cluster = await newCluster();
  const place = await newPlace(cluster.ownerUrl);
  const program = await startProgram(place.settings);
  try {
    const load = loadWithVisitors(place);
    await load.strike(async () => {
      await cluster.crash();
      await cluster.start();
    });
    const shown = await load.finish();
    await program.stop();
    assertKept(shown, await readArrived(place.settings));
  } finally {
    await program.stop("SIGKILL");
    await place.remove();
    await cluster.remove();
  }
});
