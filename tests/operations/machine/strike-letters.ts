import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import type { TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { assertLettersKept } from "./assert-letters.ts";
import { newCluster } from "./cluster.ts";
import { readLetters } from "./kept-letters.ts";
import { exchangeLetters, type Exchange } from "./letters.ts";
import { onSmallDisk } from "./on-small-disk.ts";
import { newPlace, startedPlace } from "./place.ts";
import { startProgram, type Settings } from "./program.ts";

const PAUSE_MS = 50;
/** So long a full disk stays full if nobody is refused. */
const FULL_MS = 5_000;

/** Kills the program with -9 while letters go both ways, and starts it again, so many times. */
export async function killAmongLetters(t: TestContext, rounds: number): Promise<void> {
  const place = await startedPlace(t);
  let program = await startProgram(t, place.settings);
  const exchange = await exchangeLetters(t, place);
  for (let round = 0; round < rounds; round += 1) {
    await exchange.strike(async () => {
      const { signal } = await program.stop("SIGKILL");
      assert.equal(signal, "SIGKILL", "it had ended before it was killed");
    });
    program = await startProgram(t, place.settings);
  }
  await finish(t, { exchange, rounds, settings: place.settings, stop: () => program.stop() });
}

/** Takes the database server away in the same way, and brings it back. */
export async function crashAmongLetters(t: TestContext, rounds: number): Promise<void> {
  const cluster = await newCluster(t);
  const place = await newPlace(t, cluster.ownerUrl);
  const program = await startProgram(t, place.settings);
  const exchange = await exchangeLetters(t, place);
  for (let round = 0; round < rounds; round += 1) {
    await exchange.strike(async () => {
      await cluster.crash();
      await cluster.start();
    });
  }
  await finish(t, { exchange, rounds, settings: place.settings, stop: () => program.stop() });
}

/** Fills the disk with the tables, and with the key shelf, and frees it once somebody was refused. */
export async function fillAmongLetters(t: TestContext, rounds: number): Promise<void> {
  const { place, settings, disk } = await onSmallDisk(t);
  const program = await startProgram(t, settings);
  const exchange = await exchangeLetters(t, place);
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = exchange.refusals();
    await exchange.strike(async () => {
      disk.fill();
      for (let ms = 0; ms < FULL_MS && exchange.refusals() === before; ms += PAUSE_MS) await sleep(PAUSE_MS);
      disk.free();
    });
    refused += exchange.refusals() > before ? 1 : 0;
  }
  t.diagnostic(`rounds in which somebody was refused: ${refused}`);
  assert.ok(refused > rounds / 2, `the disk was hardly ever full: ${refused} of ${rounds} rounds`);
  await finish(t, { exchange, rounds, settings, stop: () => program.stop() });
  const unfinished = readdirSync(settings["FANLIGHT_KEY_SHELF"] ?? "").filter(
    (name) => !name.endsWith(".key"),
  );
  assert.deepEqual(unfinished, [], "a key that did not fit on the disk left something behind");
}

async function finish(t: TestContext, { exchange, rounds, settings, stop }: Ended): Promise<void> {
  const all = await exchange.finish();
  await stop();
  const kept = await readLetters(
    settings,
    all.map(({ she }) => she.number),
  );
  t.diagnostic(`rounds: ${rounds}; none lost, doubled or out of order of ${assertLettersKept(all, kept)}`);
}

type Ended = {
  readonly exchange: Exchange;
  readonly rounds: number;
  readonly settings: Settings;
  readonly stop: () => Promise<unknown>;
};
