import assert from "node:assert/strict";
import { readArrived } from "./arrived.ts";
import { assertKept } from "./assert-kept.ts";
import { loadWithVisitors } from "./load.ts";
import type { Ending } from "./ending.ts";
import { startedPlace } from "./place.ts";
import { startProgram } from "./program.ts";

/** Kills the program with -9 while many send, starts it again, so many times; then looks for every receipt shown. */
export async function killUnderLoad(t: Ending, rounds: number): Promise<void> {
  const place = await startedPlace(t);
  let program = await startProgram(t, place.settings);
  const load = loadWithVisitors(t, place);
  for (let round = 0; round < rounds; round += 1) {
    await load.strike(async () => {
      const { signal } = await program.stop("SIGKILL");
      assert.equal(signal, "SIGKILL", "it had ended before it was killed");
    });
    program = await startProgram(t, place.settings);
  }
  const shown = await load.finish();
  await program.stop();
  assertKept(shown, await readArrived(place.settings));
}
