import { test } from "node:test";
import { testEngine } from "../support/engine.ts";
import { skipWhenMissing } from "../support/skip.ts";
import { findDiskObstacle } from "./machine/small-disk.ts";
import { crashAmongLetters, fillAmongLetters, killAmongLetters } from "./machine/strike-letters.ts";

// Questions and reports of places, without a name: what they say and what they are answered (SAFETY 63, 64).
const ROUNDS = 20;

test("none lost, doubled or out of order after twenty kills of the program", async (t) => {
  await killAmongLetters(t, ROUNDS);
});

test(
  "none lost, doubled or out of order after the disk was full twenty times",
  skipWhenMissing(await findDiskObstacle()),
  async (t) => {
    await fillAmongLetters(t, ROUNDS);
  },
);

test("none lost, doubled or out of order after the database went away twenty times", async (t) => {
  // The embedded database lives in the program and goes with it: that is the first test.
  if (testEngine() === "postgres") await crashAmongLetters(t, ROUNDS);
});
